#!/usr/bin/env node
// `npx bam` from a checkout, also a fresh one: the TypeScript sources are run as they are.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}node_modules/tsx`)) install();

const { register } = await import('tsx/esm/api');
register();
const { run } = await import('../src/cli/bam.ts');
process.exitCode = await run(process.argv.slice(2));

/** Once, and all its words on the error stream: the other one belongs to the command's result. */
function install() {
  console.error('bam: installing the packages that package-lock.json names; this happens once.');
  const onWindows = process.platform === 'win32';
  const { status } = spawnSync(onWindows ? 'npm.cmd' : 'npm', ['ci', '--include=dev'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: onWindows,
  });
  if (status === 0) return;
  console.error(`bam: the packages could not be installed. Run "npm ci" in ${root} and see what it says.`);
  process.exit(2);
}
