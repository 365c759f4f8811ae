import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bam, freshFolder, LIBRARY } from './bam';

const BIN = fileURLToPath(new URL('../../bin/bam.mjs', import.meta.url));
const publish = (out: string, ...words: string[]) =>
  bam('publish', LIBRARY, '--no-documents', '--out', out, ...words);

it('leaves a folder alone that holds something else, until told', async () => {
  const out = freshFolder();
  writeFileSync(join(out, 'index.html'), 'my own page');
  const ran = await publish(out);
  expect(ran.code).toBe(2);
  expect(ran.err).toMatch(/holds other files \(index\.html\).*--force/);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('my own page');
  expect((await publish(out, '--force')).code).toBe(0);
  expect((await publish(out)).code, 'now it is a site').toBe(0);
});

it('takes an empty folder, one with hidden files, and a build that was stopped', async () => {
  const out = freshFolder();
  mkdirSync(join(out, '.git'));
  expect((await publish(out)).code).toBe(0);
  writeFileSync(join(out, '.bam-site.json'), '{}');
  expect((await publish(out)).code).toBe(0);
  rmSync(join(out, '.bam-site.json'));
  expect((await publish(out)).code, 'nothing says whose it is').toBe(2);
});

it('says what is missing without an address, and nothing with one', async () => {
  const without = await publish(freshFolder());
  expect(without.err).toContain('without --url there is no sitemap.xml');
  const out = freshFolder();
  expect((await publish(out, '--url', 'https://bam.example')).err).not.toContain('--url');
  expect(existsSync(join(out, 'sitemap.xml'))).toBe(true);
});

it('goes on where nobody reads what it says any more', async () => {
  const out = join(freshFolder(), 'site');
  const words = [BIN, 'publish', LIBRARY, '--no-documents', '--out', out];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  child.stderr.destroy();
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect(code).toBe(0);
  expect(existsSync(join(out, 'sitemap.html'))).toBe(true);
}, 60_000);
