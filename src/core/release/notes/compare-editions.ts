import { LIBRARY_FILE } from '../../catalogue/library';
import { compareNumbers } from '../../catalogue/numbers';
import { readRegisters } from '../../register/readRegisters';
import type { Comment } from '../../review/Comment';
import { commentNotes, withComments } from './comment-notes';
import { impactNotes } from './impact-notes';
import { libraryNotes } from './library-notes';
import { matchProcesses } from './match-processes';
import { processNote } from './process-note';
import { isProcessPath, readProcesses, type Tree } from './read-edition';
import { byCurrentPath, registerNotes } from './register-notes';
import type { ProcessNote, ReleaseNotes } from './ReleaseNotes';

/**
 * What changed from one edition of a library to another, and why. The same editions give the same notes; two editions that say the
 * same, byte for byte or only in another spelling, give empty ones.
 *
 * @param comments of the release that `after` is of; those that were done are told with what they changed
 *
 * Cost: linear in the length of both editions' files.
 */
export async function compareEditions(
  before: Tree,
  after: Tree,
  comments: readonly Comment[] = [],
): Promise<ReleaseNotes> {
  const old = await readProcesses(before);
  const now = await readProcesses(after, new Map(old.processes.map((each) => [each.source, each])));
  const pairs = matchProcesses(old.processes, now.processes);
  const found = pairs
    .map(([was, is]) => processNote(was, is))
    .filter((note) => note !== undefined)
    .sort(inOrder);
  const done = commentNotes(comments);
  const processes = withComments(found, done);
  const registers = { before: readRegisters(before), after: readRegisters(after) };
  const { notes, covered } = registerNotes(before, after, registers);
  const { isCovered, ...library } = libraryNotes(before, after);
  if (isCovered) covered.add(LIBRARY_FILE);
  const sides = [
    { registers: registers.before, facts: old.processes.map(({ facts }) => facts) },
    { registers: registers.after, facts: now.processes.map(({ facts }) => facts) },
  ] as const;
  return {
    processes,
    unchanged: pairs.length - processes.length,
    ...library,
    registers: notes,
    impacts: impactNotes(...sides, processes),
    comments: done,
    files: otherFiles(before, after, covered),
    problems: [...old.problems, ...now.problems],
  };
}

const inOrder = (a: ProcessNote, b: ProcessNote): number => {
  const [one, other] = [(a.after ?? a.before)!, (b.after ?? b.before)!];
  return compareNumbers(one.number, other.number) || (one.path < other.path ? -1 : 1);
};

function otherFiles(before: Tree, after: Tree, covered: ReadonlySet<string>): ReleaseNotes['files'] {
  const [old, now] = [byCurrentPath(before), byCurrentPath(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => !isProcessPath(path) && !covered.has(path) && old.get(path) !== now.get(path))
    .sort()
    .map((path) => ({ path, kind: !old.has(path) ? 'added' : !now.has(path) ? 'removed' : 'changed' }));
}
