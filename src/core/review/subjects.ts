import { compareNumbers } from '../catalogue/numbers';
import { compareInstants } from '../json/dates';
import type { Comment, Subject } from './Comment';

/** What a comment is about, in words: `7.2.2 Install and Leave: Report no WAN`. */
export function subjectInWords(about: Subject): string {
  switch (about.kind) {
    case 'release':
      return 'The release as a whole';
    case 'process':
      return processInWords(about.process);
    case 'step':
      return `${processInWords(about.process)}: ${about.name || about.elementId}`;
    case 'variation':
      return `${processInWords(about.process)}: ${about.name || about.elementId} (variation of ${about.layer})`;
    case 'impact':
      return `Impact ${about.impact}`;
  }
}

/** `7.2.2 Install and Leave`. */
export const processInWords = ({
  number,
  name,
  processId,
}: {
  number: string;
  name: string;
  processId?: string;
}): string => `${number} ${name}`.trim() || processId || 'a process without a name';

/** The same for subjects that are the same thing, whatever it was called when a comment was written. */
export function subjectKey(about: Subject): string {
  switch (about.kind) {
    case 'release':
      return 'release';
    case 'process':
      return JSON.stringify(['process', about.process.processId]);
    case 'step':
      return JSON.stringify(['step', about.process.processId, about.elementId]);
    case 'variation':
      return JSON.stringify(['variation', about.process.processId, about.layer, about.elementId]);
    case 'impact':
      return JSON.stringify(['impact', about.register, about.impact]);
  }
}

const ORDER: readonly Subject['kind'][] = ['release', 'process', 'step', 'variation', 'impact'];

/** The release first, then processes by their numbers with what is in them, then impacts. */
export function compareSubjects(a: Subject, b: Subject): number {
  return (
    groupOf(a) - groupOf(b) ||
    compareNumbers(numberOf(a), numberOf(b)) ||
    byCode(subjectProcessId(a) ?? '', subjectProcessId(b) ?? '') ||
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    compareNumbers(elementOf(a), elementOf(b)) ||
    byCode(subjectKey(a), subjectKey(b))
  );
}

/** In the order of what they are about, the oldest first. The same list whatever the order it came in. */
export const compareComments = (a: Comment, b: Comment): number =>
  compareSubjects(a.about, b.about) || compareInstants(a.at, b.at) || byCode(a.id, b.id);

/** By code unit: the same on every machine. */
export const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Id of the process that a subject is in; undefined for the release and for an impact. */
export const subjectProcessId = (about: Subject): string | undefined =>
  'process' in about ? about.process.processId : undefined;

const groupOf = ({ kind }: Subject): number => (kind === 'release' ? 0 : kind === 'impact' ? 2 : 1);

const numberOf = (about: Subject): string =>
  'process' in about ? about.process.number : about.kind === 'impact' ? about.impact : '';

const elementOf = (about: Subject): string => ('elementId' in about ? about.elementId : '');
