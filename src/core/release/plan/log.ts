import { dateInBritain } from '../../calendar/dates';
import type { Edited } from './editPlan';
import type { Level, LogChange, LogEntry, LogFields, LogKind } from './LogEntry';
import { entryIncomplete, unknownEntry } from './problems';
import type { ReleasePlan } from './ReleasePlan';

/** Who changes the log, when (ISO instant), and why. */
export interface LogStamp {
  at: string;
  by: string;
  note?: string;
}

export type NewEntry = Pick<LogEntry, 'kind' | 'title' | 'impact'> & Partial<LogFields> & { risk?: string };

/** Adds a risk or an issue under the next number of its kind. */
export function addEntry(plan: ReleasePlan, entry: NewEntry, stamp: LogStamp): Edited {
  const { kind, title, impact, likelihood, description = '', owner = '', mitigation = '', risk } = entry;
  if (title.trim() === '') return incomplete('a title');
  if (kind === 'risk' && !likelihood) return incomplete('a likelihood, for a risk');
  const added: LogEntry = {
    id: nextId(plan, kind),
    kind,
    title,
    description,
    owner,
    mitigation,
    ...(kind === 'risk' && { likelihood: likelihood! }),
    impact,
    state: entry.state ?? 'open',
    ...(kind === 'issue' && risk && { risk }),
    raised: dateInBritain(stamp.at),
    ...(entry.state === 'closed' && { closed: dateInBritain(stamp.at) }),
    history: [changeOf(stamp, ['raised'])],
  };
  return { plan: { ...plan, log: [...plan.log, added] }, problems: [] };
}

/** Changes what is said of an entry and adds to its history what changed; the same values change nothing. */
export function changeEntry(
  plan: ReleasePlan,
  id: string,
  fields: Partial<LogFields>,
  stamp: LogStamp,
): Edited {
  const entry = plan.log.find((each) => each.id === id);
  if (!entry) return { problems: [unknownEntry(id)] };
  if (fields.title?.trim() === '') return incomplete('a title');
  const changes = FIELDS.flatMap((field) =>
    fields[field] === undefined || fields[field] === entry[field]
      ? []
      : [changeInWords(field, entry[field], fields[field])],
  );
  if (changes.length === 0) return { plan, problems: [] };
  const { closed: _, history, ...rest } = entry;
  const state = fields.state ?? entry.state;
  const closed = entry.state === 'closed' ? entry.closed : dateInBritain(stamp.at);
  const next: LogEntry = {
    ...rest,
    ...given(fields),
    ...(state === 'closed' && { closed: closed! }),
    history: [...history, changeOf(stamp, changes)],
  };
  return { plan: withEntry(plan, next), problems: [] };
}

/** A risk that came true: it is closed, and stands as an issue of its own from now on. */
export function riskCameTrue(plan: ReleasePlan, id: string, stamp: LogStamp): Edited {
  const risk = plan.log.find((each) => each.id === id && each.kind === 'risk');
  if (!risk) return { problems: [unknownEntry(id)] };
  const { title, description, owner, mitigation, impact } = risk;
  const issue: NewEntry = { kind: 'issue', title, description, owner, mitigation, impact, risk: id };
  const added = addEntry(plan, issue, stamp);
  if (!added.plan) return added;
  const note = [`came true: ${added.plan.log.at(-1)!.id}`, stamp.note].filter(Boolean).join('; ');
  return changeEntry(added.plan, id, { state: 'closed' }, { ...stamp, note });
}

const WEIGHT: Record<Level, number> = { low: 1, medium: 2, high: 3 };

/** 1 to 9: likelihood times impact; an issue has happened, so its likelihood is the highest. */
export const exposureOf = ({ kind, likelihood, impact }: LogEntry): number =>
  WEIGHT[kind === 'issue' ? 'high' : (likelihood ?? 'medium')] * WEIGHT[impact];

const FIELDS = ['title', 'description', 'owner', 'mitigation', 'likelihood', 'impact', 'state'] as const;
/** Whose whole text a history need not say again. */
const LONG: readonly string[] = ['description', 'mitigation'];

const changeInWords = (field: string, from: string | undefined, to: string): string =>
  LONG.includes(field) ? `${field}: ${to || 'taken out'}` : `${field}: ${from || 'none'} → ${to || 'none'}`;

const changeOf = ({ at, by, note }: LogStamp, changes: string[]): LogChange => ({
  at,
  by,
  changes,
  ...(note && { note }),
});

const given = (fields: Partial<LogFields>): Partial<LogFields> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const incomplete = (what: string): Edited => ({ problems: [entryIncomplete(what)] });

const withEntry = (plan: ReleasePlan, next: LogEntry): ReleasePlan => ({
  ...plan,
  log: plan.log.map((each) => (each.id === next.id ? next : each)),
});

function nextId({ log }: ReleasePlan, kind: LogKind): string {
  const numbers = log.filter((each) => each.kind === kind).map(({ id }) => Number(id.slice(1)));
  return `${kind === 'risk' ? 'R' : 'I'}${Math.max(0, ...numbers) + 1}`;
}
