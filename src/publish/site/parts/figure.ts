import type { DrawnPlane } from '../facts/process-view';
import { html, markup, type Html } from '../html';
import { slugOf } from '../paths';

/**
 * A drawing in a frame that scrolls. The buttons are for the script and stay hidden without it.
 *
 * @param label what the page calls the process and its view
 */
export function diagram({ id, name, svg, sizeClass }: DrawnPlane, label: string, isFirst: boolean): Html {
  const caption = isFirst ? '' : html`<figcaption>Inside: ${name}</figcaption>`;
  return html`<figure class="diagram" id="${planeAnchor(id)}">
    ${caption}
    <div class="tools" hidden>
      <button type="button" data-zoom="in">Larger</button
      ><button type="button" data-zoom="out">Smaller</button><button type="button" data-zoom="fit">Fit</button
      ><button type="button" data-zoom="one">Full size</button>
    </div>
    <div
      class="paper ${sizeClass}"
      tabindex="0"
      role="region"
      aria-label="Diagram: ${isFirst ? label : `${label}, inside ${name}`}"
    >
      ${markup(svg.trim())}
    </div>
  </figure>`;
}

/** Where the drawing of a plane stands in its page. */
export const planeAnchor = (planeId: string): string => `plane-${slugOf(planeId)}`;
