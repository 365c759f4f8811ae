import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bar, median, ms, table } from './figures';
import { inChild, withFolder } from './in-child';
import { bpmnToImage } from './peer-images';

const ROUNDS = 3;
const MODELS = 'models/processes';
const REFERENCES = '../shared/miwg';

/** Many files to SVG: `bam export`, and bpmn-to-image on the same files, one process for all in both. */
export async function exporting(): Promise<string> {
  const folders = [MODELS, REFERENCES].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.bpmn'))
      .map((name) => join(folder, name)),
  );
  const ours: number[] = [];
  const whole: number[] = [];
  const theirs: number[] = [];
  await withFolder(async (folder) => {
    const out = join(folder, 'ours');
    await mkdir(join(folder, 'theirs'));
    const conversions = files.map((input, index) => ({
      input,
      outputs: [join(folder, 'theirs', `${index}.svg`)],
    }));
    for (let round = 0; round < ROUNDS; round++) {
      const run = await inChild('export', ...folders, '--format', 'svg', '--out', out);
      ours.push(run.time);
      whole.push(run.whole);
      theirs.push(await timeQuietly(() => bpmnToImage(conversions)));
    }
    if (readdirSync(out).length < files.length) throw new Error('bam export left files out');
    if (readdirSync(join(folder, 'theirs')).length !== files.length)
      throw new Error('bpmn-to-image left files out');
  });
  const perSecond = (times: readonly number[]) => (files.length * 1000) / median(times);
  const ratio = perSecond(ours) / perSecond(theirs);
  const row = (name: string, times: readonly number[]) => [
    name,
    ms(median(times)),
    perSecond(times).toFixed(1),
  ];
  return [
    `${files.length} files to SVG, each in one process. Rounds: ${ROUNDS}.`,
    ...(folders.includes(REFERENCES)
      ? []
      : [`  Without the interchange references: there is no ${REFERENCES}.`]),
    table([
      ['', 'median ms', 'files a second'],
      row('bam export', ours),
      row('bam export, with starting Node and loading the sources', whole),
      row('bpmn-to-image, without starting Node', theirs),
    ]),
    bar('20 times as many files a second as bpmn-to-image', ratio >= 20, `${ratio.toFixed(1)} times`),
  ].join('\n');
}

/** bpmn-to-image prints a line for each file. */
async function timeQuietly(work: () => Promise<void>): Promise<number> {
  const { log } = console;
  console.log = () => undefined;
  const start = performance.now();
  try {
    await work();
  } finally {
    console.log = log;
  }
  return performance.now() - start;
}
