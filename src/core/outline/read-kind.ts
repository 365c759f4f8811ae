import { KINDS, type Kind } from './kinds';

/** A kind with what stands behind it in the cell. */
export interface KindInCell {
  kind: Kind;
  nonInterrupting: boolean;
  /** For activities: done again and again, for each of many at once or in turn. */
  loop?: Loop;
  isForCompensation: boolean;
}

export type Loop = 'loop' | 'each at once' | 'each in turn';

/** What people and other tools write for a kind. */
const SYNONYMS: Record<string, string> = {
  step: 'task',
  activity: 'task',
  action: 'task',
  process: 'process',
  human: 'user',
  system: 'service',
  automated: 'service',
  'business rule': 'rule',
  decision: 'xor',
  choice: 'xor',
  exclusive: 'xor',
  gateway: 'xor',
  merge: 'xor',
  parallel: 'and',
  fork: 'and',
  join: 'and',
  split: 'and',
  inclusive: 'or',
  'event based': 'event-based',
  eventbased: 'event-based',
  subprocess: 'sub',
  'sub process': 'sub',
  'expanded sub process': 'sub',
  'event sub process': 'event sub',
  'ad hoc sub process': 'ad hoc',
  'call activity': 'call',
  'called process': 'call',
  begin: 'start',
  trigger: 'start',
  finish: 'end',
  stop: 'end',
  wait: 'timer',
  terminate: 'end terminate',
  'terminate end': 'end terminate',
  'error end': 'end error',
  'message end': 'end message',
  'message start': 'start message',
  'timer start': 'start timer',
  'message catch': 'message',
  'timer catch': 'timer',
  'signal catch': 'signal',
  'conditional catch': 'conditional',
  'escalation throw': 'escalation',
  'compensation throw': 'compensation',
  'catch link': 'link catch',
  'throw link': 'link throw',
  'catch message': 'message',
  'throw message': 'message throw',
  'intermediate message': 'message',
  'intermediate timer': 'timer',
  'intermediate signal': 'signal',
  participant: 'pool',
  'black box': 'pool',
  'black box pool': 'pool',
  swimlane: 'lane',
  actor: 'lane',
  role: 'lane',
  difference: 'variation',
  'open question': 'question',
  annotation: 'note',
  'text annotation': 'note',
  comment: 'note',
  document: 'data',
  'data object': 'data',
  'data object reference': 'data',
  'data store reference': 'data store',
  store: 'data store',
};

const BY_NAME = new Map(KINDS.map((kind) => [kind.name, kind]));
for (const [synonym, name] of Object.entries(SYNONYMS)) BY_NAME.set(synonym, BY_NAME.get(name)!);
BY_NAME.set('event based', BY_NAME.get('event-based')!);

/**
 * The kind that a cell names, in the words of docs/outline.md, of BPMN (`bpmn:userTask`, `Timer Start Event`) or of people
 * (`decision`). Not `error`: what that is depends on the row.
 *
 * @returns undefined for a word that names no kind
 */
export function readKind(cell: string): KindInCell | undefined {
  const { rest, marks } = withoutMarks(plain(cell));
  const nonInterrupting = / ?\bnon[- ]?interrupting\b/.test(rest);
  const words = rest
    .replace(/ ?\bnon[- ]?interrupting\b/, '')
    .replace(/-/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  const kind =
    BY_NAME.get(words) ?? BY_NAME.get(words.replace(/ (event|task|gateway|activity|event sub process)$/, ''));
  if (!kind) return undefined;
  const loop = (['loop', 'each at once', 'each in turn'] as const).find((mark) => marks.includes(mark));
  return {
    kind,
    nonInterrupting,
    ...(loop && { loop }),
    isForCompensation: marks.includes('for compensation'),
  };
}

/** How a kind is written in a cell. */
export function writeKind({ kind, nonInterrupting, loop, isForCompensation }: KindInCell): string {
  return [
    kind.name,
    ...(nonInterrupting ? ['non-interrupting'] : []),
    ...(loop ? [`(${loop})`] : []),
    ...(isForCompensation ? ['(for compensation)'] : []),
  ].join(' ');
}

/** Kinds whose names are near to a word, for a helpful message. */
export function kindsLike(cell: string): string[] {
  const word = plain(cell);
  const begin = word.slice(0, 3);
  return KINDS.map(({ name }) => name).filter(
    (name) => word !== '' && (name.startsWith(begin) || name.includes(word) || word.includes(name)),
  );
}

function withoutMarks(text: string): { rest: string; marks: string[] } {
  const marks: string[] = [];
  const rest = text.replace(/\(([^)]*)\)/g, (_, mark: string) => {
    marks.push(mark.trim());
    return '';
  });
  return { rest: rest.trim(), marks };
}

const plain = (cell: string): string =>
  cell
    .trim()
    .replace(/^bpmn:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[_\s]+/g, ' ');
