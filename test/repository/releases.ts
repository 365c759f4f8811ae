import { createHash } from 'node:crypto';
import type { Edition, Release, ReleaseEvent } from '../../src/core/release/Release';
import type { LibraryTree } from '../../src/repository/Repository';

export const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** An edition of the files of a tree, as `sha256sum` would list them. */
export function editionOf(tree: LibraryTree, number = 1): Edition {
  const sorted = [...tree]
    .filter(([path]) => !path.startsWith('releases/'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const contents = Object.fromEntries(sorted.map(([path, text]) => [path, hashOf(text)]));
  const seal = hashOf(sorted.map(([path, text]) => `${hashOf(text)}  ${path}\n`).join(''));
  return { number, frozenAt: '2026-11-02T09:00:00Z', by: 'Ada Modeller', note: '', contents, seal };
}

/** The texts of a tree by hash. */
export const textsOf = (tree: LibraryTree) => new Map([...tree.values()].map((text) => [hashOf(text), text]));

export const created: ReleaseEvent = { at: '2026-11-01T09:00:00Z', step: 'create', by: 'Ada Modeller' };

/** A release in draft, or with the editions and events that are given. */
export const release = (change: Partial<Release> = {}): Release => ({
  format: 1,
  id: '3.0',
  title: 'Business Architecture Model 3.0',
  summary: 'Brings SMETS1.',
  goLive: '2027-02-25',
  editions: [],
  events: [created],
  ...change,
});
