import type { LibraryData } from './backupFormat';
import { canonicalDraft } from './canonical';
import type { Draft, Revision } from './Repository';
import { ancestorsOf, sealRevision } from './revisions';
import type { ProcessRow } from './schema';
import type { Store } from './store';

/** What a restore will write: nothing is taken away by it but drafts, whose text it adds as revisions first. */
export interface RestorePlan {
  rows: ProcessRow[];
  revisions: Revision[];
  drafts: Draft[];
  /** Keys of processes that have no draft afterwards. */
  undrafted: string[];
  files: LibraryData['files'];
  journal: LibraryData['journal'];
}

/** What both sides know of: the library as it is, the backup, and all revisions and texts of both. */
interface Sides {
  local: LibraryData;
  data: LibraryData;
  createdAt: string;
  revisions: ReadonlyMap<string, LibraryData['revisions'][number]>;
  textOf(revisionId: string): string;
}

/** Works out a restore without touching the database, because hashing cannot happen inside a transaction. */
export async function planRestore(
  store: Store,
  local: LibraryData,
  data: LibraryData,
  createdAt: string,
): Promise<RestorePlan> {
  const plan: RestorePlan = { rows: [], revisions: [], drafts: [], undrafted: [], files: [], journal: [] };
  const known = new Set(data.processes.map(({ key }) => key));
  for (const row of local.processes) {
    if (!known.has(row.key) && row.binnedAt === undefined) plan.rows.push({ ...row, binnedAt: store.now() });
  }
  const sides = sidesOf(local, data, createdAt);
  for (const row of data.processes) await planProcess(store, sides, row, plan);
  const journaled = new Set(local.journal.map((entry) => JSON.stringify(entry)));
  plan.journal = data.journal.filter((entry) => !journaled.has(JSON.stringify(entry)));
  plan.files = filesToAdd(local.files, data.files);
  return plan;
}

/** Earlier states that the library lacks, then each path's latest state where it is not the latest already. */
function filesToAdd(local: LibraryData['files'], restored: LibraryData['files']): LibraryData['files'] {
  const held = new Set(local.map(({ path, text }) => JSON.stringify([path, text])));
  const latest = new Map(local.map(({ path, text }) => [path, text]));
  const last = new Map(restored.map((file) => [file.path, file]));
  return restored.filter((file) =>
    last.get(file.path) === file
      ? latest.get(file.path) !== file.text
      : !held.has(JSON.stringify([file.path, file.text])),
  );
}

function sidesOf(local: LibraryData, data: LibraryData, createdAt: string): Sides {
  const revisions = new Map(
    [...local.revisions, ...data.revisions].map((revision) => [revision.id, revision]),
  );
  const texts = new Map([...local.contents, ...data.contents].map(({ id, text }) => [id, text]));
  return { local, data, createdAt, revisions, textOf: (id) => texts.get(revisions.get(id)!.content)! };
}

/** Moves the head of one process: forward along the history where that is possible, else by a new revision. */
async function planProcess(store: Store, sides: Sides, row: ProcessRow, plan: RestorePlan): Promise<void> {
  const { local, data, createdAt, revisions, textOf } = sides;
  const processKey = row.key;
  const mine = local.processes.find(({ key }) => key === processKey);
  const draft = data.drafts.find((candidate) => candidate.processKey === processKey);
  const myDraft = local.drafts.find((candidate) => candidate.processKey === processKey);
  const add = async (parents: string[], text: string, message: string): Promise<string> => {
    const record = { processKey, parents, text, savedAt: store.now(), author: '', message };
    const revision = await sealRevision(store, record);
    plan.revisions.push(revision);
    return revision.id;
  };

  let head = row.head;
  if (mine) {
    let current = mine.head;
    if (myDraft && myDraft.text !== draft?.text) {
      const kept = await canonicalDraft(myDraft);
      if (kept !== textOf(mine.head)) current = await add([mine.head], kept, 'Unsaved work, kept');
    }
    const isForward = current === mine.head && ancestorsOf(row.head, revisions).has(current);
    const isPast = ancestorsOf(mine.head, revisions).has(row.head);
    const message = `Restored from the backup of ${createdAt}`;
    if (!isForward) head = await add(isPast ? [current] : [current, row.head], textOf(row.head), message);
  }
  plan.rows.push({ ...row, head });
  if (draft) {
    const sequence = Math.max(draft.sequence, myDraft?.sequence ?? 0) + 1;
    plan.drafts.push({ ...draft, base: head, sequence });
  } else plan.undrafted.push(processKey);
}
