import { canonicalXml } from '../../../../src/core/bpmn/canonical';
import type { ChangeClass } from '../../../../src/core/comparison/change';
import { seededChoices, type Choices } from '../../../laws/generate/choices';
import { FLOW_MUTATIONS } from './flow';
import { LAYOUT_MUTATIONS } from './layout';
import type { MutationKind } from './mutation';
import { RESPONSIBILITY_MUTATIONS } from './responsibility';
import { idOf, Sketch } from './Sketch';
import { TRACE_MUTATIONS, VARIATION_MUTATIONS } from './trace-and-variation';
import { WORDING_MUTATIONS } from './wording';

export const MUTATION_KINDS: MutationKind[] = [
  ...FLOW_MUTATIONS,
  ...RESPONSIBILITY_MUTATIONS,
  ...WORDING_MUTATIONS,
  ...TRACE_MUTATIONS,
  ...VARIATION_MUTATIONS,
  ...LAYOUT_MUTATIONS,
];

/** A file before and after one mutation, and what a comparison of the two must name. */
export interface Mutated {
  file: string;
  kind: MutationKind;
  before: string;
  after: string;
  must: { id: string; class: ChangeClass }[];
  /** Whether what was changed is inside a sub-process. */
  isInside: boolean;
}

/**
 * Mutates files, each kind of mutation as often as the others; the same seed gives the same mutations. A kind that finds
 * nothing to change in one file is tried on the next.
 */
export function* mutations(
  files: readonly { name: string; text: string }[],
  count: number,
  seed: number,
): Generator<Mutated> {
  const canonical = files.map(({ name, text }) => ({ name, text: canonicalXml(text) }));
  for (let i = 0; i < count; i++) {
    const kind = MUTATION_KINDS[i % MUTATION_KINDS.length]!;
    const choices = seededChoices(seed * 100_003 + i);
    const first = choices.below(canonical.length);
    for (let at = 0; at < canonical.length; at++) {
      const { name, text } = canonical[(first + at) % canonical.length]!;
      const mutated = mutateOnce(kind, text, new Sketch(text, choices, i % 2 === 0));
      if (!mutated) continue;
      yield { file: name, kind, before: text, ...mutated };
      break;
    }
  }
}

function mutateOnce(kind: MutationKind, before: string, sketch: Sketch) {
  const touched = kind.mutate(sketch);
  if (!touched) return undefined;
  const after = touched.text ?? sketch.text();
  if (after === before) return undefined;
  const named = [...touched.on.map((element) => [element, kind.class] as const), ...(touched.alsoOn ?? [])];
  const must = named.map(([element, of]) => ({
    id: idOf(element),
    class: of !== 'layout' && sketch.isOfLayer(element) ? ('variation' as const) : of,
  }));
  return { after, must, isInside: touched.on.some((element) => sketch.isInSubProcess(element)) };
}

/** A file after some mutations, one after the other. */
export function mutatedBy(text: string, choices: Choices, count: number): string {
  let now = text;
  for (let i = 0; i < count; i++) {
    const sketch = new Sketch(now, choices, choices.chance(50));
    if (choices.pick(MUTATION_KINDS).mutate(sketch)) now = sketch.text();
  }
  return now;
}
