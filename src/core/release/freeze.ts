/** A hash of a text's UTF-8, as lower-case hex; passed in, for browser and Node each have their own. */
export type Sha256 = (text: string) => string | Promise<string>;

/** The files of a library as they are at one moment. */
export interface Frozen {
  /** Path → hash, sorted by path. */
  contents: Record<string, string>;
  /** Hash over all hashes and paths. */
  seal: string;
  /** Hash → text. Two files with the same text are one. */
  texts: ReadonlyMap<string, string>;
}

/** The files that belong to a release: the processes, `library.json` and the registers. */
export const isFrozenPath = (path: string): boolean =>
  path === 'library.json' ||
  (/^processes\/.+\.(bpmn|xml)$/.test(path) && !path.includes('..')) ||
  (/^register\/.+\.(csv|json)$/.test(path) && !path.includes('..'));

/** Freezes a library's tree; other files of it are left out. Cost: linear in the length of the texts. */
export async function freeze(tree: ReadonlyMap<string, string>, sha256: Sha256): Promise<Frozen> {
  const texts = new Map<string, string>();
  const contents: Record<string, string> = {};
  for (const path of [...tree.keys()].filter(isFrozenPath).sort()) {
    const text = tree.get(path)!;
    const hash = await sha256(text);
    texts.set(hash, text);
    contents[path] = hash;
  }
  return { contents, seal: await sealOf(contents, sha256), texts };
}

/** The seal over a set of files: the hash of what `sha256sum` would print for them, sorted by path. */
export async function sealOf(contents: Readonly<Record<string, string>>, sha256: Sha256): Promise<string> {
  return sha256(
    Object.keys(contents)
      .sort()
      .map((path) => `${contents[path]}  ${path}\n`)
      .join(''),
  );
}
