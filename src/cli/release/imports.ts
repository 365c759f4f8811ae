import type { Command } from 'commander';
import { importsOf, type TakenImport } from '../../core/review/response/importsOf';
import type { Terminal } from '../terminal';
import { withLibrary, type LibraryOptions } from './options';
import { ReleaseStore } from './ReleaseStore';

/** `bam release imports`: what was taken in, and when. */
export function addImports(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('imports'))
    .summary('list the imports of response files')
    .description(
      'Lists the imports of response files of which something is still there, the newest first. "take-back" takes one back by its instant.',
    )
    .argument('<id>', 'number of the release')
    .action(async (id: string, options: LibraryOptions) => finish(await imports(id, options, terminal)));
}

async function imports(id: string, { library, json }: LibraryOptions, terminal: Terminal): Promise<number> {
  const store = await ReleaseStore.open(library);
  store.get(id); // refuses a release that is not there
  const found = importsOf(await store.comments(id));
  if (json) terminal.out(`${JSON.stringify({ release: id, imports: found }, undefined, 2)}\n`);
  else if (found.length === 0) terminal.out(`Nothing was imported into release ${id}.\n`);
  else for (const each of found) terminal.out(`${importInWords(each)}\n`);
  return 0;
}

/** `2026-10-20T09:00:00Z  3 comments, 1 with new words, from a.json, b.json`. */
export function importInWords({ takenAt, files, comments, changes }: TakenImport): string {
  const what = [
    ...(comments > 0 ? [`${comments} comment${comments === 1 ? '' : 's'}`] : []),
    ...(changes > 0 ? [`new words ${changes === 1 ? 'once' : `${changes} times`}`] : []),
  ];
  return `${takenAt}  ${what.join(', ')}, from ${files.join(', ')}`;
}
