import { everyElement, elementsIn, textIn, type XmlElement } from '../../core/bpmn/xml/tree';
import { parseXml } from '../../core/bpmn/xml/parse';
import { XmlFault } from '../../core/bpmn/xml/fault';
import { textWidth } from '../../core/text/text-width';
import type { Pen } from './Pen';
import { pathEnds, type Box } from './path-ends';
import { StyleSheet, type Style } from './style';

const UNDRAWN = new Set(['title', 'desc', 'style', 'defs', 'symbol', 'marker', 'pattern']);

/** Where the paint goes: what encloses the element at hand. */
interface Scope {
  style: Style;
  classes: ReadonlySet<string>;
}

/**
 * Paints a drawing of ours (`renderSvg`) onto a PDF page, as vectors with real text. It knows the few elements and
 * properties that our drawings use, and is no painter of SVG at large.
 */
export class DrawingPainter {
  readonly width: number;
  readonly height: number;
  /** What the drawing is called, and what it holds, in words. */
  readonly title: string;
  readonly description: string;
  private readonly root: XmlElement;
  private readonly byId = new Map<string, XmlElement>();
  private readonly sheet: StyleSheet;
  private readonly origin: { x: number; y: number };

  /** @throws Error for a text that is no drawing of ours: a mistake of the caller */
  constructor(svg: string) {
    const document = parseXml(svg);
    if (document instanceof XmlFault) throw new Error(`no drawing: ${document.message}`);
    this.root = document.root;
    for (const element of everyElement(this.root)) {
      const id = element.attributes.get('id');
      if (id !== undefined) this.byId.set(id, element);
    }
    const child = (name: string) => elementsIn(this.root).find((each) => localName(each) === name);
    const text = (name: string) => textIn(child(name) ?? this.root);
    this.title = text('title');
    this.description = text('desc');
    this.sheet = new StyleSheet(text('style'));
    const [x = 0, y = 0, width = 1, height = 1] = (this.root.attributes.get('viewBox') ?? '')
      .split(' ')
      .map(Number);
    this.origin = { x, y };
    this.width = width;
    this.height = height;
  }

  /** Paints the whole drawing with its top left corner at the pen's origin, one unit as one point. */
  paint(pen: Pen): void {
    const style = this.sheet.styleOf(this.root, {}, new Set(), true);
    pen.save().translate(-this.origin.x, -this.origin.y);
    this.paintChildren(pen, this.root, { style, classes: new Set() });
    pen.restore();
  }

  private paintChildren(pen: Pen, parent: XmlElement, scope: Scope): void {
    for (const child of elementsIn(parent)) this.paintElement(pen, child, scope);
  }

  private paintElement(pen: Pen, element: XmlElement, around: Scope): void {
    const name = localName(element);
    if (UNDRAWN.has(name)) return;
    const style = this.sheet.styleOf({ ...element, name }, around.style, around.classes);
    const classes = new Set([...around.classes, ...(element.attributes.get('class') ?? '').split(' ')]);
    const scope = { style, classes };
    const moved = applyTransform(pen, element.attributes.get('transform'));
    if (name === 'g' || name === 'a') this.paintChildren(pen, element, scope);
    else if (name === 'use') this.paintUse(pen, element, scope);
    else if (name === 'text') paintText(pen, element, style);
    else this.paintFigure(pen, element, style);
    if (moved) pen.restore();
  }

  private paintUse(pen: Pen, element: XmlElement, scope: Scope): void {
    const target = this.byId.get((element.attributes.get('xlink:href') ?? '').slice(1));
    if (!target) return;
    pen.save().translate(number(element, 'x'), number(element, 'y'));
    this.paintChildren(pen, target, scope);
    pen.restore();
  }

  private paintFigure(pen: Pen, element: XmlElement, style: Style): void {
    const d = element.attributes.get('d');
    const pattern = this.referred(style['fill']);
    if (pattern) this.paintPattern(pen, element, pattern);
    const { stroke = 'none' } = style;
    const fill = pattern ? 'none' : (style['fill'] ?? 'none');
    if (fill !== 'none' || stroke !== 'none') {
      pen.save();
      applyInk(pen, style, { fill, stroke });
      trace(pen, element);
      if (fill !== 'none' && stroke !== 'none') pen.fillAndStroke();
      else if (fill !== 'none') pen.fill();
      else pen.stroke();
      pen.restore();
    }
    if (d !== undefined) this.paintEnds(pen, element, d);
  }

  private paintEnds(pen: Pen, element: XmlElement, d: string): void {
    for (const side of ['start', 'end'] as const) {
      const marker = this.referred(element.attributes.get(`marker-${side}`));
      const end = marker && pathEnds(d)?.[side];
      if (!end) continue;
      // Within a marker, styles come from where it stands in the file, not from the line.
      const style = this.sheet.styleOf(this.root, {}, new Set(), true);
      pen.save().translate(end.x, end.y);
      // An icon at a corner stands upright; an end of a line turns with it.
      if (marker.attributes.get('orient') === 'auto') pen.rotate(end.angle);
      pen.translate(-number(marker, 'refX'), -number(marker, 'refY'));
      this.paintChildren(pen, marker, { style, classes: new Set() });
      pen.restore();
    }
  }

  /** Tiles are painted one by one within the figure's outline. */
  private paintPattern(pen: Pen, element: XmlElement, pattern: XmlElement): void {
    const box = boxOf(element);
    if (!box) return;
    const scope = { style: this.sheet.styleOf(this.root, {}, new Set(), true), classes: new Set<string>() };
    pen.save();
    trace(pen, element);
    pen.clip();
    if (pattern.attributes.get('patternContentUnits') === 'objectBoundingBox') {
      // The only pattern of this kind is a ground with one line across.
      const [ground, line] = elementsIn(pattern);
      const paint = (figure: XmlElement | undefined, d: string, width: number) => {
        if (figure === undefined) return;
        const attributes = new Map([...figure.attributes, ['d', d], ['stroke-width', String(width)]] as [
          string,
          string,
        ][]);
        this.paintElement(pen, { ...figure, name: 'path', attributes }, scope);
      };
      const { x, y, width, height } = box;
      paint(ground, `M${x} ${y}H${x + width}V${y + height}H${x}Z`, 0);
      paint(line, `M${x} ${y + height}L${x + width} ${y}`, Math.min(width, height) * 0.02);
    } else {
      const size = number(pattern, 'width') || 8;
      for (let x = Math.floor(box.x / size) * size; x < box.x + box.width; x += size) {
        for (let y = Math.floor(box.y / size) * size; y < box.y + box.height; y += size) {
          pen.save().translate(x, y);
          this.paintChildren(pen, pattern, scope);
          pen.restore();
        }
      }
    }
    pen.restore();
  }

  private referred(value: string | undefined): XmlElement | undefined {
    const id = /^url\(#(.*)\)$/.exec(value ?? '')?.[1];
    return id === undefined ? undefined : this.byId.get(id);
  }
}

const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1);

const number = ({ attributes }: XmlElement, name: string): number => Number(attributes.get(name) ?? 0);

/** Saves the state and moves the pen, where there is a transform; true then, so that it is restored. */
function applyTransform(pen: Pen, transform: string | undefined): boolean {
  if (transform === undefined) return false;
  pen.save();
  for (const [, name, list = ''] of transform.matchAll(/(\w+)\(([^)]*)\)/g)) {
    const [a = 0, b = 0, c = 0] = list.split(/[\s,]+/).map(Number);
    if (name === 'translate') pen.translate(a, b);
    else if (name === 'scale') pen.scale(a);
    else if (name === 'rotate') pen.rotate(a, { origin: [b, c] });
  }
  return true;
}

function applyInk(pen: Pen, style: Style, { fill, stroke }: { fill: string; stroke: string }): void {
  const colour = (value: string) => (value === 'currentColor' ? (style['color'] ?? '#000') : value);
  if (fill !== 'none') pen.fillColor(colour(fill)).fillOpacity(Number(style['fill-opacity'] ?? 1));
  if (stroke === 'none') return;
  pen.strokeColor(colour(stroke)).strokeOpacity(Number(style['stroke-opacity'] ?? 1));
  pen.lineWidth(Number(style['stroke-width'] ?? 1));
  pen.lineCap((style['stroke-linecap'] ?? 'butt') as 'butt' | 'round');
  pen.lineJoin((style['stroke-linejoin'] ?? 'miter') as 'miter' | 'round');
  const dashes = (style['stroke-dasharray'] ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .map(Number);
  // PDF knows no dash of length 0; a round cap makes a dot of a very short one.
  if (dashes.some((length) => length > 0)) pen.dash(dashes.map((length) => length || 0.01));
  else pen.undash();
}

function trace(pen: Pen, element: XmlElement): void {
  const at = (name: string) => number(element, name);
  switch (localName(element)) {
    case 'path':
      pen.path(element.attributes.get('d') ?? '');
      break;
    case 'circle':
      pen.circle(at('cx'), at('cy'), at('r'));
      break;
    case 'rect': {
      const radius = Math.min(at('rx'), at('width') / 2, at('height') / 2);
      if (radius > 0) pen.roundedRect(at('x'), at('y'), at('width'), at('height'), radius);
      else pen.rect(at('x'), at('y'), at('width'), at('height'));
      break;
    }
    default:
      throw new Error(`a drawing holds <${element.name}>, which cannot be painted into a PDF`);
  }
}

function boxOf(element: XmlElement): Box | undefined {
  const at = (name: string) => number(element, name);
  if (localName(element) === 'rect')
    return { x: at('x'), y: at('y'), width: at('width'), height: at('height') };
  if (localName(element) === 'circle')
    return { x: at('cx') - at('r'), y: at('cy') - at('r'), width: 2 * at('r'), height: 2 * at('r') };
  return pathEnds(element.attributes.get('d') ?? '')?.box;
}

/** Lines of text, each where it was laid out. */
function paintText(pen: Pen, element: XmlElement, style: Style): void {
  const { fill = '#000', color = '#000' } = style;
  pen.save();
  const size = Number(style['font-size'] ?? 12);
  pen.font(style['font-weight'] === 'bold' ? 'bold' : 'regular').fontSize(size);
  pen.fillColor(fill === 'currentColor' ? color : fill).fillOpacity(1);
  for (const line of [element, ...elementsIn(element)]) {
    const text = textIn(line);
    if (!text) continue;
    const x = Number(line.attributes.get('x') ?? element.attributes.get('x') ?? 0);
    const y = Number(line.attributes.get('y') ?? element.attributes.get('y') ?? 0);
    const narrowed = narrowing(pen.widthOfString(text), textWidth(text, size));
    const width = pen.widthOfString(text) * narrowed;
    const start = style['text-anchor'] === 'middle' ? x - width / 2 : x;
    const scaling = narrowed < 1 && { horizontalScaling: narrowed * 100 };
    pen.text(text.trimEnd(), start, y, { lineBreak: false, baseline: 'alphabetic', ...scaling });
  }
  pen.restore();
}

/** Bold letters are wider than what a drawing measures, by less than this. */
const BOLDEST = 1.3;

/** Letters that the font lacks are boxes, wider than the letters that a shape was given for: so they are set narrower, to stay in it. */
const narrowing = (painted: number, measured: number): number =>
  painted > measured * BOLDEST && measured > 0 ? measured / painted : 1;
