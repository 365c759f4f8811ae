import type { Change } from './change';
import { quoted } from './labels';

/** A change in one sentence, made of nothing but what the change says. */
export function describe(change: Omit<Change, 'sentence'>): string {
  const { element, kind, before, after, layer } = change;
  const by = layer === undefined ? '' : ` [${layer}]`;
  const state = (element.after ?? element.before)!;
  const label = capital(state.label);
  const place = state.place === '' ? '' : ` in ${state.place}`;
  if (kind === 'added') return `${label} was added${place}.${by}`;
  if (kind === 'removed') return `${label} was removed${place === '' ? '' : `; it was${place}`}.${by}`;
  return `${sentenceOn(change, label, before, after)}${by}`;
}

function sentenceOn(
  { property, element }: Omit<Change, 'sentence'>,
  label: string,
  before: string | undefined,
  after: string | undefined,
): string {
  const was = before ?? '';
  const is = after ?? '';
  switch (property) {
    case 'text':
      return `${capital(element.before!.label)} says ${is === '' ? 'nothing' : quoted(is)} now.`;
    case 'name':
      if (was !== '' && is !== '') return `${capital(element.before!.label)} is called ${quoted(is)} now.`;
      return is === '' ? `${capital(element.before!.label)} has lost its name.` : `${label} has a name now.`;
    case 'type':
      return `${label} was ${article(was)} and is ${article(is)} now.`;
    case 'lane':
    case 'pool':
    case 'place':
      if (was !== '' && is !== '') return `${label} moved from ${was} to ${is}.`;
      return is === '' ? `${label} is in no lane now; it was in ${was}.` : `${label} is in ${is} now.`;
    case 'sourceRef':
      return `${capital(element.before!.label)} starts from ${is || 'nothing'} now; it started from ${was || 'nothing'}.`;
    case 'targetRef':
      return `${capital(element.before!.label)} leads to ${is || 'nothing'} now; it led to ${was || 'nothing'}.`;
    case 'id':
      return `${label} has another id: ${was || 'none'} before, ${is || 'none'} now.`;
    case 'drawing':
      return `${label} is drawn differently.`;
    default:
      return other(property, label, before, after);
  }
}

function other(
  property: string,
  label: string,
  before: string | undefined,
  after: string | undefined,
): string {
  const what = WORDS[property] ?? spaced(property);
  if (before === undefined && after === undefined) return `${label}: ${what} changed.`;
  if (before === undefined) return `${label}: ${what} ${quoted(after!)} is new.`;
  if (after === undefined) return `${label}: ${what} ${quoted(before)} was taken away.`;
  return `${label}: ${what} was ${quoted(before)} and is ${quoted(after)} now.`;
}

/** Properties that people call otherwise. */
const WORDS: Record<string, string> = {
  conditionExpression: 'condition',
  default: 'default flow',
  attachedToRef: 'the step that it is attached to',
  calledElement: 'called process',
  serviceRequests: 'service requests',
  badSection: 'BAD section',
  cancelActivity: 'interrupting',
  triggeredByEvent: 'triggered by an event',
  loop: 'repetition',
};

/** `timeDuration` is `time duration`. */
const spaced = (property: string) =>
  property
    .replace(/Ref$/, '')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const article = (noun: string) => `${/^(?!us)[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`;
