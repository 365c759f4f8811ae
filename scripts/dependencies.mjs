import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const MARKER = 'node_modules/.package-lock.json';

/** Installs what the lock file names, unless that has been done since the lock file last changed. */
export function ensureDependencies() {
  if (existsSync(MARKER) && statSync(MARKER).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  console.log('Installing the packages that package-lock.json names.');
  // npm itself may run us with NODE_ENV=production; the tools live in devDependencies.
  execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--include=dev'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
