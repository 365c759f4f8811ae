import { Option, type Command } from 'commander';
import { deadlinesOf } from '../../core/release/deadlinesOf';
import { ROUNDS, type Round } from '../../core/review/Comment';
import {
  dispositionCsv,
  dispositionSummary,
  dispositionTable,
  type DispositionRow,
} from '../../core/review/dispositions';
import { filterComments } from '../../core/review/select';
import { writeText } from '../files';
import type { Terminal } from '../terminal';
import { withLibrary, type LibraryOptions } from './options';
import { ReleaseStore } from './ReleaseStore';
import { reviewFacts } from './reviewFacts';

const FORMATS = ['csv', 'xlsx', 'docx'] as const;

interface DispositionsOptions extends LibraryOptions {
  format: (typeof FORMATS)[number];
  out: string;
  round?: Round;
}

/** `bam release dispositions`: comment, response, change, for whoever asks what became of theirs. */
export function addDispositions(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('dispositions'))
    .summary('write the table of comments with their answers')
    .description(
      'Writes the disposition table of a release: each comment with its state, the response and the change.',
    )
    .argument('<id>', 'number of the release')
    .addOption(new Option('--format <format>', 'form of the file').choices(FORMATS).default('csv'))
    .addOption(new Option('--round <round>', 'only the comments of one').choices(ROUNDS))
    .requiredOption('--out <file>', 'file to write')
    .action(async (id: string, options: DispositionsOptions) =>
      finish(await dispositions(id, options, terminal)),
    );
}

async function dispositions(
  id: string,
  { library, format, out, round, json }: DispositionsOptions,
  terminal: Terminal,
): Promise<number> {
  const store = await ReleaseStore.open(library);
  const release = store.get(id);
  const comments = filterComments(await store.comments(id), round ? { rounds: [round] } : {});
  const rows = dispositionTable(
    comments,
    await reviewFacts(library),
    { editions: release.editions },
    deadlinesOf(release),
  );
  const summary = dispositionSummary(comments);
  await writeText(
    out,
    await fileOf(format, rows, { title: `Disposition of comments: release ${id}`, summary }),
  );
  terminal.out(
    json
      ? `${JSON.stringify({ release: id, file: out, rows }, undefined, 2)}\n`
      : `${summary}\n${out} is written.\n`,
  );
  return 0;
}

async function fileOf(
  format: (typeof FORMATS)[number],
  rows: readonly DispositionRow[],
  head: { title: string; summary: string },
): Promise<string | Uint8Array> {
  if (format === 'csv') return dispositionCsv(rows);
  if (format === 'docx') {
    const { dispositionsDocx } = await import('../../documents/docx/dispositions-docx');
    return dispositionsDocx(head, rows);
  }
  const { dispositionsXlsx } = await import('../../documents/xlsx/dispositions-xlsx');
  return new Uint8Array(await (await dispositionsXlsx(rows)).arrayBuffer());
}
