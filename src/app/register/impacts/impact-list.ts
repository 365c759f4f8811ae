import { compareNumbers } from '../../../core/catalogue/numbers';
import { IMPACT_STATES, type ImpactStatus } from '../../../core/register/impactStatus';
import type { TableGroup } from '../table/RegisterTable';
import { STATES } from '../table/states';

/** What the address says of the list of impacts: filters by value, the order, and what groups the rows. */
export type ImpactParameters = Readonly<Record<string, string>>;

export const GROUPS = [
  { id: '', label: 'No groups' },
  { id: 'document', label: 'SEC document' },
  { id: 'process', label: 'Process' },
  { id: 'state', label: 'State' },
  { id: 'kind', label: 'Kind' },
] as const;

/** The process that stands for "touches no process" in an address. */
export const NO_PROCESS = 'none';

/** The impacts that every filter lets through; a filter that is not set lets all through. */
export function filterImpacts(
  statuses: readonly ImpactStatus[],
  { document, process, state, kind, look, q }: ImpactParameters,
): ImpactStatus[] {
  const words = (q ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return statuses.filter(({ impact, processes, suspicions, elsewhere, ...status }) => {
    if (document && impact.secDocument !== document) return false;
    if (process === NO_PROCESS ? processes.length > 0 : process && !processes.includes(process)) return false;
    if (state && status.state !== state) return false;
    if (kind && impact.kind !== kind) return false;
    if (look === 'again' && suspicions.length === 0) return false;
    if (look === 'elsewhere' && !elsewhere) return false;
    if (words.length === 0) return true;
    const text = searchText(impact);
    return words.every((word) => text.includes(word));
  });
}

const COMPARE: Readonly<Record<string, (a: ImpactStatus, b: ImpactStatus) => number>> = {
  id: (a, b) => compareNumbers(a.impact.id, b.impact.id),
  section: (a, b) =>
    Number(a.impact.badSection === '') - Number(b.impact.badSection === '') ||
    compareNumbers(a.impact.badSection || a.impact.badTarget, b.impact.badSection || b.impact.badTarget),
  document: (a, b) => compareTexts(a.impact.secDocument, b.impact.secDocument),
  state: (a, b) => IMPACT_STATES.indexOf(a.state) - IMPACT_STATES.indexOf(b.state),
  kind: (a, b) => compareTexts(a.impact.kind, b.impact.kind),
};

/** Sorted by a column, `-` before its name for the other way round; equal rows keep the order of the register. */
export function sortImpacts(statuses: readonly ImpactStatus[], sort = ''): ImpactStatus[] {
  const compare = COMPARE[sort.replace(/^-/, '')];
  if (!compare) return [...statuses];
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...statuses].sort((a, b) => sign * compare(a, b));
}

/**
 * Impacts under headings. Grouped by process, an impact stands under each that it touches.
 *
 * @param nameOf gives a process number its name
 */
export function groupImpacts(
  statuses: readonly ImpactStatus[],
  group = '',
  nameOf: (process: string) => string = (process) => process,
): TableGroup<ImpactStatus>[] {
  if (group === '') return [{ title: '', items: statuses }];
  const groups = new Map<string, ImpactStatus[]>();
  for (const status of statuses) {
    for (const key of keysOf(status, group)) {
      const items = groups.get(key);
      if (items) items.push(status);
      else groups.set(key, [status]);
    }
  }
  const byNumber = ([a]: [string, unknown], [b]: [string, unknown]) =>
    Number(a === '') - Number(b === '') || compareNumbers(a, b);
  const sorted = group === 'process' ? [...groups].sort(byNumber) : [...groups];
  const title = (key: string) =>
    group === 'process' ? (key === '' ? 'The document as a whole' : nameOf(key)) : key;
  return sorted.map(([key, items]) => ({ title: title(key), items }));
}

function keysOf({ impact, processes, state }: ImpactStatus, group: string): readonly string[] {
  if (group === 'document') return [impact.secDocument];
  if (group === 'state') return [STATES[state].label];
  if (group === 'kind') return [impact.kind.replaceAll('-', ' ')];
  return processes.length === 0 ? [''] : processes;
}

const searchText = (impact: ImpactStatus['impact']) => Object.values(impact).flat().join(' ').toLowerCase();

const compareTexts = (a: string, b: string) => a.localeCompare(b, 'en-GB', { numeric: true });
