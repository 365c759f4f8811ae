// `npm run fuzz -- MINUTES`: the property tests with new cases, round after round, until one fails or the time is over.
// `npm run fuzz -- 0 SEED` repeats one round. BAM_FUZZ_RUNS asks the laws for more models in each round.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();

const [minutes = '10', given] = process.argv.slice(2);
if (!/^\d+(\.\d+)?$/.test(minutes) || (given !== undefined && !/^\d+$/.test(given))) {
  console.error(
    'Say how many minutes, as in `npm run fuzz -- 10`, and the seed if one round is to be repeated.',
  );
  process.exit(2);
}

// Browser tests are left out: their cost is in the browser, not in the cases.
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .map((name) => join('test', name))
  .filter((name) => /\.test\.tsx?$/.test(name) && !/\.browser\.test\.tsx?$|[\\/]e2e[\\/]/.test(name))
  .filter((name) => /fast-check|BAM_FUZZ|laws\/models/.test(readFileSync(name, 'utf8')));
const end = Date.now() + Number(minutes) * 60_000;

let rounds = 0;
do {
  const seed = given ?? String(Math.floor(Math.random() * 2 ** 31));
  console.log(`Round ${(rounds += 1)} of ${files.length} files, seed ${seed}`);
  const { status } = spawnSync('npx', ['vitest', 'run', '--project', 'node', '--reporter=dot', ...files], {
    stdio: 'inherit',
    env: { ...process.env, BAM_FUZZ_SEED: seed },
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error(`Found with \`npm run fuzz -- 0 ${seed}\``);
    process.exit(1);
  }
} while (Date.now() < end);
console.log(`${rounds} rounds, nothing found`);
