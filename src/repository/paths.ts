import type { ProcessRow } from './schema';

/** Where a process stands in the library tree: its number and name in a form that every file system takes. */
export function pathFor(
  { number, name }: { number: string; name: string },
  others: Iterable<string>,
): string {
  const taken = new Set([...others].map((path) => path.toLowerCase()));
  const stem = stemFor(number, name);
  for (let count = 1; ; count += 1) {
    const path = `processes/${stem}${count === 1 ? '' : `-${count}`}.bpmn`;
    if (!taken.has(path)) return path;
  }
}

/** True for a path of the tree that is a process. */
export const isProcessPath = (path: string) => /^processes\/[^/]+\.bpmn$/.test(path);

/** The last part of a path, without `.bpmn`. */
export const stemOf = (path: string) => path.replace(/^.*\//, '').replace(/\.bpmn$/, '');

/** Paths of the live processes other than one. */
export const pathsBeside = (rows: readonly ProcessRow[], key?: string) =>
  rows.filter((row) => row.key !== key && row.binnedAt === undefined).map((row) => row.path);

function stemFor(number: string, name: string): string {
  const slug = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9.]+/g, '-')
      .replace(/^[-.]+|[-.]+$/g, '')
      .slice(0, 80)
      .replace(/[-.]+$/, '');
  return [slug(number), slug(name)].filter(Boolean).join('-') || 'process';
}
