import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { bar, median, ms, table } from './figures';
import { withFolder } from './in-child';

const ROUNDS = 5;
/** A process for each file takes a second or two each: every so many of the files, once. */
const EVERY = 5;
const MODELS = 'models/processes';
const REFERENCES = '../shared/miwg';
const PEER = 'node_modules/.cache/bam-bench/peer-child.mjs';

/** Many files to SVG: `bam export`, and bpmn-to-image on the same files; whole processes, from their start to their end. */
export async function exporting(): Promise<string> {
  const folders = [MODELS, REFERENCES].filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.bpmn'))
      .map((name) => join(folder, name)),
  );
  const some = files.filter((_, index) => index % EVERY === 0);
  await compilePeer();
  const ours: number[] = [];
  const theirs: number[] = [];
  const each: number[] = [];
  await withFolder(async (folder) => {
    const out = join(folder, 'ours');
    const peers = join(folder, 'theirs');
    await mkdir(peers);
    const command = ['bin/bam.mjs', 'export', ...folders, '--format', 'svg', '--out', out];
    const peerOf = (inputs: readonly string[]) => [
      PEER,
      ...inputs.flatMap((input) => [input, join(peers, `${files.indexOf(input)}.svg`)]),
    ];
    // The first run compiles what a change of the sources has made old.
    await timed(command);
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await timed(command));
      if (round % 2 === 0) theirs.push(await timed(peerOf(files)));
    }
    for (const file of some) each.push(await timed(peerOf([file])));
    if (readdirSync(out).length < files.length) throw new Error('bam export left files out');
    if (readdirSync(peers).length !== files.length) throw new Error('bpmn-to-image left files out');
  });
  const rateOfOurs = (files.length * 1000) / median(ours);
  const rateOfTheirs = (files.length * 1000) / median(theirs);
  const rateOfEach = (each.length * 1000) / each.reduce((sum, time) => sum + time, 0);
  const toEach = rateOfOurs / rateOfEach;
  const toOne = rateOfOurs / rateOfTheirs;
  return [
    `${files.length} files to SVG, with starting Node. Rounds: ${ROUNDS}.`,
    ...(folders.includes(REFERENCES)
      ? []
      : [`  Without the interchange references: there is no ${REFERENCES}.`]),
    table([
      ['', 'ms', 'files a second'],
      ['bam export, one process', ms(median(ours)), rateOfOurs.toFixed(1)],
      ['bpmn-to-image, one process', ms(median(theirs)), rateOfTheirs.toFixed(1)],
      [`bpmn-to-image, a process for each of ${each.length}`, ms(median(each)), rateOfEach.toFixed(2)],
    ]),
    bar('20 times a process of bpmn-to-image for each file', toEach >= 20, `${toEach.toFixed(1)} times`),
    bar('20 times one process of bpmn-to-image for all files', toOne >= 20, `${toOne.toFixed(1)} times`),
  ].join('\n');
}

/** In JavaScript, so that the peer does not pay for compiling. */
const compilePeer = () =>
  build({
    entryPoints: ['bench/peer-child.ts'],
    outfile: PEER,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
  });

async function timed(args: readonly string[]): Promise<number> {
  const start = performance.now();
  await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 });
  return performance.now() - start;
}
