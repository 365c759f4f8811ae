import type { Command } from 'commander';
import type { Problem } from '../core/problem';
import { checkLibraries } from './checkLibrary';
import { checkModel } from './checkModel';
import { modelFiles } from './files';
import { libraryFacts } from './libraryFacts';
import { countsOf, printed, type CheckedFile } from './findings';
import { progressOf, type Terminal } from './terminal';

/** `bam check`: everything that can be wrong with models and with the library around them. */
export function addCheck(program: Command, terminal: Terminal, finish: (code: number) => void): void {
  program
    .command('check')
    .summary('find problems in processes and in the library')
    .description(
      'Checks processes and the library around them: that files can be read, that they and every view of them are valid, that variations hold and say why, and that the rules of the house are kept.',
    )
    .argument('[path...]', 'processes, or folders with processes in them', ['models'])
    .option('--json', 'print the problems as JSON')
    .action(async (paths: string[], { json }: { json?: boolean }) =>
      finish(await check(paths, json === true, terminal)),
    );
}

async function check(paths: string[], json: boolean, terminal: Terminal): Promise<number> {
  const inputs = await modelFiles(paths);
  const progress = progressOf(terminal, inputs.length);
  const files: CheckedFile[] = [];
  const factsFor = libraryFacts();
  for (const path of inputs) {
    files.push(await checkModel(path, await factsFor(path)));
    progress(path);
  }
  files.push(...(await checkLibraries(paths, files)));
  const counts = countsOf(files);
  const readable = files.every((file) => file.readable);
  if (json) terminal.out(`${JSON.stringify({ files: files.map(shownFile), counts }, undefined, 2)}\n`);
  else terminal.out(printed(files));
  if (!readable) return 2;
  return counts.error + counts.warning > 0 ? 1 : 0;
}

const shownFile = ({
  file,
  readable,
  problems,
}: CheckedFile): { file: string; readable: boolean; problems: Problem[] } => ({
  file,
  readable,
  problems,
});
