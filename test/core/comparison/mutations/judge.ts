import { CHANGE_CLASSES, type ChangeClass, type Comparison } from '../../../../src/core/comparison/change';
import type { Mutated } from './mutate';

/** One thing that a comparison named. Without a class it is a change of meaning of no certain class. */
export interface Named {
  class?: ChangeClass;
  ids: (string | undefined)[];
}

/** How often a comparison named what it must, and what else it named; by class of the mutation. */
export interface Score {
  mutations: number;
  wanted: number;
  found: number;
  /** What was named as a change of meaning. */
  named: number;
  /** The part of it that is one. */
  right: number;
  /** Mutations in which something was missed or too much was named. */
  faulty: number;
}

export type Scores = Record<ChangeClass, Score>;

export const noScores = (): Scores =>
  Object.fromEntries(
    CHANGE_CLASSES.map((of) => [of, { mutations: 0, wanted: 0, found: 0, named: 0, right: 0, faulty: 0 }]),
  ) as Scores;

/** What our comparison names; it is right only with the right class. */
export const namedByUs = ({ changes }: Comparison): Named[] =>
  changes.map(({ class: of, element }) => ({
    class: of,
    ids: [element.before?.id, element.after?.id],
  }));

/** Counts what was named for a mutation. @returns what is wrong with it, in words; undefined where nothing is */
export function judge(
  { must, kind, file }: Mutated,
  named: readonly Named[],
  scores: Scores,
): string | undefined {
  const score = scores[kind.class];
  const missed = must.filter((wanted) => !named.some((one) => fits(one, wanted)));
  // Drawing follows from what changes in meaning; only what is called a change of meaning can be too much.
  const meaning = named.filter((one) => one.class !== 'layout');
  const tooMuch = meaning.filter((one) => !must.some((wanted) => fits(one, wanted)));
  score.mutations++;
  score.wanted += must.length;
  score.found += must.length - missed.length;
  score.named += meaning.length;
  score.right += meaning.length - tooMuch.length;
  if (missed.length === 0 && tooMuch.length === 0) return undefined;
  score.faulty++;
  const words = (all: Named[]) => all.map((one) => `${one.class ?? ''} ${one.ids.join(' ')}`).join(', ');
  const wanted = missed.map(({ id, class: of }) => ({ class: of, ids: [id] }));
  return `${kind.name} in ${file}: missed ${words(wanted) || 'nothing'}; too much ${words(tooMuch) || 'nothing'}`;
}

function fits(named: Named, wanted: { id: string; class: ChangeClass }): boolean {
  if (!named.ids.includes(wanted.id)) return false;
  return named.class === undefined ? wanted.class !== 'layout' : named.class === wanted.class;
}
