import type { FindingKind, TraceStep } from '../../../core/proof/types';

/** How the elements of a run are called, and where its flows lead. */
export interface RunNames {
  /** By id, in the middle of a sentence: `“Check the meter”` or `the gateway B10y`. */
  names: Readonly<Record<string, string>>;
  /** By the id of a sequence flow or message flow: the id of the element that it leads to. */
  targets: Readonly<Record<string, string>>;
}

/** One step of a run in a sentence, for people who cannot see the tokens move. */
export function stepText({ elementId, takes, gives, clears = [] }: TraceStep, run: RunNames): string {
  const name = nameIn(run, elementId);
  const isHeld = gives.includes(elementId);
  const next = [...new Set(gives.filter((place) => place !== elementId))].map((place) =>
    nameIn(run, run.targets[place] ?? place),
  );
  const stops = clears.length > 0 ? ' What else was under way there stops.' : '';
  if (takes.length === 0 && !isHeld) return `${capital(name)} starts the run; next is ${list(next)}.${stops}`;
  if (isHeld)
    return `${capital(name)} begins.${next.length > 0 ? ` It passes on to ${list(next)}.` : ''}${stops}`;
  if (next.length === 0) return `${capital(name)} is reached, and this path ends.${stops}`;
  const joined =
    takes.length > 1 ? `${capital(name)} has all that it waited for` : `${capital(name)} is done`;
  return next.length === 1
    ? `${joined}; next is ${next[0]!}.${stops}`
    : `${joined}; ${list(next)} go on side by side.${stops}`;
}

const ENDS: Readonly<Record<FindingKind, (where: string) => string>> = {
  'piles-up': (where) => `Here it goes wrong: ${where} has two tokens at once.`,
  'ends-twice': (where) => `Here it goes wrong: ${where} is reached a second time.`,
  stuck: (where) => `Here it is stuck: ${where} waits for what never comes.`,
  'never-ends': (where) => `From here on it goes round ${where} for ever.`,
  'never-reached': (where) => `${capital(where)} is never reached.`,
};

/** What a run has come to when its last step is done. */
export const endText = (kind: FindingKind, elementIds: readonly string[], run: RunNames): string =>
  ENDS[kind](list(elementIds.slice(0, 3).map((id) => nameIn(run, id))));

export const nameIn = ({ names }: RunNames, id: string): string => names[id] ?? id;

function list(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
