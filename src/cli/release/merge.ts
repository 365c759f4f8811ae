import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { LIBRARY_FILE } from '../../core/catalogue/library';
import { formatProblem, type Problem } from '../../core/problem';
import { verifyEdition } from '../../core/release/editions';
import { bringsAnything, isBrought, meetReleases, type Meeting } from '../../core/release/meet/meetReleases';
import { metInWords } from '../../core/release/meet/metInWords';
import { contentPath } from '../../core/release/paths';
import { BadUse } from '../BadUse';
import { readText, writeText } from '../files';
import type { Terminal } from '../terminal';
import { inTurn, withLibrary, type LibraryOptions } from './options';
import { frozenTextIn, ReleaseStore, sha256 } from './ReleaseStore';

interface MergeOptions extends LibraryOptions {
  dryRun?: boolean;
}

/** `bam release merge`: the releases of another library's folder. */
export function addMerge(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('merge'))
    .summary('bring the releases of another library together with these')
    .description(
      'Takes in the releases of another library: records, plans, comments and all that was frozen, once every hash and seal holds. A record that only goes on there goes on here; plans and threads are brought together. What contradicts stays as it is here and is told of, and the command ends with exit code 1.',
    )
    .argument('<folder>', 'the other library: its folder with library.json, such as an unpacked export')
    .option('--dry-run', 'say what would become of each release, and write nothing')
    .action(async (folder: string, options: MergeOptions) =>
      finish(
        options.dryRun
          ? await merge(folder, options, terminal)
          : await inTurn(options, terminal, (each) => merge(folder, each, terminal)),
      ),
    );
}

async function merge(
  folder: string,
  { library, dryRun = false, json }: MergeOptions,
  terminal: Terminal,
): Promise<number> {
  if (!existsSync(join(folder, LIBRARY_FILE)))
    throw new BadUse(`${folder} is no library: there is no ${LIBRARY_FILE} in it.`);
  if (resolve(folder) === resolve(library)) throw new BadUse(`${folder} is this library itself.`);
  // Records of here that cannot be read would be taken for releases that are not there.
  const { folder: here } = await ReleaseStore.open(library);
  const { releases, problems } = meetReleases(await filesOf(here), await filesOf(folder));
  const texts = frozenTextIn(folder);
  for (const { id, there } of releases.filter(isBrought))
    for (const edition of there.editions) problems.push(...(await verifyEdition(id, edition, texts, sha256)));
  const faults = [...new Set(problems.map(formatProblem))];
  if (faults.length === 0 && !dryRun) for (const each of releases) await write(here, folder, each);
  if (json) terminal.out(inJson(releases, problems, faults.length === 0 && !dryRun));
  else if (faults.length > 0)
    terminal.out(`Nothing was taken from ${folder}:\n${faults.map((each) => `${each}\n`).join('')}`);
  else terminal.out(inWords(releases, folder, dryRun));
  return faults.length > 0 || releases.some(isLeft) ? 1 : 0;
}

/** True where something of there was not taken, so that somebody has to look. */
const isLeft = ({ record: { how }, plan }: Meeting): boolean =>
  ['different', 'unsound', 'reworded', 'parted'].includes(how) ||
  plan.how === 'parted' ||
  plan.how === 'unreadable-here';

/** Frozen texts first: a record never names what is not there yet. */
async function write(here: string, folder: string, met: Meeting): Promise<void> {
  if (isBrought(met)) {
    const textOf = frozenTextIn(folder);
    const held = frozenTextIn(here);
    for (const [path, hash] of met.there.editions.flatMap(({ contents }) => Object.entries(contents)))
      if ((await held(hash, path)) === undefined)
        await writeText(join(here, contentPath(hash, path)), (await textOf(hash, path))!);
  }
  for (const [path, text] of [...met.writes].reverse()) await writeText(join(here, path), text);
}

/** The files of a library's releases by path, frozen texts left out. */
async function filesOf(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const root = join(folder, 'releases');
  if (!existsSync(root)) return files;
  const names = (await readdir(root, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  for (const name of names.filter((each) => /^(?!contents\/).*\.json$/.test(each)).sort())
    files.set(`releases/${name}`, await readText(join(root, name)));
  return files;
}

function inWords(releases: readonly Meeting[], folder: string, dryRun: boolean): string {
  if (releases.length === 0) return `There is no release in ${folder}.\n`;
  const lines = releases.flatMap(metInWords);
  const end = !releases.some(bringsAnything)
    ? 'Nothing was to be taken.'
    : dryRun
      ? 'Nothing was written: --dry-run only looks.'
      : 'All of it is written.';
  return [...lines, end].map((line) => `${line}\n`).join('');
}

const inJson = (releases: readonly Meeting[], problems: readonly Problem[], written: boolean): string =>
  `${JSON.stringify(
    {
      written,
      releases: releases.map((met) => ({
        release: met.id,
        record: met.record,
        plan: met.plan,
        comments: met.comments,
        said: metInWords(met),
      })),
      problems,
    },
    undefined,
    2,
  )}\n`;
