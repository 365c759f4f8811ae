import { dateInBritain } from '../../calendar/dates';
import { listed } from '../notes/words/blocks';
import { dayInWords } from '../plan/words';
import type { ReleaseEvent } from '../Release';
import { transitionOf } from '../transitions';
import type { Meeting, MetRelease } from './meetReleases';
import type { RecordPart } from './meetRecords';
import { counted } from '../../text/counted';

/** What becomes of a release that another library has too, in sentences; one for the record, then plan and comments where they say more. */
export function metInWords(met: MetRelease & Partial<Pick<Meeting, 'here'>>): string[] {
  return [recordInWords(met), planInWords(met), commentsInWords(met)].filter((words) => words !== '');
}

function recordInWords({ id, record, here }: MetRelease & Partial<Pick<Meeting, 'here'>>): string {
  switch (record.how) {
    case 'new':
      return `Release ${id} is new here, with its plan, its comments and all that was frozen; every frozen file is intact.`;
    case 'same':
      return `The library has the record of release ${id} already.`;
    case 'different':
      return `The library has another release ${id}, which began elsewhere: it stays, and nothing of this one is taken.`;
    case 'further-here':
      return `The record of release ${id} went further here: it stays.`;
    case 'further-there': {
      const { steps, editions, parts } = record;
      const frozen =
        editions > 0 ? ` and ${counted(editions, 'edition')}, every frozen file of it intact` : '';
      const said = parts.map((part) => `${WORDS[part]}${here ? ` (here “${here[part] ?? 'none'}”)` : ''}`);
      const other = said.length > 0 ? ` It brings another ${listed(said)} too.` : '';
      return `Release ${id} goes on from where it stands here: ${counted(steps.length, 'step')} (${listed(steps.map(stepInWords))})${frozen}.${other}`;
    }
    case 'unsound':
      return `The record of release ${id} goes on there in a way that cannot have been: it stays as it is here. Look at it where it comes from (bam release verify).`;
    case 'reworded':
      return `The same steps were taken with release ${id}, but there it has another ${listed(record.parts.map((part) => WORDS[part]))}: it stays as it is here.`;
    case 'parted': {
      const [mine, theirs] = [record.here, record.there].map((event) =>
        event ? stepInWords(event) : 'no step',
      );
      return `The records of release ${id} part after ${counted(record.after, 'step')}: here ${mine}, there ${theirs}. The one of here stays, and nothing of the other is taken. Find out which of the two holds; the steps that are missing in it can be taken anew.`;
    }
  }
}

const WORDS: Record<RecordPart, string> = {
  title: 'title',
  summary: 'summary',
  goLive: 'planned date',
  previous: 'release before it',
};

const stepInWords = ({ step, at, by }: ReleaseEvent): string =>
  `“${transitionOf(step)?.title ?? 'Begin the release'}” on ${dayInWords(dateInBritain(at))} by ${by}`;

function planInWords({ id, record, plan: { how, conflicts = [] } }: MetRelease): string {
  if (record.how === 'new') return '';
  switch (how) {
    case 'taken':
      return `The plan of release ${id} is new here.`;
    case 'joined':
      return `The plans of release ${id} are brought together: what only one of them has is in it, and nothing is lost.`;
    case 'parted': {
      const [shown, more] = [conflicts.slice(0, 5), conflicts.length - 5];
      return `The plans of release ${id} contradict each other on ${listed([...shown, ...(more > 0 ? [`${more} more`] : [])])}: the one of here stays.`;
    }
    case 'unreadable-here':
      return `The plan of release ${id} cannot be read here, and stays for who can mend it.`;
    default:
      return '';
  }
}

function commentsInWords({ id, record, comments: { added, continued } }: MetRelease): string {
  if (record.how === 'new' || added + continued === 0) return '';
  const parts = [
    added > 0 && (added === 1 ? '1 comment is new' : `${added} comments are new`),
    continued > 0 && (continued === 1 ? '1 thread goes on' : `${continued} threads go on`),
  ].filter((part) => part !== false);
  return `Of release ${id}, ${listed(parts)}; nothing that is here is lost.`;
}
