import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bam, CHECK_A_METER, fixture, freshFolder, LIBRARY } from './bam';

const SUBCOMMANDS = ['check', 'project', 'export'];

/** Runs the real command, as `npx bam` does. */
const command = (...args: string[]) =>
  spawnSync(process.execPath, [fixture('../../bin/bam.mjs'), ...args], { encoding: 'utf8', timeout: 60_000 });

it('runs from the checkout, wherever it is called', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [fixture('../../bin/bam.mjs'), 'project', CHECK_A_METER, '--view', 'baseline', '-o', '-'],
    { encoding: 'utf8', cwd: '/', timeout: 60_000 },
  );
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^<\?xml/);
});

it('gives its exit code to the shell', () => {
  expect(command('check', fixture('check.doubtful.bpmn')).status).toBe(1);
  expect(command('check', '/no/such/file.bpmn').status).toBe(2);
});

it('makes a site with the files that lie beside the sources', () => {
  const out = freshFolder();
  const { status, stderr } = command('publish', LIBRARY, '--out', out, '--no-documents');
  expect(stderr).toContain('without --url');
  expect(status).toBe(0);
  expect(readdirSync(join(out, 'assets'))).toEqual(expect.arrayContaining(['site.css', 'site.js']));
});

it('ends quietly where its reader stops reading', () => {
  const script = `"${process.execPath}" "${fixture('../../bin/bam.mjs')}" check --json "${LIBRARY}" | head -c 1`;
  const { stdout, stderr } = spawnSync('bash', ['-c', script], { encoding: 'utf8', timeout: 60_000 });
  expect(stdout).toBe('{');
  expect(stderr).toBe('');
});

it('shows what it can do when it is given nothing to do', async () => {
  const { code, out } = await bam();
  expect(code).toBe(0);
  for (const name of SUBCOMMANDS) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  expect(out).toContain('Exit codes: 0 fine, 1 problems found, 2 bad use or unreadable input.');
});

it.each(SUBCOMMANDS)('explains bam %s, and that it speaks JSON', async (name) => {
  const { code, out, err } = await bam(name, '--help');
  expect(code).toBe(0);
  expect(err).toBe('');
  expect(out).toContain(`Usage: bam ${name}`);
  expect(out).toContain('--json');
});

it.each([
  ['an unknown command', ['frobnicate'], "unknown command 'frobnicate'"],
  ['an unknown option', ['check', '--frobnicate'], "unknown option '--frobnicate'"],
  ['a missing view', ['project', CHECK_A_METER, '-o', '-'], '--view'],
  ['an unknown view', ['project', CHECK_A_METER, '--view', 'sideways', '-o', '-'], 'Choose one of baseline'],
  ['a missing file', ['project', '--view', 'baseline'], "missing required argument 'file'"],
  ['a file too many', ['project', 'a', 'b', '--view', 'baseline', '-o', '-'], 'too many arguments'],
])('refuses %s with exit code 2 and says how it is used', async (_, args, complaint) => {
  const { code, out, err } = await bam(...args);
  expect(code).toBe(2);
  expect(out).toBe('');
  expect(err).toContain(complaint);
  expect(err).toContain('--help');
});
