import type { Problem } from '../../problem';
import { readComment, writeComment, type Comment } from '../../review/Comment';
import { mergeThreads } from '../../review/mergeThreads';
import { commentPath, commentsFolder, planPath, releasePath } from '../paths';
import { readPlan, writePlan } from '../plan/readPlan';
import type { ReleasePlan } from '../plan/ReleasePlan';
import { readRelease, writeRelease, type Release } from '../Release';
import { misplaced } from './misplaced';
import { meetPlans } from './meetPlans';
import { meetRecords, type MetRecords } from './meetRecords';

/** Files of a library by path below its folder. */
type Files = ReadonlyMap<string, string>;

/** What becomes of a plan; `parted` plans contradict each other, and that of here stays. */
export interface MetPlan {
  how: 'none' | 'same' | 'taken' | 'joined' | 'parted' | 'unreadable-here';
  /** What the two say otherwise, in words. */
  conflicts?: string[];
}

/** What becomes of one release when another library's is brought to it. */
export interface MetRelease {
  id: string;
  record: { how: 'new' } | MetRecords;
  plan: MetPlan;
  /** How many comments are new here, and how many threads go on. */
  comments: { added: number; continued: number };
}

/** The same with what is to be written for it. */
export interface Meeting extends MetRelease {
  /** The other library's. */
  there: Release;
  here?: Release;
  writes: Map<string, string>;
  /** The plan of there, where it parted from the one of here. */
  otherPlan?: string;
}

/** True where the record of there is taken, so that all that it froze has to come along. */
export const isBrought = ({ record: { how } }: Pick<MetRelease, 'record'>): boolean =>
  how === 'new' || how === 'further-there';

/** True where something is to be written. */
export const bringsAnything = ({ record, plan, comments }: MetRelease): boolean =>
  isBrought({ record }) ||
  plan.how === 'taken' ||
  plan.how === 'joined' ||
  comments.added + comments.continued > 0;

/**
 * Brings the releases of another library to those that are here: records, plans and comments (rules M1 to M6 of SPEC.md). Pure: says
 * what is to be written. Seals and frozen texts are for the caller to check, who has hashes. Cost: linear in the length of the files.
 *
 * @param here the files below `releases/`, without frozen texts; an empty text is a file that was taken away
 * @param there any files of the other library; those of its releases are read
 */
export function meetReleases(here: Files, there: Files): { releases: Meeting[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const releases: Meeting[] = [];
  for (const [path, text] of there) {
    const [, folder] = /^releases\/([^/]+)\/release\.json$/.exec(path) ?? [];
    if (folder === undefined || text.trim() === '') continue;
    const { value, problems: faults } = readRelease(text, path);
    if (!value) problems.push(...faults);
    else if (value.id !== folder) problems.push(misplaced(path, `the record of release ${value.id}`));
    else releases.push(meetRelease(value, here, there, problems));
  }
  return { releases, problems };
}

function meetRelease(release: Release, here: Files, there: Files, problems: Problem[]): Meeting {
  const { id } = release;
  const path = releasePath(id);
  const folder = path.slice(0, -'release.json'.length);
  const isHere = [...here.keys()].some((each) => each.startsWith(folder));
  const own = readRelease(here.get(path) ?? '', path).value;
  const record: Meeting['record'] = !isHere
    ? { how: 'new' }
    : own
      ? meetRecords(own, release)
      : { how: 'different' };
  const writes = new Map<string, string>();
  const met: Meeting = {
    id,
    record,
    plan: { how: 'none' },
    comments: { added: 0, continued: 0 },
    there: release,
    ...(own && { here: own }),
    writes,
  };
  if (isBrought(met)) writes.set(path, record.how === 'new' ? there.get(path)! : writeRelease(release));
  // What was said of another release that only has the same number speaks of something else here.
  if (record.how === 'different') return met;
  meetPlan(met, here, there, problems);
  meetComments(met, here, there, problems);
  return met;
}

function meetPlan(met: Meeting, here: Files, there: Files, problems: Problem[]): void {
  const path = planPath(met.id);
  const text = there.get(path) ?? '';
  if (text.trim() === '') return;
  const theirs = planAt(met.id, text, problems);
  if (!theirs) return;
  const held = here.get(path) ?? '';
  if (held.trim() === '') {
    met.plan = { how: 'taken' };
    met.writes.set(path, text);
    return;
  }
  const mine = readPlan(held, path).value;
  if (!mine) {
    met.plan = { how: 'unreadable-here' };
    return;
  }
  const { plan, conflicts } = meetPlans(mine, theirs);
  if (!plan) {
    met.plan = { how: 'parted', conflicts };
    met.otherPlan = text;
    return;
  }
  const joined = writePlan(plan);
  met.plan = { how: joined === writePlan(mine) ? 'same' : 'joined' };
  if (met.plan.how === 'joined') met.writes.set(path, joined);
}

function planAt(id: string, text: string, problems: Problem[]): ReleasePlan | undefined {
  const path = planPath(id);
  const { value, problems: faults } = readPlan(text, path);
  if (value?.release === id) return value;
  problems.push(...(value ? [misplaced(path, `the plan of release ${value.release}`)] : faults));
  return undefined;
}

function meetComments(met: Meeting, here: Files, there: Files, problems: Problem[]): void {
  for (const [path, text] of there) {
    if (!path.startsWith(commentsFolder(met.id)) || text.trim() === '') continue;
    const theirs = commentAt(path, text, problems);
    if (!theirs) continue;
    const held = here.get(path) ?? '';
    const mine = held.trim() === '' ? undefined : readComment(held).value;
    // What is here and cannot be read stays for who can mend it.
    if (held.trim() !== '' && !mine) continue;
    const merged = mine ? mergeThreads(mine, theirs) : theirs;
    if (merged === mine) continue;
    met.comments[mine ? 'continued' : 'added'] += 1;
    met.writes.set(path, mine ? writeComment(merged) : text);
  }
}

/** The comment in a file, where it can be read and stands where it belongs. */
function commentAt(path: string, text: string, problems: Problem[]): Comment | undefined {
  const { value, problems: faults } = readComment(text, path);
  if (!value) problems.push(...faults);
  else if (commentPath(value.release, value.id) !== path)
    problems.push(misplaced(path, `comment ${value.id} on release ${value.release}`));
  else return value;
  return undefined;
}
