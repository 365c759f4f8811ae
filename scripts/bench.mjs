// `npm run bench`: sets itself up, then measures in a real browser. `npm run bench -- projection` runs one part.
import { spawnSync } from 'node:child_process';
import { ensureChromium } from './chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';

ensureDependencies();
ensureChromium();
const run = spawnSync(process.execPath, ['--import', 'tsx', 'bench/run.ts', ...process.argv.slice(2)], {
  stdio: 'inherit',
});
process.exitCode = run.status ?? 1;
