import type { DispositionRow } from '../../../core/review/dispositions';
import type { Repository } from '../../../repository/Repository';
import { changeName } from '../change-names';
import { isRevisionId } from '../revision-names';

/** The rows of a disposition table with each change as people call it; a revision keeps the beginning of its id, by which it is found. */
export async function dispositionsInWords(
  repository: Repository,
  rows: readonly DispositionRow[],
): Promise<DispositionRow[]> {
  const names = new Map<string, string>();
  for (const change of new Set(rows.map((row) => row.change).filter(Boolean))) {
    const name = /^reply /.test(change) ? 'the response' : await changeName(repository, change);
    const id = isRevisionId(change) ? change.slice(0, 12) : '';
    names.set(change, name === undefined ? change : id ? `${name} (revision ${id})` : name);
  }
  return rows.map((row) => ({ ...row, change: names.get(row.change) ?? row.change }));
}
