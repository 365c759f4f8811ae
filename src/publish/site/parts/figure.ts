import type { DrawnPlane } from '../facts/process-view';
import { html, markup, type Html } from '../html';
import { viewBoxOf } from '../../svg/cut/cut-drawing';
import { slugOf } from '../paths';
import { printedParts, READABLE } from './printed-parts';

/** A file that shows a drawing larger than a printed page does. */
export interface LargerFile {
  fileName: string;
  href: string;
}

/** Points of an A4 page inside its margins, and what stands above a drawing. */
const UPRIGHT = { width: 530, height: 680 };
const ACROSS = { width: 770, height: 450 };

/** A keyboard passes as many steps of a drawing without a way around them. */
const FEW_STOPS = 8;

/**
 * A drawing in a frame that scrolls. The buttons are for the script and stay hidden without it. Printed, a wide one gets a
 * page across; where even that is too small to be read, its numbered parts follow, and the page names a file that is larger.
 *
 * @param label what the page calls the process and its view
 * @param behind what stands right behind the drawing, before the parts that only paper shows
 */
export function diagram(
  { id, name, svg, sizeClass, landmarks }: DrawnPlane,
  label: string,
  isFirst: boolean,
  larger?: LargerFile,
  behind?: Html,
): Html {
  const end = `after-${planeAnchor(id)}`;
  const isLong = (svg.match(/<a /g)?.length ?? 0) > FEW_STOPS;
  const caption = isFirst ? '' : html`<figcaption>Inside: ${name}</figcaption>`;
  const [upright, across] = [UPRIGHT, ACROSS].map((sheet) => scaleOn(sheet, viewBoxOf(svg))) as [
    number,
    number,
  ];
  const isWide = upright < READABLE && across > upright;
  const isSmall = Math.max(upright, across) < READABLE;
  const shown = isFirst ? label : `${label}, inside ${name}`;
  const parts = isSmall && printedParts(svg, landmarks(), { id: `whole-${slugOf(id)}`, label: shown });
  return html`<figure class="diagram${isWide && ' across'}" id="${planeAnchor(id)}">
      ${caption}${larger && isSmall && printNote(larger)}
      ${isLong && html`<a class="skip" href="#${end}">Skip the diagram</a>`}
      <div class="tools" hidden>
        <button type="button" data-zoom="in">Larger</button
        ><button type="button" data-zoom="out">Smaller</button
        ><button type="button" data-zoom="fit">Fit</button
        ><button type="button" data-zoom="one">Full size</button>
      </div>
      <div class="paper ${sizeClass}" tabindex="0" role="region" aria-label="Diagram: ${shown}">
        ${markup(parts ? parts.whole : svg.trim())}
      </div>
      ${isLong && html`<span class="unseen" id="${end}" tabindex="-1">End of the diagram</span>`}
    </figure>
    ${behind}${parts && parts.carrier}`;
}

const scaleOn = (sheet: typeof ACROSS, { width, height }: typeof ACROSS): number =>
  Math.min(sheet.width / width, sheet.height / height);

const printNote = ({ fileName, href }: LargerFile): Html =>
  html`<p class="print-only">
    This diagram is larger than a page. The file <a href="${href}">${fileName}</a>, among the downloads of its
    page, has it in one piece, in a size that can be read.
  </p>`;

/** Where the drawing of a plane stands in its page. */
export const planeAnchor = (planeId: string): string => `plane-${slugOf(planeId)}`;
