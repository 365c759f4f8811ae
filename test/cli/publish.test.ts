import { cpSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bam, freshFolder, LIBRARY } from './bam';

const CHECK = 'processes/1.1.1-check-a-meter';
const READ = 'processes/1.1.2-read-a-meter';

/** A library of its own with all registers, to change at will. */
function freshLibrary(): string {
  const folder = join(freshFolder(), 'library');
  cpSync(LIBRARY, folder, { recursive: true });
  const registers = new URL('../../models/register/', import.meta.url);
  cpSync(registers, join(folder, 'register'), { recursive: true });
  return folder;
}

const counts = (out: string) => JSON.parse(out) as Record<string, number | string>;

describe('bam publish', () => {
  it('makes a site, then only what changed', async () => {
    const library = freshLibrary();
    const out = join(freshFolder(), 'site');
    const first = await bam('publish', library, '--out', out, '--json');
    expect(first).toMatchObject({ code: 0 });
    expect(counts(first.out)).toMatchObject({ processes: 2, unchanged: 0, filesRemoved: 0 });
    expect(readFileSync(join(out, `${CHECK}.html`), 'utf8')).toContain('1.1.1');
    expect(statSync(join(out, 'assets/site.js')).size).toBeGreaterThan(1000);

    const again = await bam('publish', library, '--out', out, '--json');
    expect(counts(again.out)).toMatchObject({ unchanged: 2, filesWritten: 0, filesRemoved: 0 });

    const file = join(library, `${CHECK}.bpmn`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(<bpmn:task [^>]*name=")/, '$1Well '));
    const third = await bam('publish', library, '--out', out, '--json');
    expect(counts(third.out)).toMatchObject({ unchanged: 1 });
    expect(readFileSync(join(out, `${CHECK}.html`), 'utf8')).toContain('Well ');

    rmSync(join(library, `${READ}.bpmn`));
    const fourth = await bam('publish', library, '--out', out);
    expect(fourth.out).toMatch(/^1 processes published/);
    expect(existsSync(join(out, `${READ}.html`))).toBe(false);
    expect(existsSync(join(out, 'downloads/1.1.1-check-a-meter'))).toBe(true);
    expect(existsSync(join(out, 'downloads/1.1.2-read-a-meter'))).toBe(false);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('1.1.2');
  });

  it('makes a lost file again', async () => {
    const library = freshLibrary();
    const out = join(freshFolder(), 'site');
    await bam('publish', library, '--out', out);
    const page = join(out, `${CHECK}.html`);
    const before = readFileSync(page, 'utf8');
    rmSync(page);
    await bam('publish', library, '--out', out);
    expect(readFileSync(page, 'utf8')).toBe(before);
  });

  it('says the state and date of a draft, and where it stands', async () => {
    const out = freshFolder();
    const { code } = await bam(
      'publish',
      freshLibrary(),
      '--out',
      out,
      '--state',
      'published',
      '--date',
      '2026-11-25',
      '--url',
      'https://bam.example',
    );
    expect(code).toBe(0);
    const home = readFileSync(join(out, 'index.html'), 'utf8');
    expect(home).toContain('Working draft, published, 25 November 2026');
    expect(readFileSync(join(out, 'sitemap.xml'), 'utf8')).toContain(
      '<loc>https://bam.example/index.html</loc>',
    );
  });

  it('names a file that cannot be read, and publishes the others', async () => {
    const library = freshLibrary();
    const out = join(freshFolder(), 'site');
    const broken = join(library, `${READ}.bpmn`);
    writeFileSync(broken, '<no bpmn');
    const ran = await bam('publish', library, '--out', out, '--no-documents');
    expect(ran.code).toBe(2);
    expect(ran.out).toMatch(/^1 processes published/);
    expect(ran.err).toContain(`passed over, and all else done: ${broken}`);
    expect(existsSync(join(out, `${CHECK}.html`))).toBe(true);
    expect(readFileSync(join(out, 'index.html'), 'utf8')).not.toContain('read-a-meter');
  });

  it.each([
    ['a folder that is no library', ['/tmp'], /no library/],
    ['a date that is none', ['--date', 'soon'], /2026-11-25/],
    ['an address that is none', ['--url', 'bam'], /http/],
    ['an address with a question', ['--url', 'https://h/x?y=1'], /without \? or #/],
    ['an address of a place in a page', ['--url', 'https://h/x#z'], /without \? or #/],
  ])('refuses %s', async (_, words, message) => {
    const ran = await bam('publish', ...words, '--out', join(freshFolder(), 'site'));
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(message);
  });
});
