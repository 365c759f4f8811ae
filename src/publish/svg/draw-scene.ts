import type { AnyElement } from '../../core/bpmn/model';
import { ownerLayerOf } from '../../core/variation/layers';
import { MARK_STYLES } from '../../core/variation/mark-styles';
import type { Colours } from './colours';
import { drawItem } from './draw/item';
import { safeHref } from './hrefs';
import { decorate, variationStrip, type Marks } from './marks/decorate';
import { changeFrame, changeInWords } from './marks/change-frame';
import { questionPlate, questionsOf } from './marks/question';
import { marksInWords, shownMarks } from './marks/shown-marks';
import type { ElementMark, RenderSvgOptions } from './options';
import type { Pen } from './Pen';
import { inReadingOrder } from './reading-order';
import type { Scene, SceneItem, SceneShape } from './scene';
import { titleOf } from './titles';
import { escapeAttribute, escapeText } from './xml';

/** Deeper nesting is drawn side by side: parsers refuse documents that are thousands of elements deep. */
const DEEPEST = 100;
const LONE_PATH = /^<path [^<>]*\/>$/;

/** Draws a scene, one line of text for each element. On a stack of its own, since a file may nest thousands deep. */
export function drawScene({ children }: Scene, pen: Pen, options: RenderSvgOptions): string[] {
  const lines: string[] = [];
  const laneOf = laneNames(children);
  const open = (parent: SceneShape | undefined, end: string) => ({
    items: inReadingOrder(children.get(parent) ?? []),
    next: 0,
    end,
  });
  const stack = [open(undefined, '')];
  while (stack.length > 0) {
    const frame = stack.at(-1)!;
    const item = frame.items[frame.next++];
    if (!item) {
      if (frame.end) lines.push(frame.end);
      stack.pop();
      continue;
    }
    const { start, end } = drawn(item, laneOf.get(item.element), pen, options);
    const holds = item.kind === 'shape' && children.has(item);
    const nests = holds && stack.length <= DEEPEST;
    lines.push(nests ? start : start + end);
    if (holds) stack.push(open(item, nests ? end : ''));
  }
  return lines;
}

/** An element's group with its ink, open at its end so that what it holds can follow. */
function drawn(
  item: SceneItem,
  lane: string | undefined,
  pen: Pen,
  { marks, changes, hrefs }: RenderSvgOptions,
) {
  const { element } = item;
  const shown = shownMarks(element, marks);
  const questions = questionsOf(element);
  const id = element.id ?? '';
  const change = changes?.get(id);
  const href = safeHref(hrefs?.(id));
  const role = item.kind === 'shape' && item.expanded ? 'group' : 'img';
  const title = [
    titleOf(element, lane),
    marksInWords(shown),
    change && changeInWords(change),
    ...questions.map(({ text }) => `Open question: ${text}`),
  ];
  const ink =
    marked(item, shown, pen) +
    strip(item, pen) +
    (change ? changeFrame(item, change, pen, questions.length > 0) : '') +
    asked(item, questions.length > 0, pen);
  const attributes = `role="${role}" data-element-id="${escapeAttribute(id)}"${change ? ' data-changed=""' : ''}`;
  const name = `<title>${escapeText(title.filter(Boolean).join('. '))}</title>`;
  // A bare line is named itself: a group less for each flow is read, styled and laid out sooner.
  if (item.kind === 'edge' && href === undefined && LONE_PATH.test(ink))
    return { start: `<path ${attributes}${ink.slice('<path'.length, -'/>'.length)}>${name}`, end: '</path>' };
  const group = `<g ${attributes}>${name}${ink}`;
  if (href === undefined) return { start: group, end: '</g>' };
  return { start: `<a ${pen.sheet.href}="${escapeAttribute(href)}">${group}`, end: '</g></a>' };
}

function marked(item: SceneItem, shown: readonly ElementMark[], pen: Pen): string {
  const [first, ...others] = shown;
  if (!first) return grouped(drawItem(item, pen), pen.sheet.colourClasses(item.colours), '');
  for (const { mark, layer } of shown) {
    const layers = pen.marks.layersOf.get(mark) ?? new Set();
    pen.marks.layersOf.set(mark, layers.add(layer));
  }
  const marks: Marks = [first, ...others];
  const { under, attributes, over } = decorate(item, marks, pen);
  const colours = besideMarks(item, shown, attributes !== '');
  const ink = drawItem({ ...item, colours }, { ...pen, isPatterned: attributes !== '' });
  return under + grouped(ink, pen.sheet.colourClasses(colours), attributes) + over;
}

/**
 * The colours that a marked element keeps. A projection to the overlay writes the mark's colours into the file, for
 * other tools; here frame and pattern show the mark, and a name in ink is easier to read on a pattern.
 */
function besideMarks({ colours }: SceneItem, shown: readonly ElementMark[], patterned: boolean): Colours {
  const { stroke, fill, text } = colours;
  const isMarks = (colour?: string) =>
    shown.some(({ mark }) => [MARK_STYLES[mark].border, MARK_STYLES[mark].background].includes(colour ?? ''));
  return {
    ...(stroke && !isMarks(stroke) && { stroke }),
    // A class would win over the mark's pattern.
    ...(fill && !patterned && !isMarks(fill) && { fill }),
    ...(text && { text }),
  };
}

function grouped(ink: string, classes: string, attributes: string): string {
  if (!classes && !attributes) return ink;
  return `<g${classes ? ` class="${classes.trim()}"` : ''}${attributes}>${ink}</g>`;
}

function strip(item: SceneItem, pen: Pen): string {
  if (item.kind === 'edge' || !item.element.$instanceOf('bpmn:Lane') || !ownerLayerOf(item.element))
    return '';
  pen.marks.variationLane = true;
  return variationStrip(item, pen);
}

function asked(item: SceneItem, open: boolean, pen: Pen): string {
  if (!open) return '';
  pen.marks.question = true;
  return questionPlate(item, pen);
}

/** The innermost named lane of each step, of the lanes that are drawn. */
function laneNames(children: Scene['children']): Map<AnyElement, string> {
  const names = new Map<AnyElement, string>();
  for (const items of children.values())
    for (const { element } of items) {
      if (!element.$instanceOf('bpmn:Lane') || typeof element.name !== 'string') continue;
      const isParent = element.childLaneSet !== undefined;
      for (const node of (element.flowNodeRef ?? []) as AnyElement[])
        if (!isParent || !names.has(node)) names.set(node, element.name);
    }
  return names;
}
