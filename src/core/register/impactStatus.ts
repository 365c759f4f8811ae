import type { Impact } from '../catalogue/impacts';
import { fnv1a64 } from '../variation/hash';
import { linkKey, type RecordedLink } from './ledger';
import type { ImpactLink } from './links';

/** What an impact's links say of it. A state is worked out, never typed in. */
export const IMPACT_STATES = ['answered', 'no-change', 'question', 'open'] as const;
export type ImpactState = (typeof IMPACT_STATES)[number];

export interface ImpactStatus {
  impact: Impact;
  state: ImpactState;
  links: ImpactLink[];
  /** Why a second look is due, one sentence each; empty where nothing has changed since. */
  suspicions: string[];
  /** Links that settle something and whose sides were not recorded yet, so that a change would not show. */
  unrecorded: number;
  /** BAD numbers of the processes that it touches: by its section, or by a link. */
  processes: string[];
  /** It names a section of one process, and only other processes answer it. */
  elsewhere: boolean;
}

/**
 * The state of an impact:
 * `open` where nothing settles it; `question` where a question in a process names it, or its own question is not settled;
 * `answered` where something answers it; `no-change` where all there is is a reason why the models stay as they are.
 */
export function impactState(impact: Impact, links: readonly ImpactLink[]): ImpactState {
  const settling = links.filter(({ answers }) => answers);
  const dispositions = new Set(
    settling.flatMap(({ kind, subject }) => (kind === 'disposition' ? [subject] : [])),
  );
  const asked = settling.some(({ kind }) => kind === 'question');
  const answered = settling.some(
    ({ kind, subject }) => kind !== 'question' && (kind !== 'disposition' || subject === 'register'),
  );
  if (!asked && !answered && !dispositions.has('no-change')) return 'open';
  if (asked || (impact.openQuestion !== '' && !dispositions.has('settled'))) return 'question';
  return answered ? 'answered' : 'no-change';
}

/** Hash of what an impact says; its id and the notes of whoever keeps the register do not count. */
export function impactHash({ id: _, note: __, ...meaning }: Impact): string {
  return fnv1a64(JSON.stringify(Object.values(meaning)));
}

/** What has changed on either side of an impact's links since they were recorded. */
export function suspicionsOf(
  impact: Impact,
  links: readonly ImpactLink[],
  recorded: readonly RecordedLink[],
): string[] {
  const now = impactHash(impact);
  const ledger = new Map(recorded.map((entry) => [linkKey(entry), entry]));
  const suspicions = new Set<string>();
  for (const link of links.filter(({ answers }) => answers)) {
    const entry = ledger.get(linkKey(link));
    ledger.delete(linkKey(link));
    if (link.stale)
      suspicions.add(`The step of “${link.title}” has changed since the variation was recorded.`);
    if (entry && entry.impactHash !== now)
      suspicions.add('The impact says something else than when it was linked.');
    if (entry && entry.linkHash !== hashOfLink(link, links))
      suspicions.add(`“${link.title}” says something else than when it was linked.`);
  }
  for (const { kind, process, subject } of ledger.values())
    suspicions.add(`The ${kind} at ${[process, subject].filter(Boolean).join(' ')} no longer names it.`);
  return [...suspicions];
}

/** Two entries at one place count as one link: its hash covers both. */
export function hashOfLink(link: ImpactLink, links: readonly ImpactLink[]): string {
  const same = links.filter((other) => linkKey(other) === linkKey(link)).map(({ hash }) => hash);
  return same.length < 2 ? link.hash : fnv1a64(same.sort().join(' '));
}
