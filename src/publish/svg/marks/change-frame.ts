import { CHANGE_STYLES, KIND_STYLES, type ChangeMark } from '../../../core/comparison/change-styles';
import { linePath } from '../draw/flow';
import { inset, rect } from '../draw/shapes';
import { midPoint, type Point } from '../geometry';
import type { Pen } from '../Pen';
import type { SceneItem } from '../scene';
import { badge, BADGE_HEIGHT } from './badge';

/** By what became of the element; the sign says the same without a colour. */
const COLOURS: Readonly<Record<ChangeMark['kind'], string>> = {
  added: '#175c2e',
  removed: '#a11d16',
  changed: '#1a5fb4',
  was: '#555d6b',
};
const REACH = 9;

/**
 * A frame around what changed, its line by the class of change, with a sign for new, gone or changed; a band over a flow.
 *
 * @param isAsked where an open question's plate stands at the upper left, the sign stands below
 */
export function changeFrame(item: SceneItem, mark: ChangeMark, pen: Pen, isAsked = false): string {
  const { dash, width } = CHANGE_STYLES[mark.classes[0]!];
  const colour = pen.sheet.theme === 'print' ? '#000' : COLOURS[mark.kind];
  const dashes = dash ? ` stroke-dasharray="${dash}"` : '';
  if (item.kind === 'edge') {
    const { x, y } = midPoint(item.points);
    const band = `<path class="none" stroke="${colour}" stroke-opacity=".35" stroke-width="8" stroke-linecap="butt"${dashes} d="${linePath(item.points)}"/>`;
    return band + sign(mark, colour, { x: x + 8, y: isAsked ? y + 2 : y - BADGE_HEIGHT / 2 }, pen);
  }
  const { element, box } = item;
  const isFrame = element.$instanceOf('bpmn:Lane') || element.$instanceOf('bpmn:Participant');
  const outer = inset(box, isFrame ? 4 : -REACH);
  pen.extent.add(outer);
  const look = ` fill="none" stroke="${colour}" stroke-width="${width}"${dashes} stroke-linecap="butt"`;
  return (
    rect(outer, isFrame ? 2 : 12, '', look) +
    sign(mark, colour, { x: outer.x + 22, y: outer.y + (isAsked ? outer.height : 0) - BADGE_HEIGHT / 2 }, pen)
  );
}

/** `new: variation`, `changed: flow, wording`, for people who hear the drawing. */
export const changeInWords = ({ kind, classes }: ChangeMark): string =>
  `${KIND_STYLES[kind].label}: ${classes.map((of) => CHANGE_STYLES[of].label.toLowerCase()).join(', ')}`;

function sign({ kind }: ChangeMark, colour: string, corner: Point, { extent }: Pen): string {
  const { svg, width } = badge(KIND_STYLES[kind].glyph, colour, corner);
  extent.add({ x: corner.x - width, y: corner.y, width, height: BADGE_HEIGHT });
  return svg;
}
