import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { compiledCli } from '../../scripts/compile-cli.mjs';
import { freshFolder } from './bam';

const write = (root: string, path: string, text: string) => {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), text);
};

/** A project that is as small as can be compiled. */
function project(): string {
  const root = freshFolder();
  write(root, 'package-lock.json', '{}');
  write(root, 'scripts/compile-cli.mjs', '');
  write(root, 'src/cli/word.ts', "export const word: string = 'first';\n");
  write(root, 'src/cli/bam.ts', "export { word } from './word';\nexport const here = import.meta.url;\n");
  for (const thread of ['export-thread', 'site-thread'])
    write(root, `src/cli/${thread}.ts`, "export { word } from './word';\n");
  return root;
}

const load = async (folder: string) =>
  (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'bam.mjs')).href)) as {
    word: string;
    here: string;
  };

it('compiles once, and again when a source has changed', async () => {
  const root = project();
  const first = await compiledCli(root);
  expect(existsSync(join(first, 'export-thread.mjs'))).toBe(true);
  expect((await load(first)).word).toBe('first');
  expect(await compiledCli(root)).toBe(first);
  write(root, 'src/cli/word.ts', "export const word = 'another';\n");
  const second = await compiledCli(root);
  expect(second).not.toBe(first);
  expect((await load(second)).word).toBe('another');
  // A command that still runs may load more of the old one.
  expect(existsSync(first)).toBe(true);
});

it('lets sources find what lies beside them', async () => {
  const root = project();
  const { here } = await load(await compiledCli(root));
  expect(here).toBe(pathToFileURL(join(root, 'src/cli/bam.ts')).href);
});
