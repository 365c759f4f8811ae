import type { Problem } from '../../core/problem';
import type { ProcessHead, Repository, RevisionSummary } from '../../repository/Repository';
import { keyOf } from '../state/address';
import { readSideText } from '../state/compare-place';
import { pendingWorkSettled } from '../state/pendingWork';
import type { ComparedSide } from '../work/ModelApi';
import { readReleaseSide } from './read-release-side';
import { keptFile } from './kept-files';
import { dayOf, viewInWords } from './side-words';

/** One side of a comparison, ready to be compared. */
export interface ReadSide extends ComparedSide {
  /** What it is: `7.2.2 Install and Leave`, or a file's name. */
  title: string;
  /** Which state and view of it. */
  detail: string;
  /** The process that it is of. */
  processKey?: string;
}

export type SideReading = { ok: true; side: ReadSide } | { ok: false; problem: Problem };

/** Reads what one side of the address names. */
export async function readSide(
  text: string,
  repository: Repository,
  processes: readonly ProcessHead[],
): Promise<SideReading> {
  const side = readSideText(text);
  if (side.kind === 'file') {
    const file = keptFile(side.id);
    if (!file) return { ok: false, problem: fileGone() };
    return { ok: true, side: { text: file.text, title: file.name, detail: 'A file from outside' } };
  }
  if (side.kind === 'release') return readReleaseSide(side, repository, processes);
  const key = keyOf(side.process, processes);
  const head = processes.find((each) => each.key === key);
  if (!head) return { ok: false, problem: noProcess(side.process) };
  await pendingWorkSettled();
  const state = await stateOf(head, side.revision, repository);
  if (!state) return { ok: false, problem: noRevision(head, side.revision ?? '') };
  const { view, layer } = side;
  return {
    ok: true,
    side: {
      text: state.text,
      ...(view !== undefined && { view, ...(layer !== undefined && { layers: [layer] }) }),
      title: `${head.number} ${head.name}`.trim(),
      detail: [state.words, view && viewInWords(view, layer)].filter(Boolean).join(' · '),
      processKey: head.key,
    },
  };
}

async function stateOf(
  head: ProcessHead,
  revision: string | undefined,
  repository: Repository,
): Promise<{ text: string; words: string } | undefined> {
  if (revision === undefined) {
    const opened = await repository.open(head.key);
    if (!opened.ok) return undefined;
    return { text: opened.value.text, words: opened.value.draft ? 'Work in hand' : 'Present' };
  }
  const history: readonly RevisionSummary[] = await repository.history(head.key);
  const found = revision === 'saved' ? history[0] : history.find(({ id }) => id.startsWith(revision));
  const read = found && (await repository.readRevision(found.id));
  return read && { text: read.text, words: `${read.message || 'Revision'}, ${dayOf(read.savedAt)}` };
}

const fileGone = (): Problem => ({
  code: 'COMPARE-FILE-GONE',
  severity: 'info',
  where: {},
  message: 'The file that was compared is not kept when the page is closed.',
  remedy: 'Choose the file again.',
});

const noProcess = (name: string): Problem => ({
  code: 'COMPARE-NO-PROCESS',
  severity: 'info',
  where: {},
  message: `The library has no process “${name}”.`,
  remedy: 'Choose another process to compare.',
});

const noRevision = ({ number, name }: ProcessHead, revision: string): Problem => ({
  code: 'COMPARE-NO-REVISION',
  severity: 'info',
  where: {},
  message: `${`${number} ${name}`.trim()} has no revision ${revision} in this browser.`,
  remedy: 'Choose another revision to compare.',
});
