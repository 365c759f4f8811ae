import type { Command } from 'commander';
import { isEmpty, type ReleaseNotes } from '../../core/release/notes/ReleaseNotes';
import { plainText } from '../../core/release/notes/words/blocks';
import { changesInShort, layoutWords, nameOfProcess } from '../../core/release/notes/words/process-blocks';
import { notesBlocks } from '../../core/release/notes/words/notes-blocks';
import type { Terminal } from '../terminal';
import { compareReleases, WORKING } from './compareSides';
import { withLibrary, type LibraryOptions } from './options';
import { ReleaseStore } from './ReleaseStore';

/** `bam release compare`: what differs between two releases, process by process. */
export function addCompare(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('compare'))
    .summary('say what differs between two releases, process by process')
    .description(
      'Compares what two releases froze: processes that came, went or changed in meaning, those that are only drawn differently, registers and layers. "bam release notes" says it in full.',
    )
    .argument('<before>', `number of a release, such as 2.0, or 3.0@1 for its first edition, or "${WORKING}"`)
    .argument('[after]', 'what to compare it with', WORKING)
    .addHelpText('after', '\nExit codes: 0 the same, 1 something differs, 2 bad use or unreadable input.')
    .action(async (before: string, after: string, options: LibraryOptions) =>
      finish(await compare(before, after, options, terminal)),
    );
}

async function compare(
  one: string,
  other: string,
  { library, json }: LibraryOptions,
  terminal: Terminal,
): Promise<number> {
  const { before, after, notes } = await compareReleases(await ReleaseStore.open(library), one, other);
  if (json) terminal.out(`${JSON.stringify({ before, after, ...notes }, undefined, 2)}\n`);
  else terminal.out(inWords(before, after, notes));
  return isEmpty(notes) ? 0 : 1;
}

const KINDS = { added: 'new', removed: 'gone' } as const;

function inWords(before: string, after: string, notes: ReleaseNotes): string {
  const [short] = notesBlocks(notes, before);
  const lines = notes.processes.map((note) => {
    const what =
      note.kind === 'changed'
        ? changesInShort(note)
        : note.kind === 'layout'
          ? layoutWords(note)
          : KINDS[note.kind];
    return `  ${nameOfProcess(note)}: ${what}`;
  });
  const registers = notes.registers.map(
    ({ path, added, removed, changed }) =>
      `  ${path}: ${added.length} rows new, ${changed.length} changed, ${removed.length} gone`,
  );
  const files = notes.files.map(({ path, kind }) => `  ${path}: ${kind}`);
  const problems = notes.problems.map(({ message }) => `  ${message}`);
  return [
    `${before} and ${after}. ${short?.kind === 'paragraph' ? plainText(short.words) : ''}`,
    ...lines,
    ...registers,
    ...files,
    ...problems,
    '',
  ].join('\n');
}
