import { Option, type Command } from 'commander';
import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { dateInBritain } from '../../core/calendar/dates';
import { formatProblem, type Problem } from '../../core/problem';
import { deadlinesOf } from '../../core/release/deadlinesOf';
import { ROUNDS, type Comment, type Round } from '../../core/review/Comment';
import { lateInWords } from '../../core/review/lateInWords';
import { importResponses, type IncomingFile } from '../../core/review/response/importResponses';
import { leftOutInWords, type LeftOut } from '../../core/review/response/leftOut';
import { instantForImport } from '../../core/review/response/importsOf';
import { takeImport } from '../../core/review/response/takeImport';
import type { ChangedComment } from '../../core/review/takeChange';
import { notAResponse, tooLarge } from '../../core/review/response/problems';
import { RESPONSE_LIMITS } from '../../core/review/response/Response';
import { saidNow } from '../../core/review/saidNow';
import { subjectInWords } from '../../core/review/subjects';
import { decodeTable } from '../../documents/decodeTable';
import { BadUse } from '../BadUse';
import { isFolder } from '../files';
import type { Terminal } from '../terminal';
import { saveComment } from './commentFiles';
import { dateOf } from '../dateOf';
import { inTurn, instantOf, now, withLibrary, type LibraryOptions } from './options';
import { ReleaseStore } from './ReleaseStore';
import { reviewFacts } from './reviewFacts';
import { counted } from '../../core/text/counted';

interface ImportOptions extends LibraryOptions {
  round: Round;
  takeChanges?: boolean;
  dryRun?: boolean;
  at?: string;
  /** ISO date. */
  came?: string;
}

/** `bam release import`: what respondents sent. */
export function addImport(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('import'))
    .summary('take in response files')
    .description(
      'Takes in response files of a consultation (docs/response-file.md), JSON or CSV. What is known is never changed or added twice, so that a file may be imported again. What a respondent sent before and has not in a file written later is named. Ends with exit code 1 where a file or a comment could not be read.',
    )
    .argument('<id>', 'number of the release')
    .argument('<files...>', 'response files, or folders of them')
    .addOption(new Option('--round <round>', 'what they answer to').choices(ROUNDS).default('consultation'))
    .option('--take-changes', 'take new words of known comments too, as replies below the old ones')
    .option('--dry-run', 'say what would be taken, and write nothing')
    .option(
      '--came <date>',
      'the day on which the files came, where it was before today: by it they are late or not',
      dateOf,
    )
    .option(
      '--at <instant>',
      'when they are taken in, also for rows of a table without a time (default: now)',
      instantOf,
    )
    .action(async (id: string, files: string[], options: ImportOptions) =>
      finish(
        options.dryRun
          ? await importFiles(id, files, options, terminal)
          : await inTurn(options, terminal, (each) => importFiles(id, files, each, terminal)),
      ),
    );
}

async function importFiles(
  id: string,
  paths: readonly string[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<number> {
  const { library, round, takeChanges = false, dryRun = false, came, json } = options;
  const store = await ReleaseStore.open(library);
  const release = store.get(id);
  const { editions } = release;
  const known = await store.comments(id);
  const at = instantForImport(known, options.at ?? now());
  if (came !== undefined && came > dateInBritain(at)) throw new BadUse(`--came ${came} is after the import.`);
  const cameAt = came === undefined || came === dateInBritain(at) ? {} : { cameAt: `${came}T12:00:00Z` };
  const problems: Problem[] = [];
  const incoming: IncomingFile[] = [];
  const files = await filesAt(paths);
  for (const path of files) {
    const read = await incomingFile(path);
    if ('text' in read) incoming.push(read);
    else problems.push(read);
  }
  const facts = await reviewFacts(library);
  const found = importResponses(incoming, known, {
    release: id,
    editions,
    round,
    receivedAt: at,
    ...cameAt,
    facts,
  });
  problems.push(...found.problems);
  // Other versions of a comment that came in this very import have nothing that is known yet.
  const changes = found.changed.filter(({ known: held }) => known.includes(held));
  const { steps, problems: refusals } = takeImport(
    { comments: found.comments, changed: changes },
    takeChanges,
  );
  problems.push(...refusals);
  const deadlines = deadlinesOf(release);
  const late = [...found.comments, ...changes.map(({ given }) => given)].flatMap((comment) => {
    const why = lateInWords(comment, deadlines);
    return why ? [{ id: comment.id, why }] : [];
  });
  if (!dryRun) for (const { before, after } of steps) await saveComment(store, after, before);
  if (json)
    terminal.out(
      `${JSON.stringify({ release: id, written: !dryRun, takenAt: at, ...idsOf(found.comments, changes), late, duplicates: found.duplicates.length, older: found.older.length, leftOut: found.leftOut.map(leftOutIds), files: found.files, problems }, undefined, 2)}\n`,
    );
  else {
    terminal.out(
      `${counted(found.comments.length, 'comment')} ${dryRun ? 'would be added' : 'added'} from ${counted(files.length, 'file')}; ${found.duplicates.length} known already, ${found.older.length} older than what is known.\n`,
    );
    for (const { id: comment, why } of late) terminal.out(`  [!] ${comment} is ${why}.\n`);
    for (const change of changes) terminal.out(changeInWords(change, takeChanges && !dryRun));
    for (const each of found.leftOut) terminal.out(leftOutLines(each));
    if (steps.length > 0 && !dryRun)
      terminal.out(`To take this import back: bam release take-back ${id} ${at}\n`);
    for (const problem of problems) terminal.err(`${formatProblem(problem)}\n`);
  }
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

const idsOf = (added: readonly Comment[], changes: readonly ChangedComment[]) => ({
  added: added.map((comment) => comment.id),
  changed: changes.map(({ known }) => known.id),
});

const changeInWords = ({ known, given }: ChangedComment, taken: boolean): string =>
  `  ${known.id} on ${subjectInWords(known.about)} by ${given.author} has other words now${taken ? ': taken as a reply' : '; --take-changes takes them as a reply'}.\n`;

const leftOutIds = ({ comments, ...rest }: LeftOut) => ({ ...rest, comments: comments.map(({ id }) => id) });

const MOST_LISTED = 20;

/** The sentence, and each comment with how it begins. */
function leftOutLines(given: LeftOut): string {
  const { comments } = given;
  const more = comments.length - MOST_LISTED;
  const lines = comments
    .slice(0, MOST_LISTED)
    .map(
      (comment) =>
        `    ${comment.id} on ${subjectInWords(comment.about)}: ${beginning(saidNow(comment).text)}`,
    );
  return [
    `  [!] ${leftOutInWords(given)} Nothing is changed: ask whether they still stand.`,
    ...lines,
    ...(more > 0 ? [`    and ${more} more`] : []),
    '',
  ].join('\n');
}

const beginning = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 80).replace(/[\ud800-\udbff]$/, '')}…` : line;
};

async function filesAt(paths: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    if (!(await isFolder(path))) files.push(path);
    else
      for (const name of (await readdir(path)).sort())
        if (/\.(json|csv)$/i.test(name)) files.push(join(path, name));
  }
  if (files.length === 0) throw new BadUse('there is no .json or .csv file in what was named.');
  return files;
}

/** A file is looked at before it is read: what is too large never comes into memory. */
async function incomingFile(path: string): Promise<IncomingFile | Problem> {
  const name = basename(path);
  if ((await stat(path)).size > RESPONSE_LIMITS.bytes)
    return tooLarge(name, `over ${RESPONSE_LIMITS.bytes / 1e6} MB`);
  const bytes = await readFile(path);
  const decoded = decodeTable(bytes);
  if (!decoded) return notAResponse(name, 'it is no text');
  return { name, ...decoded, sha256: createHash('sha256').update(bytes).digest('hex') };
}
