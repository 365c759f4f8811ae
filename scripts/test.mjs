// `npm test`: sets itself up, runs every static check and every test, and ends with one line of counts.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';

const REPORT = 'node_modules/.cache/vitest-report.json';
const CHECKS = [
  ['types', 'npx', ['tsc', '-p', 'tsconfig.json', '--noEmit']],
  ['types of the pure core', 'npx', ['tsc', '-p', 'tsconfig.core.json', '--noEmit']],
  ['lint', 'npx', ['eslint', '.', '--max-warnings', '0']],
  ['format', 'npx', ['prettier', '--check', '.', '--log-level', 'warn']],
  ['dependency rules', 'npx', ['depcruise', 'src', '--config', '.dependency-cruiser.mjs']],
  ['unused code', 'npx', ['knip']],
];

ensureDependencies();
ensureChromium();

let passed = 0;
let failed = 0;
// Two at a time: more only wait for each other on a small machine.
const waiting = [...CHECKS];
await Promise.all([worker(), worker()]);

mkdirSync('node_modules/.cache', { recursive: true });
rmSync(REPORT, { force: true });
const args = ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
const tests = await run('npx', [...args, ...process.argv.slice(2)], 'inherit');
countTests(tests.code);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function worker() {
  for (let check = waiting.shift(); check; check = waiting.shift()) {
    const [name, program, words] = check;
    const { code, output } = await run(program, words, 'pipe');
    console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name}`);
    if (code !== 0) console.log(output);
    if (code === 0) passed += 1;
    else failed += 1;
  }
}

/** A run that ends badly without a failed test (a crash, an unhandled error, no report) counts as one failure. */
function countTests(code) {
  let failedTests = 0;
  try {
    const report = JSON.parse(readFileSync(REPORT, 'utf8'));
    passed += report.numPassedTests;
    failedTests = report.numFailedTests;
    if (report.numPassedTests === 0) failedTests += 1;
  } catch (error) {
    console.error(`The test run left no report: ${error.message}`);
    failedTests += 1;
  }
  failed += failedTests === 0 && code !== 0 ? 1 : failedTests;
}

function run(program, words, output) {
  return new Promise((resolve) => {
    const child = spawn(program, words, {
      stdio: output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let text = '';
    child.stdout?.on('data', (chunk) => (text += chunk));
    child.stderr?.on('data', (chunk) => (text += chunk));
    child.on('close', (code) => resolve({ code, output: text }));
  });
}
