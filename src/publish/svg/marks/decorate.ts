import type { Mark } from '../../../core/variation/types';
import { inset, rect } from '../draw/shapes';
import { linePath } from '../draw/flow';
import { midPoint, type Box, type Point } from '../geometry';
import type { ElementMark } from '../options';
import type { Pen } from '../Pen';
import type { SceneEdge, SceneItem, SceneShape } from '../scene';
import { badge, BADGE_HEIGHT } from './badge';
import { styleOf } from './shown-marks';

/** The strongest first; at least one. */
export type Marks = readonly [ElementMark, ...ElementMark[]];

/** What marks add to an element's ink: a frame or halo under it, a pattern in it, badges over it. */
export interface Decoration {
  under: string;
  /** Attributes for the group around the element's own ink; '' leaves it as it is. */
  attributes: string;
  over: string;
}

const REACH = 6;
const SMALL_REACH = 4;

/**
 * How marks show on an element. BPMN's own line styles mean something (dashed: not interrupting), so the element
 * keeps its outline, and a frame around it carries the mark's.
 */
export function decorate(item: SceneItem, marks: Marks, pen: Pen): Decoration {
  return item.kind === 'edge' ? onFlow(item, marks, pen) : onShape(item, marks, pen);
}

function onShape(shape: SceneShape, marks: Marks, pen: Pen): Decoration {
  const { element, box } = shape;
  const isFrame = element.$instanceOf('bpmn:Lane') || element.$instanceOf('bpmn:Participant');
  // Frames stand edge to edge, so theirs is inside; it is painted over the frame's own ground.
  const reach = Math.min(box.width, box.height) > 50 ? REACH : SMALL_REACH;
  const outer = inset(box, isFrame ? 3 : -reach);
  const frame = frameFor(marks[0].mark, outer, isFrame, pen);
  pen.extent.add(outer);
  const badges = badgesAt(marks, cornerFor(shape, outer, isFrame), pen);
  const patterned = !isFrame && !shape.expanded && !element.$instanceOf('bpmn:Group');
  return {
    under: isFrame ? '' : frame,
    attributes: patterned ? ` fill="${pen.sheet.markFill(marks[0].mark)}"` : '',
    over: (isFrame ? frame : '') + badges,
  };
}

/** The top right corner of the badges: over the frame's upper edge, or its lower one where a label stands above. */
function cornerFor({ box, label }: SceneShape, outer: Box, isFrame: boolean): Point {
  const x = outer.x + outer.width;
  if (isFrame) return { x, y: outer.y };
  const labelAbove = label !== undefined && label.y < box.y;
  return { x, y: outer.y + (labelAbove ? outer.height : 0) - BADGE_HEIGHT / 2 };
}

function frameFor(mark: Mark, box: Box, isFrame: boolean, { sheet }: Pen): string {
  const { dash, width, border, background } = styleOf(mark, sheet.theme);
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  const fill = isFrame ? 'none' : background;
  const look = ` fill="${fill}" stroke="${border}" stroke-width="${width}"${dashes} stroke-linecap="butt"`;
  return rect(box, isFrame ? 2 : 14, '', look);
}

/** A flow gets a broad pale band under it; only what is not simply added is named by a badge too. */
function onFlow({ points }: SceneEdge, marks: Marks, pen: Pen): Decoration {
  const { dash, border } = styleOf(marks[0].mark, pen.sheet.theme);
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  const under = `<path class="none" stroke="${border}" stroke-opacity=".3" stroke-width="8" stroke-linecap="butt"${dashes} d="${linePath(points)}"/>`;
  const named = marks.filter(({ mark }) => mark !== 'added');
  const { x, y } = midPoint(points);
  const over = named.length > 0 ? badgesAt(named, { x: x + 8, y: y - BADGE_HEIGHT / 2 }, pen) : '';
  return { under, attributes: '', over };
}

/** Badges side by side from a top right corner to the left, one for each mark. */
function badgesAt(marks: readonly ElementMark[], corner: Point, { sheet, extent }: Pen): string {
  let right = corner.x + 4;
  const drawn = new Set<Mark>();
  return marks
    .map(({ mark }) => {
      if (drawn.has(mark)) return '';
      drawn.add(mark);
      const { glyph, border } = styleOf(mark, sheet.theme);
      const { svg, width } = badge(glyph, border, { x: right, y: corner.y }, isStruck(mark));
      extent.add({ x: right - width, y: corner.y, width, height: BADGE_HEIGHT });
      right -= width + 2;
      return svg;
    })
    .join('');
}

/** Both kinds of 'not applicable' are struck through; glyph and pattern tell them apart. */
const isStruck = (mark: Mark) => mark.startsWith('not-applicable');

/** A strip of the added pattern along the header of a lane that a layer owns. */
export function variationStrip({ box, horizontal }: SceneShape, pen: Pen): string {
  const strip = horizontal ? { ...box, width: 8 } : { ...box, height: 8 };
  const { border } = styleOf('added', pen.sheet.theme);
  return rect(strip, 0, '', ` fill="${pen.sheet.laneFill()}" stroke="${border}" stroke-width="1"`);
}
