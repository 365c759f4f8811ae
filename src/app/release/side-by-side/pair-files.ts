/** The same file in two editions. */
export interface PairedFile {
  /** Where it stands after; before, where it is gone. It names the pair. */
  path: string;
  before?: { path: string; text: string };
  after?: { path: string; text: string };
  /** Id of its BPMN process; absent for a register. */
  processId?: string;
  kind: 'changed' | 'added' | 'removed' | 'same';
}

/**
 * Which file of one edition is which of the other: by path, and a process that has another path by the id of its BPMN process, which
 * stays through renames and new numbers. What differs comes first; in it processes, then registers, by path. Cost: linear in the length of the files.
 */
export function pairFiles(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): PairedFile[] {
  const moved = new Map<string, string>();
  for (const [path, text] of before) {
    const id = after.has(path) ? undefined : processIdOf(path, text);
    if (id !== undefined) moved.set(id, path);
  }
  const pairs: PairedFile[] = [];
  const met = new Set<string>();
  for (const [path, text] of after) {
    const processId = processIdOf(path, text);
    const old = before.has(path) ? path : processId === undefined ? undefined : moved.get(processId);
    if (old !== undefined) met.add(old);
    const was = old === undefined ? undefined : before.get(old)!;
    pairs.push({
      path,
      after: { path, text },
      ...(old !== undefined && { before: { path: old, text: was! } }),
      ...(processId !== undefined && { processId }),
      kind: was === undefined ? 'added' : was === text ? 'same' : 'changed',
    });
  }
  for (const [path, text] of before) {
    if (met.has(path)) continue;
    const processId = processIdOf(path, text);
    pairs.push({
      path,
      before: { path, text },
      ...(processId !== undefined && { processId }),
      kind: 'removed',
    });
  }
  const rank = ({ kind, path }: PairedFile) => (kind === 'same' ? 3 : 0) + placeOf(path);
  return pairs.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

const placeOf = (path: string): number =>
  path.startsWith('processes/') ? 0 : path.startsWith('register/') ? 1 : 2;

function processIdOf(path: string, text: string): string | undefined {
  if (!/^processes\/.*\.(bpmn|xml)$/.test(path)) return undefined;
  return /<(?:[\w-]+:)?process\b[^>]*?\sid="([^"]+)"/.exec(text)?.[1];
}
