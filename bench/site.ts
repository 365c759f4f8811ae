import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bar, growthExponent, ms, table } from './figures';
import { inChild, withFolder } from './in-child';
import { generatedPath, writeLibrary } from './library';

/** Flow nodes of each generated process: those of `models/` have about this many. */
const NODES = 24;
const FEW = 30;
/** 1,000 take minutes: ask for them. */
const MANY = Number(process.env['BAM_BENCH_PROCESSES'] ?? 200);

interface Built {
  processes: number;
  unchanged: number;
  filesWritten: number;
}

/** Building a site without PNG, PDF and DOCX: the first time, again, and again after a change in one process. */
export async function site(): Promise<string> {
  const sizes = [FEW, MANY];
  const builds: Builds[] = [];
  for (const size of sizes) builds.push(await buildsOf(size));
  const [few, many] = builds as [Builds, Builds];
  const growth = growthExponent([FEW, MANY], [few.first.cpu, many.first.cpu]);
  const row = (name: string, show: (of: Builds) => string) => [name, ...builds.map(show)];
  return [
    `A site of generated processes, ${NODES} flow nodes each, without documents. One round.`,
    table([
      ['', ...sizes.map(String)],
      row('first build, ms', ({ first }) => ms(first.time)),
      row('first build, ms of processor time', ({ first }) => ms(first.cpu)),
      row('peak memory, MB', ({ first }) => first.peak.toFixed(0)),
      row('files written', ({ first }) => String(first.built.filesWritten)),
      row('nothing changed, ms', ({ same }) => ms(same.time)),
      row('files written', ({ same }) => String(same.built.filesWritten)),
      row('one process changed, ms', ({ one }) => ms(one.time)),
      row('files written', ({ one }) => String(one.built.filesWritten)),
      row('processes made again', ({ one }) => String(one.built.processes - one.built.unchanged)),
    ]),
    bar('linear growth (exponent ≤ 1.2)', growth <= 1.2, growth.toFixed(2)),
    bar(
      'a second build does only what changed',
      builds.every(
        ({ same, one }) => same.built.filesWritten === 0 && one.built.unchanged === one.built.processes - 1,
      ),
      `${many.one.built.processes - many.one.built.unchanged} of ${MANY} made again, in ${((100 * many.one.cpu) / many.first.cpu).toFixed(0)} % of the processor time`,
    ),
  ].join('\n');
}

type Build = Awaited<ReturnType<typeof build>>;
interface Builds {
  first: Build;
  same: Build;
  one: Build;
}

const buildsOf = (processes: number): Promise<Builds> =>
  withFolder(async (folder) => {
    const library = join(folder, 'library');
    await writeLibrary(library, processes, NODES);
    const again = () => build(library, join(folder, 'site'));
    const first = await again();
    const same = await again();
    const changed = join(library, generatedPath(0));
    const text = await readFile(changed, 'utf8');
    await writeFile(changed, text.replace(/(<[a-z]*[tT]ask id="[^"]+" name=")/, '$1Once more: '));
    return { first, same, one: await again() };
  });

async function build(library: string, out: string) {
  const run = await inChild('publish', library, '--out', out, '--no-documents', '--json');
  return { ...run, built: JSON.parse(run.out) as Built };
}
