import { elementsIn, everyElement, type XmlElement } from '../../../../src/core/bpmn/xml/tree';
import type { MutationKind } from './mutation';
import { childNamed, idOf, made, type Sketch } from './Sketch';

const kind = (name: string, mutate: MutationKind['mutate']): MutationKind => ({
  name,
  class: 'layout',
  mutate,
});

/** Shapes or edges whose element is in the file, with that element. */
function drawings(sketch: Sketch, pattern: RegExp): { drawing: XmlElement; of: XmlElement }[] {
  return sketch
    .all(({ name }) => pattern.test(name))
    .flatMap((drawing) => {
      const of = sketch.byId.get(drawing.attributes.get('bpmnElement') ?? '');
      return of ? [{ drawing, of }] : [];
    });
}

const drawn = (name: string, pattern: RegExp, change: (drawing: XmlElement, sketch: Sketch) => unknown) =>
  kind(name, (sketch) => {
    const of = sketch.pick(drawings(sketch, pattern).map((one) => one.of));
    const drawing = of && sketch.shapesOf(idOf(of)).find(({ name }) => pattern.test(name));
    return drawing && change(drawing, sketch) !== false ? { on: [of] } : undefined;
  });

const shift = (element: XmlElement, by: number) => {
  for (const axis of ['x', 'y'])
    element.attributes.set(axis, String(Number(element.attributes.get(axis)) + by));
};

const moveShape = drawn('shape moved', /BPMNShape$/, (shape) => {
  const bounds = childNamed(shape, /^dc:Bounds$/);
  return bounds ? shift(bounds, 13) : false;
});

const resize = drawn('shape resized', /BPMNShape$/, (shape) => {
  const bounds = childNamed(shape, /^dc:Bounds$/);
  return bounds ? bounds.attributes.set('width', '321') : false;
});

const bend = drawn('flow bent', /BPMNEdge$/, (edge) => {
  const at = edge.children.findIndex((child) => typeof child !== 'string' && child.name === 'di:waypoint');
  edge.children.splice(at + 1, 0, made('di:waypoint', { x: '7', y: '9' }));
});

const moveLabel = drawn('label moved', /BPMN(Shape|Edge)$/, (drawing, sketch) => {
  const label = childNamed(drawing, /BPMNLabel$/) ?? sketch.add(drawing, made('bpmndi:BPMNLabel'));
  const bounds = childNamed(label, /^dc:Bounds$/);
  if (bounds) shift(bounds, 5);
  else sketch.add(label, made('dc:Bounds', { x: '1', y: '2', width: '30', height: '14' }));
});

const colour = drawn('colour', /BPMN(Shape|Edge)$/, (drawing) => {
  drawing.attributes.set('color:border-color', '#123456');
  drawing.attributes.set('bioc:stroke', '#123456');
});

const expand = drawn('expanded or collapsed', /BPMNShape$/, (shape) =>
  shape.attributes.set('isExpanded', shape.attributes.get('isExpanded') === 'true' ? 'false' : 'true'),
);

const redraw = kind('every shape has another id', (sketch) => {
  const found = drawings(sketch, /BPMN(Shape|Edge)$/);
  for (const { drawing } of found) drawing.attributes.set('id', `${idOf(drawing)}_again`);
  return found.length > 0 ? { on: found.map(({ of }) => of) } : undefined;
});

const undraw = drawn('shape left out of the diagram', /BPMN(Shape|Edge)$/, (drawing, sketch) =>
  sketch.remove(drawing),
);

const moveAll = kind('whole diagram moved', (sketch) => {
  const found = drawings(sketch, /BPMN(Shape|Edge)$/);
  for (const { drawing } of found)
    for (const point of everyElement(drawing))
      if (/^(dc:Bounds|di:waypoint)$/.test(point.name)) shift(point, 100);
  return found.length > 0 ? { on: found.map(({ of }) => of) } : undefined;
});

const comment = kind('comment in the file', (sketch) => {
  const node = sketch.pick(sketch.nodes());
  if (node) node.comments = [' a word between tools '];
  return node && { on: [node] };
});

const reorderFile = kind('elements in another order in the file', (sketch) => {
  for (const holder of sketch.named(/^bpmn:(process|subProcess|collaboration)$/)) {
    const isFree = ({ name }: XmlElement) =>
      /Flow$|Task$|task$|Event$|Gateway$|participant$|association$/.test(name);
    const free = elementsIn(holder).filter(isFree).toReversed();
    holder.children = holder.children.map((child) =>
      typeof child !== 'string' && isFree(child) ? free.shift()! : child,
    );
  }
  return { on: [], text: sketch.rawText() };
});

const unlist = kind('lists of incoming flows left out', (sketch) => {
  const isListing = (node: XmlElement) => elementsIn(node).some(({ name }) => name === 'bpmn:incoming');
  const node = sketch.pick(sketch.nodes().filter(isListing));
  if (!node) return undefined;
  node.children = node.children.filter(
    (child) => typeof child === 'string' || child.name !== 'bpmn:incoming',
  );
  return { on: [node] };
});

const lanesInOrder = kind('lanes listed in another order', (sketch) => {
  const sets = sketch.all(({ name }) => /^bpmn:(laneSet|childLaneSet)$/.test(name));
  const set = sketch.pick(sets.filter((one) => elementsIn(one).length > 1));
  if (!set) return undefined;
  set.children = set.children.toReversed();
  return { on: [] };
});

const exporter = kind('saved by another tool', (sketch) => {
  sketch.root.attributes.set('exporter', 'Another tool');
  sketch.root.attributes.set('exporterVersion', '7');
  return { on: [] };
});

/** Gives a step and all that refers to it another id, as cutting and pasting does. */
const renew = kind('step made anew under another id', (sketch) => {
  const step = sketch.pick(sketch.activities().filter((one) => (one.attributes.get('name') ?? '') !== ''));
  if (!step) return undefined;
  const [before, after] = [idOf(step), sketch.freshId()];
  for (const element of everyElement(sketch.root)) {
    for (const [name, value] of element.attributes)
      if (value === before && name !== 'name') element.attributes.set(name, after);
    if (/Ref$/.test(element.name))
      element.children = element.children.map((child) => (child === before ? after : child));
  }
  return { on: [step] };
});

export const LAYOUT_MUTATIONS: MutationKind[] = [
  moveShape,
  resize,
  bend,
  moveLabel,
  colour,
  expand,
  redraw,
  undraw,
  moveAll,
  comment,
  reorderFile,
  unlist,
  lanesInOrder,
  exporter,
  renew,
];
