import type { TermPlace } from '../../../core/rules/replace-term';
import type { ProcessHead, Repository } from '../../../repository/Repository';
import { getModelWorker } from '../../work/getModelWorker';

export interface Retired {
  term: string;
  instead: string;
}

/** What a replacement would do to one process of the library. */
export interface ProcessPlaces {
  head: ProcessHead;
  places: TermPlace[];
  /** Why the process has to be left out; absent where it can be changed. */
  leftOut?: string;
}

/** The places of a term in all processes but one; those without it are left out. */
export async function placesInLibrary(
  repository: Repository,
  except: string,
  retired: Retired,
  isStopped: () => boolean,
): Promise<ProcessPlaces[]> {
  const found: ProcessPlaces[] = [];
  for (const head of await repository.listProcesses()) {
    if (isStopped()) return found;
    if (head.key === except) continue;
    const opened = await repository.open(head.key);
    if (!opened.ok) continue;
    const places = await getModelWorker().termPlaces(opened.value.text, retired);
    if (places.length === 0) continue;
    const leftOut = opened.value.draft ? 'it has work that is in no revision yet' : undefined;
    found.push({ head, places, ...(leftOut !== undefined && { leftOut }) });
  }
  return found;
}

/**
 * Replaces a term in one process as a new revision. Refused, with the reason, where another tab edits it, where it has work in
 * hand, or where it changed since the places were listed.
 *
 * @returns how many places were changed, or why none was
 */
export async function replaceInProcess(
  repository: Repository,
  head: ProcessHead,
  retired: Retired,
  author: string,
): Promise<{ changed: number } | { leftOut: string }> {
  const lock = await repository.lockForEditing(head.key);
  if (!lock) return { leftOut: 'it is open for editing elsewhere' };
  try {
    const opened = await repository.open(head.key);
    if (!opened.ok) return { leftOut: 'it cannot be read' };
    if (opened.value.draft) return { leftOut: 'it has work that is in no revision yet' };
    if (opened.value.head.head !== head.head) return { leftOut: 'it changed in the meantime' };
    const { text, places } = await getModelWorker().replaceTerm(opened.value.text, retired);
    if (places === 0) return { changed: 0 };
    const saved = await repository.saveRevision({
      processKey: head.key,
      expectedHead: head.head,
      text,
      message: `“${retired.term}” replaced by “${retired.instead}”`,
      author,
    });
    return saved.ok
      ? { changed: places }
      : { leftOut: saved.problems[0]?.message ?? 'it could not be saved' };
  } finally {
    lock.release();
  }
}
