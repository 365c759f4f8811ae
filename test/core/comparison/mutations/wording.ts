import { textIn } from '../../../../src/core/bpmn/xml/tree';
import type { MutationKind } from './mutation';
import { childNamed, idOf, made, type Sketch } from './Sketch';

const kind = (name: string, mutate: MutationKind['mutate']): MutationKind => ({
  name,
  class: 'wording',
  mutate,
});

const rename = kind('name of a step or event', (sketch) => {
  const node = sketch.pick(sketch.nodes());
  node?.attributes.set('name', `${node.attributes.get('name') ?? ''} otherwise`);
  return node && { on: [node] };
});

const renameFlow = kind('name of a flow', (sketch) => {
  const flow = sketch.pick([...sketch.flows(), ...sketch.named(/^bpmn:messageFlow$/)]);
  flow?.attributes.set('name', `${flow.attributes.get('name') ?? ''} otherwise`);
  return flow && { on: [flow] };
});

const renameRoot = kind('name of a message, signal or data', (sketch) => {
  const root = sketch.pick(
    sketch.named(/^bpmn:(message|signal|error|dataObjectReference|dataStoreReference)$/),
  );
  root?.attributes.set('name', 'Something else');
  return root && { on: [root] };
});

const document = kind('documentation', (sketch) => {
  const element = sketch.pick([
    ...sketch.nodes(),
    ...sketch.flows(),
    ...sketch.named(/^bpmn:(process|lane|participant)$/),
  ]);
  if (!element) return undefined;
  const documentation = childNamed(element, /^bpmn:documentation$/);
  if (documentation) documentation.children = [`${textIn(documentation)} And more.`];
  else sketch.add(element, made('bpmn:documentation', {}, ['How it is done.']));
  return { on: [element] };
});

const undocument = kind('documentation taken away', (sketch) => {
  const documented = sketch.nodes().filter((node) => childNamed(node, /^bpmn:documentation$/));
  const node = sketch.pick(documented);
  if (!node) return undefined;
  sketch.remove(childNamed(node, /^bpmn:documentation$/)!);
  return { on: [node] };
});

const annotations = (sketch: Sketch) => sketch.named(/^bpmn:textAnnotation$/);

const annotate = kind('text of an annotation', (sketch) => {
  const note = sketch.pick(annotations(sketch));
  if (!note) return undefined;
  const text = childNamed(note, /^bpmn:text$/);
  if (text) text.children = [`${textIn(text)}, or so`];
  else sketch.add(note, made('bpmn:text', {}, ['New words']));
  return { on: [note] };
});

const isNoteTie = (sketch: Sketch) => (tie: { attributes: Map<string, string> }) =>
  ['sourceRef', 'targetRef'].some(
    (end) => sketch.byId.get(tie.attributes.get(end) ?? '')?.name === 'bpmn:textAnnotation',
  );

const retie = kind('annotation about something else', (sketch) => {
  const tie = sketch.pick(sketch.named(/^bpmn:association$/).filter(isNoteTie(sketch)));
  if (!tie) return undefined;
  const end = sketch.end(tie, 'source')?.name === 'bpmn:textAnnotation' ? 'targetRef' : 'sourceRef';
  const other = sketch.pick(sketch.nodes().filter((node) => idOf(node) !== tie.attributes.get(end)));
  if (!other) return undefined;
  tie.attributes.set(end, idOf(other));
  return { on: [tie] };
});

const addNote = kind('annotation added', (sketch) => {
  const process = sketch.pick(sketch.named(/^bpmn:process$/));
  if (!process) return undefined;
  const note = made('bpmn:textAnnotation', { id: sketch.freshId() }, [made('bpmn:text', {}, ['Mind this'])]);
  return { on: [sketch.add(process, note)] };
});

const removeNote = kind('annotation removed', (sketch) => {
  const note = sketch.pick(annotations(sketch));
  if (!note) return undefined;
  const isItsTie = (tie: { attributes: Map<string, string> }) =>
    ['sourceRef', 'targetRef'].some((end) => tie.attributes.get(end) === idOf(note));
  const ties = sketch.named(/^bpmn:association$/).filter(isItsTie);
  for (const tie of ties) sketch.removeEdge(tie);
  for (const shape of sketch.shapesOf(idOf(note))) sketch.remove(shape);
  sketch.remove(note);
  return { on: [note, ...ties] };
});

export const WORDING_MUTATIONS: MutationKind[] = [
  rename,
  renameFlow,
  renameRoot,
  document,
  undocument,
  annotate,
  retie,
  addNote,
  removeNote,
];
