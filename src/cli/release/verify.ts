import type { Command } from 'commander';
import { formatProblem } from '../../core/problem';
import { verifyEdition } from '../../core/release/editions';
import { standingOf } from '../../core/release/standingOf';
import type { Terminal } from '../terminal';
import { withLibrary, type LibraryOptions } from './options';
import { ReleaseStore, sha256 } from './ReleaseStore';

/** `bam release verify`: whether records and frozen texts are what they were. */
export function addVerify(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withLibrary(release.command('verify'))
    .summary('check records, frozen files and seals')
    .description(
      'Replays the record of each release and holds every frozen file of every edition against its hash and its seal.',
    )
    .argument('[id...]', 'numbers of releases; all of them where none is named')
    .action(async (ids: string[], options: LibraryOptions) => finish(await verify(ids, options, terminal)));
}

async function verify(ids: string[], { library, json }: LibraryOptions, terminal: Terminal): Promise<number> {
  const store = await ReleaseStore.open(library);
  const asked = ids.length === 0 ? store.releases : ids.map((id) => store.get(id));
  const results = [];
  for (const release of asked) {
    const editions = [];
    for (const edition of release.editions) {
      const { number, seal, contents } = edition;
      const problems = await verifyEdition(release.id, edition, store.textOf, sha256);
      editions.push({ number, seal, files: Object.keys(contents).length, problems });
    }
    results.push({ release: release.id, record: standingOf(release).problems, editions });
  }
  if (json) terminal.out(`${JSON.stringify({ releases: results }, undefined, 2)}\n`);
  else
    for (const { release, record, editions } of results) {
      terminal.out(`Release ${release}: the record ${record.length === 0 ? 'replays' : 'is broken'}.\n`);
      for (const { number, seal, files, problems } of editions)
        terminal.out(
          `  Edition ${number}: ${files} files, seal ${seal}, ${problems.length === 0 ? 'intact' : 'broken'}.\n`,
        );
      // Editions share their texts: what is wrong with one of them is said once.
      const faults = [...record, ...editions.flatMap(({ problems }) => problems)].map(formatProblem);
      for (const fault of new Set(faults)) terminal.out(`  ${fault}\n`);
    }
  const isWhole = results.every(
    ({ record, editions }) => record.length + editions.flatMap((each) => each.problems).length === 0,
  );
  return isWhole ? 0 : 1;
}
