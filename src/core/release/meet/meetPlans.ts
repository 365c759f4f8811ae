import { tangles } from '../plan/tangles';
import type { LogEntry } from '../plan/LogEntry';
import type { Effort, Milestone, ReleasePlan, Worked } from '../plan/ReleasePlan';
import { dayInWords } from '../plan/words';

/** Two plans of one release brought together; where they contradict each other, what they say otherwise, in words. */
export type MetPlans =
  { plan: ReleasePlan; conflicts?: undefined } | { plan?: undefined; conflicts: string[] };

/**
 * All that two plans of one release say (rules M4 and M5 of SPEC.md). What only one of them says is taken, what both say has to be the
 * same; days of work go by their day, a risk or issue by its history, of which the longer is taken where it begins with the other.
 * Nothing is lost: each of the two is in the result, or the result is a list of conflicts. Cost: linear in both.
 */
export function meetPlans(mine: ReleasePlan, theirs: ReleasePlan): MetPlans {
  if (JSON.stringify(mine) === JSON.stringify(theirs)) return { plan: mine };
  const conflicts: string[] = [];
  const both = pick(conflicts);
  const plan: ReleasePlan = {
    ...mine,
    goLive: both('the date from which it was counted back', mine.goLive, theirs.goLive)!,
    milestones: united(
      mine.milestones,
      theirs.milestones,
      ({ id }) => id,
      (a, b) => milestoneOf(a, b, conflicts),
    ),
    log: united(
      mine.log,
      theirs.log,
      ({ id }) => id,
      (a, b) => entryOf(a, b, conflicts),
    ),
    notes: both('the notes', mine.notes || undefined, theirs.notes || undefined) ?? '',
  };
  // Each plan holds by itself; milestones that only one of them has could still wait for each other.
  if (conflicts.length === 0) conflicts.push(...tangles(plan).map(({ place, fault }) => `${place} ${fault}`));
  return conflicts.length > 0 ? { conflicts } : { plan };
}

type Pick = <T>(what: string, mine: T | undefined, theirs: T | undefined) => T | undefined;

/** What either says; where both do and differ, what is here, and a conflict. */
const pick =
  (conflicts: string[]): Pick =>
  (what, mine, theirs) => {
    if (mine === undefined) return theirs;
    if (theirs !== undefined && JSON.stringify(mine) !== JSON.stringify(theirs)) conflicts.push(what);
    return mine;
  };

/** Both lists, each entry once: in the order of `mine`, then what only `theirs` has. */
function united<T>(
  mine: readonly T[],
  theirs: readonly T[],
  keyOf: (each: T) => string,
  meet: (mine: T, theirs: T) => T,
): T[] {
  const given = new Map(theirs.map((each) => [keyOf(each), each]));
  const known = new Set(mine.map(keyOf));
  return [
    ...mine.map((each) => {
      const other = given.get(keyOf(each));
      return other === undefined ? each : meet(each, other);
    }),
    ...theirs.filter((each) => !known.has(keyOf(each))),
  ];
}

function milestoneOf(mine: Milestone, theirs: Milestone, conflicts: string[]): Milestone {
  const { id } = mine;
  const both = pick(conflicts);
  const planned = both(`the planned dates of ${id}`, mine.planned, theirs.planned);
  const [start, end] = (['start', 'end'] as const).map((side) =>
    both(`the actual ${side} of ${id}`, mine.actual[side], theirs.actual[side]),
  );
  if (start && end && end < start) conflicts.push(`the actual dates of ${id}`);
  const recorded = both(`what the record tells of ${id}`, mine.recorded, theirs.recorded);
  const dropped = both(`why ${id} is not done`, mine.dropped, theirs.dropped);
  const note = both(`the note on ${id}`, mine.note, theirs.note);
  const isByHand = mine.byHand || theirs.byHand ? true : mine.byHand;
  return {
    id,
    activity: both(`what ${id} is`, mine.activity, theirs.activity)!,
    rule: both(`the rule of ${id}`, mine.rule, theirs.rule)!,
    effort: united(
      mine.effort,
      theirs.effort,
      ({ role }) => role,
      (a, b) => effortOf(id, a, b, conflicts),
    ),
    ...(planned && { planned }),
    ...(isByHand !== undefined && { byHand: isByHand }),
    actual: { ...(start && { start }), ...(end && { end }) },
    ...(recorded && { recorded }),
    ...(dropped !== undefined && { dropped }),
    ...(note !== undefined && { note }),
  };
}

function effortOf(id: string, mine: Effort, theirs: Effort, conflicts: string[]): Effort {
  const { role } = mine;
  const both = pick(conflicts);
  const planned = both(`the planned days of ${role} on ${id}`, mine.planned, theirs.planned)!;
  const actual = both(`the days of ${role} on ${id}`, mine.actual, theirs.actual);
  const worked = united(
    mine.worked ?? [],
    theirs.worked ?? [],
    ({ on }) => on,
    (a, b) => both(`the days of ${role} on ${id} for ${dayInWords(a.on)}`, a, b)!,
  );
  // Days without a date may have got one on the other side: added up, they would count twice.
  const isAnew = (one: Effort, other: Effort) =>
    one.actual === undefined && datesBeside(one, other).length > 0;
  if (
    (mine.actual !== undefined && isAnew(theirs, mine)) ||
    (theirs.actual !== undefined && isAnew(mine, theirs))
  )
    conflicts.push(`the days of ${role} on ${id}, which have dates on one side only`);
  return {
    role,
    planned,
    ...(actual !== undefined && { actual }),
    ...(worked.length > 0 && { worked: worked.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) }),
  };
}

function datesBeside({ worked = [] }: Effort, other: Effort): Worked[] {
  const known = new Set((other.worked ?? []).map(({ on }) => on));
  return worked.filter(({ on }) => !known.has(on));
}

/** The one of two that has the history of the other and more. */
function entryOf(mine: LogEntry, theirs: LogEntry, conflicts: string[]): LogEntry {
  const [shorter, longer] = mine.history.length <= theirs.history.length ? [mine, theirs] : [theirs, mine];
  const isBeginning = shorter.history.every(
    (change, at) => JSON.stringify(change) === JSON.stringify(longer.history[at]),
  );
  const isAsLong = shorter.history.length === longer.history.length;
  if (
    isBeginning &&
    shorter.kind === longer.kind &&
    !(isAsLong && JSON.stringify(mine) !== JSON.stringify(theirs))
  )
    return isAsLong ? mine : longer;
  conflicts.push(
    mine.title === theirs.title
      ? `${mine.id}, which was changed on both sides`
      : `${mine.id}, which is “${mine.title}” here and “${theirs.title}” there`,
  );
  return mine;
}
