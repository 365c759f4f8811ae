import { Option, type Command } from 'commander';
import { notesBlocks } from '../../core/release/notes/words/notes-blocks';
import { notesDocx } from '../../documents/docx/notes-docx';
import { notesMarkdown } from '../../publish/notes/notes-markdown';
import { notesPage } from '../../publish/notes/notes-page';
import { BadUse } from '../BadUse';
import { writeText } from '../files';
import type { Terminal } from '../terminal';
import { compareReleases } from './compareSides';
import { withLibrary, type LibraryOptions } from './options';
import { ReleaseStore } from './ReleaseStore';

const FORMATS = ['md', 'html', 'docx', 'json'] as const;

interface NotesOptions extends LibraryOptions {
  since?: string;
  format: (typeof FORMATS)[number];
  out?: string;
}

/** `bam release notes`: what changed in a release, why, and by which SEC document. */
export function addNotes(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('notes'))
    .summary('write the release notes: what changed, why, by which SEC document')
    .description(
      'Writes the notes of a release from what it and the release before froze, from the registers, and from the comments that were done.',
    )
    .argument('<id>', 'number of the release')
    .option('--since <id>', 'release to compare it with (default: the one that it follows)')
    .addOption(new Option('--format <format>', 'form of the notes').choices(FORMATS).default('md'))
    .option('--out <file>', 'file to write to (default: standard output, save for docx)')
    .action(async (id: string, options: NotesOptions) => finish(await notes(id, options, terminal)));
}

async function notes(
  id: string,
  { library, since, format, out, json }: NotesOptions,
  terminal: Terminal,
): Promise<number> {
  const store = await ReleaseStore.open(library);
  const { title, previous } = store.get(id);
  const before = since ?? previous;
  if (before === undefined)
    throw new BadUse(`release ${id} follows no other: say with --since what to compare it with.`);
  const compared = await compareReleases(store, before, id);
  const heading = `${title}: what changed since ${compared.before}`;
  const blocks = notesBlocks(compared.notes, compared.before);
  const made: Record<NotesOptions['format'], () => string | Promise<Uint8Array>> = {
    md: () => notesMarkdown(heading, blocks),
    html: () => notesPage(heading, blocks),
    docx: () => notesDocx(heading, blocks, title),
    json: () => `${JSON.stringify(compared, undefined, 2)}\n`,
  };
  const content = await made[json ? 'json' : format]();
  if (out !== undefined) {
    await writeText(out, content);
    terminal.err(`The notes of release ${id} are in ${out}.\n`);
  } else if (typeof content === 'string') terminal.out(content);
  else throw new BadUse('a Word file is not for the terminal: say with --out where to write it.');
  return 0;
}
