import type { Command } from 'commander';
import { compareInstants } from '../../core/json/dates';
import type { Comment } from '../../core/review/Comment';
import { importsOf, type TakenImport } from '../../core/review/response/importsOf';
import { takeImportBack } from '../../core/review/response/takeImportBack';
import { subjectInWords } from '../../core/review/subjects';
import { BadUse } from '../BadUse';
import type { Terminal } from '../terminal';
import { removeComment, saveComment } from './commentFiles';
import { importInWords } from './imports';
import { inTurn, withLibrary, type LibraryOptions } from './options';
import { ReleaseStore } from './ReleaseStore';

interface TakeBackOptions extends LibraryOptions {
  dryRun?: boolean;
}

/** `bam release take-back`: undoes an import of response files. */
export function addTakeBack(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('take-back'))
    .summary('take an import of response files back')
    .description(
      'Removes exactly what an import of response files brought: new comments, and new words below known ones. What was answered since stays, is named, and makes the exit code 1. Importing the files again brings everything back.',
    )
    .argument('<id>', 'number of the release')
    .argument('<import>', 'instant of the import as "imports" lists it, or "last"')
    .option('--dry-run', 'say what would go, and write nothing')
    .action(async (id: string, which: string, options: TakeBackOptions) =>
      finish(
        options.dryRun
          ? await takeBack(id, which, options, terminal)
          : await inTurn(options, terminal, () => takeBack(id, which, options, terminal)),
      ),
    );
}

async function takeBack(
  id: string,
  which: string,
  { library, dryRun = false, json }: TakeBackOptions,
  terminal: Terminal,
): Promise<number> {
  const store = await ReleaseStore.open(library);
  store.get(id); // refuses a release that is not there
  const comments = await store.comments(id);
  const { takenAt } = importOf(importsOf(comments), id, which);
  const { removed, shortened, answered } = takeImportBack(comments, takenAt);
  if (!dryRun) {
    for (const comment of removed) await removeComment(store, comment);
    for (const { before, after } of shortened) await saveComment(store, after, before);
  }
  if (json) {
    const ids = (list: readonly Comment[]) => list.map((comment) => comment.id);
    terminal.out(
      `${JSON.stringify({ release: id, takenAt, written: !dryRun, removed: ids(removed), shortened: shortened.map(({ after }) => after.id), answered: ids(answered) }, undefined, 2)}\n`,
    );
  } else {
    terminal.out(
      `${removed.length} comment${removed.length === 1 ? '' : 's'} ${dryRun ? 'would be removed' : 'removed'}; ${shortened.length} ${dryRun ? 'would lose' : shortened.length === 1 ? 'has lost' : 'have lost'} the words that came with this import.\n`,
    );
    for (const comment of answered) terminal.err(`${staysInWords(comment)}\n`);
  }
  return answered.length > 0 ? 1 : 0;
}

/** @throws BadUse where there is no such import */
function importOf(imports: readonly TakenImport[], id: string, which: string): TakenImport {
  const found =
    which === 'last'
      ? imports[0]
      : imports.find(({ takenAt }) => takenAt === which || compareInstants(takenAt, which) === 0);
  if (found) return found;
  if (imports.length === 0)
    throw new BadUse(`nothing was imported into release ${id}, or it has been taken back.`);
  throw new BadUse(
    `release ${id} knows no import ${JSON.stringify(which)}; there is\n${imports.map((each) => `  ${importInWords(each)}`).join('\n')}`,
  );
}

const staysInWords = ({ id, about, author }: Comment): string =>
  `  ${id} on ${subjectInWords(about)} by ${author} stays: it was answered since.`;
