import { compareInstants } from '../../json/dates';
import type { Comment, Origin } from '../Comment';

/** An import of response files, as the comments themselves tell of it. */
export interface TakenImport {
  takenAt: string;
  /** Those of which something was taken, each once, in the order of their names. */
  files: string[];
  /** How many comments it brought. */
  comments: number;
  /** How many known comments it brought new words of, as replies. */
  changes: number;
}

/** The imports of which something is still there, the newest first. Cost: linear in comments and replies. */
export function importsOf(comments: readonly Comment[]): TakenImport[] {
  const found = new Map<string, TakenImport & { byHash: Map<string, string> }>();
  const count = (origin: Origin | undefined, what: 'comments' | 'changes') => {
    if (origin?.takenAt === undefined) return;
    const { takenAt, sha256, file } = origin;
    const each = found.get(takenAt) ?? { takenAt, files: [], comments: 0, changes: 0, byHash: new Map() };
    each[what] += 1;
    each.byHash.set(`${sha256} ${file}`, file);
    found.set(takenAt, each);
  };
  for (const { origin, replies } of comments) {
    count(origin, 'comments');
    for (const reply of replies) count(reply.origin, 'changes');
  }
  return [...found.values()]
    .sort((a, b) => compareInstants(b.takenAt, a.takenAt))
    .map(({ byHash, ...taken }) => ({ ...taken, files: [...byHash.values()].sort() }));
}

/** The instant for an import that begins now: no other import that `comments` know of has it, or they would be one. */
export function instantForImport(comments: readonly Comment[], now: string): string {
  const taken = new Set(importsOf(comments).map(({ takenAt }) => Date.parse(takenAt)));
  if (!taken.has(Date.parse(now))) return now;
  let next = Date.parse(now);
  while (taken.has(next)) next += 1;
  return new Date(next).toISOString();
}
