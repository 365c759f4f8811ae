#!/usr/bin/env node
// `npx bam` from a checkout, also a fresh one: what is run is compiled from the sources when they have changed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { isMainThread, workerData } from 'node:worker_threads';

const root = fileURLToPath(new URL('..', import.meta.url));
if (!existsSync(`${root}node_modules/tsx`)) install();

// Commands are short: what the compiler would spend on code that runs a few hundred times is dearer than running it.
setFlagsFromString('--interrupt-budget=1000000');

if (isMainThread) {
  const { run } = await load('bam');
  process.exitCode = await run(process.argv.slice(2));
} else {
  const { runThread } = await load(workerData.entry);
  await runThread();
}

/** Compiled, which starts quicker; from the sources where nothing can be written beside the packages. */
async function load(name) {
  try {
    const { compiledCli } = await import('../scripts/compile-cli.mjs');
    const folder = await compiledCli();
    return await import(pathToFileURL(`${folder}/${name}.mjs`).href);
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM', 'ENOSPC'].includes(error.code)) throw error;
    const { register } = await import('tsx/esm/api');
    register();
    return import(`../src/cli/${name}.ts`);
  }
}

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
