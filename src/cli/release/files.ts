import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUse } from '../BadUse';
import { isFolder, writeText } from '../files';
import type { Terminal } from '../terminal';
import { editionNumberOf, editionOf, intactTree } from './editions';
import { withLibrary, type LibraryOptions } from './options';
import { ReleaseStore } from './ReleaseStore';

interface FilesOptions extends LibraryOptions {
  out: string;
  edition?: number;
}

/** `bam release files`: an edition as the folder that it was. */
export function addFiles(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('files'))
    .summary('write what a release froze as a library folder')
    .description('Writes an edition of a release as a library of its own, once its seal is found intact.')
    .argument('<id>', 'number of the release')
    .requiredOption('--out <folder>', 'folder to write to; it must be empty or missing')
    .option('--edition <number>', 'which edition (default: the newest)', editionNumberOf)
    .action(async (id: string, options: FilesOptions) => finish(await files(id, options, terminal)));
}

async function files(
  id: string,
  { library, out, edition: number, json }: FilesOptions,
  terminal: Terminal,
): Promise<number> {
  const store = await ReleaseStore.open(library);
  const release = store.get(id);
  const edition = editionOf(release, number);
  if (existsSync(out) && (!(await isFolder(out)) || (await readdir(out)).length > 0))
    throw new BadUse(`${out} is not empty: nothing is written over what is there.`);
  const tree = await intactTree(store, release, edition);
  for (const [path, text] of tree) await writeText(join(out, path), text);
  if (json)
    terminal.out(
      `${JSON.stringify({ release: id, edition: edition.number, files: [...tree.keys()] }, undefined, 2)}\n`,
    );
  else terminal.out(`${tree.size} files of edition ${edition.number} of release ${id} written to ${out}.\n`);
  return 0;
}
