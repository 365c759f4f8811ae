import { elementsIn, type XmlElement } from '../../../../src/core/bpmn/xml/tree';
import type { ChangeClass } from '../../../../src/core/comparison/change';
import type { MutationKind } from './mutation';
import { childNamed, made, type Sketch } from './Sketch';

const kind = (of: ChangeClass, name: string, mutate: MutationKind['mutate']): MutationKind => ({
  name,
  class: of,
  mutate,
});

const traceStep = kind('trace', 'service requests of a step', (sketch) => {
  const step = sketch.pick(sketch.activities());
  if (!step) return undefined;
  const holder = sketch.extensions(step);
  const trace = childNamed(holder, /^bam:trace$/) ?? sketch.add(holder, made('bam:trace'));
  trace.attributes.set('serviceRequests', `${trace.attributes.get('serviceRequests') ?? ''} 9.9.9`.trim());
  return { on: [step] };
});

const number = kind('trace', 'number of the process', (sketch) => {
  const process = sketch.pick(sketch.named(/^bpmn:process$/));
  process?.attributes.set('bam:number', '9.9.9');
  return process && { on: [process] };
});

const vendorData = kind('trace', 'extension data of another tool', (sketch) => {
  const node = sketch.pick([...sketch.nodes(), ...sketch.flows()]);
  if (!node) return undefined;
  const holder = sketch.extensions(node);
  const foreign = elementsIn(holder).find(({ name }) => !name.startsWith('bam:'));
  if (foreign) foreign.attributes.set('note', 'changed');
  else sketch.add(holder, made(sketch.foreign('cost'), { unit: 'GBP' }, ['7']));
  return { on: [node] };
});

const vendorAttribute = kind('trace', 'attribute of another tool', (sketch) => {
  const node = sketch.pick(sketch.nodes());
  node?.attributes.set(sketch.foreign('reviewed'), 'yes');
  return node && { on: [node] };
});

const isVariable = (sketch: Sketch) => (node: XmlElement) => !sketch.isOfLayer(node);

const vary = kind('variation', 'variation recorded', (sketch) => {
  const node = sketch.pick(sketch.nodes().filter(isVariable(sketch)));
  if (!node) return undefined;
  const attributes = { layer: 'SMETS7', effect: 'not-applicable', flow: 'skip' };
  sketch.add(sketch.extensions(node), made('bam:variation', attributes, ['It has none.']));
  return { on: [node] };
});

/** A variation of the file with the element that it stands on. */
function pickVariation(sketch: Sketch): { variation: XmlElement; on: XmlElement } | undefined {
  const variation = sketch.pick(sketch.all(({ name }) => name === 'bam:variation'));
  return variation && { variation, on: sketch.parentOf(sketch.parentOf(variation)) };
}

const changeReason = kind('variation', 'reason of a variation', (sketch) => {
  const found = pickVariation(sketch);
  if (!found) return undefined;
  const words = found.variation.children.filter((child) => typeof child === 'string').join('');
  found.variation.children = [`${words} And more.`, ...elementsIn(found.variation)];
  return { on: [found.on] };
});

const changeEffect = kind('variation', 'effect of a variation', (sketch) => {
  const found = pickVariation(sketch);
  if (!found) return undefined;
  found.variation.attributes.set(
    'effect',
    found.variation.attributes.get('effect') === 'noted' ? 'changed' : 'noted',
  );
  return { on: [found.on] };
});

const dropVariation = kind('variation', 'variation taken back', (sketch) => {
  const found = pickVariation(sketch);
  if (!found) return undefined;
  sketch.remove(found.variation);
  return { on: [found.on] };
});

const handOver = kind('variation', 'step handed to a layer', (sketch) => {
  const node = sketch.pick(sketch.nodes().filter(isVariable(sketch)));
  node?.attributes.set('bam:layer', 'SMETS7');
  return node && { on: [node] };
});

const renameOfLayer = kind('variation', 'name of a step of a layer', (sketch) => {
  const node = sketch.pick(sketch.nodes().filter((one) => sketch.isOfLayer(one)));
  node?.attributes.set('name', 'Otherwise for the layer');
  return node && { on: [node] };
});

export const TRACE_MUTATIONS: MutationKind[] = [traceStep, number, vendorData, vendorAttribute];
export const VARIATION_MUTATIONS: MutationKind[] = [
  vary,
  changeReason,
  changeEffect,
  dropVariation,
  handOver,
  renameOfLayer,
];
