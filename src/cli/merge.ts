import { InvalidArgumentError, type Command } from 'commander';
import { merge } from '../core/comparison/merge/merge';
import type { Conflict, Merge, Merger } from '../core/comparison/merge/merge-result';
import { BadUse } from './BadUse';
import { shownChange } from './changesInWords';
import { writeText } from './files';
import { readModel } from './models';
import { expectNotInput } from './outputs';
import type { Terminal } from './terminal';

interface MergeOptions {
  out: string;
  prefer?: Merger;
  json?: boolean;
}

/** `bam merge`: two revisions with a common parent become one. */
export function addMerge(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('merge')
    .summary('merge two revisions of a process by meaning')
    .description(
      'Merges two revisions that come from one parent. What does not conflict is merged; each conflict is printed with both sides, and nothing is dropped.',
    )
    .argument('<base>', 'the revision that both come from')
    .argument('<ours>', 'one revision')
    .argument('<theirs>', 'the other')
    .requiredOption('-o, --out <file>', 'where to write the merged process; - for the terminal')
    .option('--prefer <side>', 'which side each conflict takes: ours (default) or theirs', sideOf)
    .option('--json', 'print the conflicts as JSON')
    .addHelpText(
      'after',
      '\nExit codes: 0 merged without a conflict, 1 merged with conflicts, 2 bad use or unreadable input.',
    )
    .action(async (base: string, ours: string, theirs: string, options: MergeOptions) =>
      finish(await mergeFiles([base, ours, theirs], options, terminal)),
    );
}

function sideOf(text: string): Merger {
  if (text !== 'ours' && text !== 'theirs') throw new InvalidArgumentError('Choose ours or theirs.');
  return text;
}

async function mergeFiles(
  paths: [string, string, string],
  { out, prefer = 'ours', json }: MergeOptions,
  terminal: Terminal,
): Promise<number> {
  if (out === '-' && json) throw new BadUse('--json and -o - both want the terminal: choose one.');
  if (out !== '-') await expectNotInput(paths, [out]);
  const [base, ours, theirs] = await Promise.all(paths.map((path) => readModel(path)));
  let merged = merge(base!.text, ours!.text, theirs!.text);
  if (prefer === 'theirs') {
    const choices = new Map(merged.conflicts.map(({ id }) => [id, prefer]));
    merged = merge(base!.text, ours!.text, theirs!.text, choices);
  }
  if (out === '-') terminal.out(merged.text);
  else await writeText(out, merged.text);
  if (json) terminal.out(`${JSON.stringify(shown(merged, prefer), undefined, 2)}\n`);
  else terminal.err(inWords(merged, prefer));
  return merged.conflicts.length > 0 ? 1 : 0;
}

function shown({ conflicts, moot }: Merge, taken: Merger) {
  return {
    conflicts: conflicts.map((conflict) => ({
      ...conflict,
      taken,
      ours: conflict.ours.map(shownChange),
      theirs: conflict.theirs.map(shownChange),
    })),
    moot: moot.map(({ by, change }) => ({ by, change: shownChange(change) })),
  };
}

function inWords({ conflicts, moot }: Merge, taken: Merger): string {
  const dropped = moot.map(({ by, change }) => `Without object (${by}): ${change.sentence}\n`).join('');
  if (conflicts.length === 0) return `Merged without a conflict.\n${dropped}`;
  const count = conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`;
  return `${count}; the merged file has the side called ${taken}.\n${conflicts.map(conflictInWords).join('')}${dropped}`;
}

function conflictInWords({ element, ours, theirs }: Conflict, i: number): string {
  const lines = (side: Conflict['ours']) => side.map(({ sentence }) => `    ${sentence}\n`).join('');
  return `${i + 1}. ${element ? `${element.label} (${element.id})` : 'added on both sides'}\n  ours\n${lines(ours)}  theirs\n${lines(theirs)}`;
}
