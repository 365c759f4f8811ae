import { readBpmn } from '../core/bpmn/read';
import { LIBRARY_FILE } from '../core/catalogue/library';
import type { LibraryData } from './backupFormat';
import { hashesOf } from './frozenTexts';
import { libraryInfoOf } from './library';
import { isProcessPath } from './paths';
import { refuseContent } from './readBackup';
import { isReleaseRecord, releasesAmong } from './releases';
import { revisionId } from './revisions';
import { sealProblems } from './sealProblems';
import type { Store } from './store';
import { isSafePath } from './zip';

/**
 * Holds a library against itself: every id is the hash that it says, every reference leads somewhere, every head
 * can be opened. Older revisions are vouched for by their hash; they were readable when they were written.
 *
 * @throws StoreError naming the first fault
 */
export async function checkLibraryData(store: Pick<Store, 'digest'>, data: LibraryData): Promise<void> {
  const contents = new Map(data.contents.map(({ id, text }) => [id, text]));
  for (const [id, text] of contents) {
    if ((await store.digest(text)) !== id) refuseContent(`the text ${id} does not match its id`);
  }
  await checkRevisions(store, data, contents);
  checkReferences(data);
  for (const { path, text } of data.files) {
    if (!isSafePath(path)) refuseContent(`a file has the path ${JSON.stringify(path)}`);
    if (path === LIBRARY_FILE) libraryInfoOf(text);
  }
  await checkReleases(store, data, contents);
  const content = new Map(data.revisions.map((revision) => [revision.id, revision.content]));
  for (const { name, head } of data.processes) {
    const { readable, problems } = await readBpmn(contents.get(content.get(head)!)!);
    if (!readable) refuseContent(`the process "${name}" cannot be read: ${problems[0]?.message ?? ''}`);
  }
}

/** Every state of a release's record can be read, and all that it froze is there. */
async function checkReleases(
  store: Pick<Store, 'digest'>,
  { files }: LibraryData,
  contents: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { path, text } of files.filter((file) => isReleaseRecord(file.path))) {
    const { releases, problems } = releasesAmong([[path, text]]);
    for (const { id, editions } of releases) problems.push(...(await sealProblems(store, id, editions)));
    if (problems[0]) refuseContent(problems[0].message.replace(/\.$/, ''));
    const missing = [...hashesOf(releases[0]!.editions)].find(([hash]) => !contents.has(hash));
    if (missing) refuseContent(`the frozen text of ${missing[1]} (${missing[0]}) is missing`);
  }
}

async function checkRevisions(
  store: Pick<Store, 'digest'>,
  { revisions }: LibraryData,
  contents: ReadonlyMap<string, string>,
): Promise<void> {
  const ids = new Set(revisions.map(({ id }) => id));
  if (ids.size !== revisions.length) refuseContent('a revision stands in it twice');
  for (const { id, ...record } of revisions) {
    if ((await revisionId(store, record)) !== id) refuseContent(`the revision ${id} does not match its id`);
    if (!contents.has(record.content)) refuseContent(`the text of revision ${id} is missing`);
    const lost = record.parents.find((parent) => !ids.has(parent));
    if (lost !== undefined) refuseContent(`the revision ${lost} is missing`);
  }
}

function checkReferences({ processes, revisions, drafts, originals }: LibraryData): void {
  const keys = new Set(processes.map(({ key }) => key));
  const paths = processes.filter(({ binnedAt }) => binnedAt === undefined).map(({ path }) => path);
  if (keys.size !== processes.length) refuseContent('a process stands in it twice');
  if (new Set(paths).size !== paths.length) refuseContent('two processes share a path');
  const ownerOf = new Map(revisions.map(({ id, processKey }) => [id, processKey]));
  for (const { key, name, head, path } of processes) {
    if (ownerOf.get(head) !== key) refuseContent(`the head of process "${name}" is missing`);
    if (!isSafePath(path) || !isProcessPath(path))
      refuseContent(`a process has the path ${JSON.stringify(path)}`);
  }
  for (const { processKey, base } of drafts) {
    if (!keys.has(processKey) || !ownerOf.has(base))
      refuseContent(`the draft of "${processKey}" has no process`);
  }
  const stray = [...revisions, ...originals].find(({ processKey }) => !keys.has(processKey));
  if (stray) refuseContent(`something belongs to "${stray.processKey}", which is missing`);
}
