import { InvalidArgumentError, type Command } from 'commander';
import { formatProblem, type Problem } from '../../core/problem';
import { verifyEdition } from '../../core/release/editions';
import { recordProblems } from '../../core/release/recordProblems';
import type { Release } from '../../core/release/Release';
import { standingOf } from '../../core/release/standingOf';
import { BadUse } from '../BadUse';
import type { Terminal } from '../terminal';
import { now, withLibrary, type LibraryOptions } from './options';
import { ReleaseStore, sha256 } from './ReleaseStore';
import { unreadInWords } from './unreadInWords';

interface VerifyOptions extends LibraryOptions {
  seal?: string;
}

/** `bam release verify`: whether records and frozen texts are what they were. */
export function addVerify(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('verify'))
    .summary('check records, frozen files and seals')
    .description(
      'Replays the record of each release and holds every frozen file of every edition against its hash and its seal. With --seal it also says whether a release has an edition with the seal that somebody noted: only that shows a forgery in which everything fits.',
    )
    .argument('[id...]', 'numbers of releases; all of them where none is named')
    .option('--seal <sha256>', 'seal of an edition as it stands in the minutes, for one release', sealOf)
    .action(async (ids: string[], options: VerifyOptions) => finish(await verify(ids, options, terminal)));
}

interface Verified {
  release: string;
  record: Problem[];
  editions: { number: number; seal: string; files: number; problems: Problem[] }[];
  /** Of the seal that was noted. */
  noted?: { edition?: number; message: string };
}

async function verify(ids: string[], options: VerifyOptions, terminal: Terminal): Promise<number> {
  const { library, json, seal } = options;
  if (seal !== undefined && ids.length !== 1)
    throw new BadUse('a seal is that of one release: name it before --seal.');
  const store = await ReleaseStore.open(library, { lenient: true });
  const unread = store.unread.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const read = ids.filter((id) => !unread.some((each) => each.id === id));
  const asked = ids.length === 0 ? store.releases : read.map((id) => store.get(id));
  const results: Verified[] = [];
  for (const release of asked)
    results.push({
      ...(await verifyRelease(store, release)),
      ...(seal !== undefined && { noted: notedIn(release, seal) }),
    });
  if (json) terminal.out(`${JSON.stringify({ releases: results, unread }, undefined, 2)}\n`);
  else terminal.out(results.map(inWords).join('') + unreadInWords(unread));
  const isWhole = results.every(
    ({ record, editions, noted }) =>
      record.length + editions.flatMap(({ problems }) => problems).length === 0 &&
      (noted === undefined || noted.edition !== undefined),
  );
  return isWhole && unread.length === 0 ? 0 : 1;
}

async function verifyRelease(store: ReleaseStore, release: Release): Promise<Verified> {
  const editions = [];
  for (const edition of release.editions) {
    const { number, seal, contents } = edition;
    const problems = await verifyEdition(release.id, edition, store.textOf, sha256);
    editions.push({ number, seal, files: Object.keys(contents).length, problems });
  }
  const unread = store.unread.map(({ id }) => id);
  return { release: release.id, record: recordProblems(release, store.releases, now(), unread), editions };
}

/** What a seal that somebody noted says of a release. */
function notedIn(release: Release, seal: string): NonNullable<Verified['noted']> {
  const edition = release.editions.find((each) => each.seal === seal)?.number;
  if (edition === undefined)
    return {
      message: `No edition of release ${release.id} has the seal ${seal}: what was noted is not what is there now.`,
    };
  const { approval } = standingOf(release).standing;
  const approved = approval === undefined ? '' : `; edition ${approval.edition} is the approved one`;
  return { edition, message: `The seal is that of edition ${edition}${approved}.` };
}

function inWords({ release, record, editions, noted }: Verified): string {
  const lines = editions.map(
    ({ number, seal, files, problems }) =>
      `Edition ${number}: ${files} files, seal ${seal}, ${problems.length === 0 ? 'intact' : 'broken'}.`,
  );
  // Editions share their texts: what is wrong with one of them is said once.
  const faults = new Set([...record, ...editions.flatMap(({ problems }) => problems)].map(formatProblem));
  const said = noted ? [noted.message] : [];
  return [
    `Release ${release}: the record ${record.length === 0 ? 'replays' : 'is broken'}.\n`,
    ...[...lines, ...faults, ...said].map((line) => `  ${line}\n`),
  ].join('');
}

function sealOf(text: string): string {
  if (!/^[0-9a-f]{64}$/i.test(text))
    throw new InvalidArgumentError('Give the whole seal: 64 digits and letters from a to f.');
  return text.toLowerCase();
}
