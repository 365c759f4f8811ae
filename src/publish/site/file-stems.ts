/**
 * What the pages and files of a process are called, after its own file. What an address would have to escape, and some servers and
 * file systems refuse, becomes `_`: such an address is often copied by half.
 */
export const fileStem = (path: string): string =>
  path
    .replace(/^.*\//, '')
    .replace(/\.(bpmn|xml)$/i, '')
    .replace(/[#%?\\:*"<>|\p{Cc}]/gu, '_');

/** Stems for files, in their order; where two would be one, also to a disk that knows no case, the later is counted on: `a`, `a-2`. */
export function fileStems(paths: readonly string[], stemOf = fileStem): string[] {
  const taken = new Set<string>();
  return paths.map((path) => {
    const wanted = stemOf(path);
    let stem = wanted;
    for (let count = 2; taken.has(stem.toLowerCase()); count++) stem = `${wanted}-${count}`;
    taken.add(stem.toLowerCase());
    return stem;
  });
}
