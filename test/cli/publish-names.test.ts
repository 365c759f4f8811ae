import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bam, freshFolder, LIBRARY } from './bam';

/** A library of which one process has a file of that name, and whatever number and name. */
function libraryWith(file: string, change: (text: string) => string): string {
  const library = join(freshFolder(), 'library');
  cpSync(LIBRARY, library, { recursive: true });
  const text = readFileSync(join(library, 'processes/1.1.2-read-a-meter.bpmn'), 'utf8');
  writeFileSync(join(library, 'processes', file), change(text).replaceAll('Process_1_1_2', 'Process_other'));
  return library;
}

async function published(library: string) {
  const site = join(freshFolder(), 'site');
  const { code, err } = await bam('publish', library, '--out', site, '--no-documents');
  expect(code, err).toBe(0);
  const pages = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .filter((path) => path.endsWith('.html'));
  return { site, err, pages };
}

/** Addresses of files that the pages name and the site does not have. */
function deadLinks(site: string, pages: readonly string[]): string[] {
  return pages
    .filter((path) => path !== '404.html')
    .flatMap((path) => {
      const html = readFileSync(join(site, path), 'utf8');
      return [...html.matchAll(/(?:href|src)="([^"#][^"]*)"/g)].flatMap(([, to = '']) => {
        const url = new URL(to.replaceAll('&amp;', '&'), `file://${join(site, path)}`);
        if (url.protocol !== 'file:') return [];
        return existsSync(decodeURIComponent(url.pathname)) && url.search === '' ? [] : [`${path}: ${to}`];
      });
    });
}

it('gives files whose names an address cannot hold pages that every link finds', async () => {
  const library = libraryWith('1.1.3-#1 100%? Ümläut.bpmn', (text) => text.replaceAll('1.1.2', '1.1.3'));
  const { site, pages } = await published(library);
  expect(pages).toContain('processes/1.1.3-_1 100__ Ümläut.html');
  expect(deadLinks(site, pages)).toEqual([]);
});

it('keeps two files apart whose pages would be one', async () => {
  const library = libraryWith('1.1.3-a_b.bpmn', (text) => text.replaceAll('1.1.2', '1.1.3'));
  const twin = readFileSync(join(library, 'processes/1.1.3-a_b.bpmn'), 'utf8');
  writeFileSync(
    join(library, 'processes/1.1.3-a#b.bpmn'),
    twin.replaceAll('1.1.3', '1.1.4').replaceAll('Process_other', 'Process_fourth'),
  );
  const { site, pages } = await published(library);
  expect(pages.filter((path) => path.includes('a_b'))).toEqual([
    'processes/1.1.3-a_b-2.html',
    'processes/1.1.3-a_b.html',
  ]);
  expect(deadLinks(site, pages)).toEqual([]);
});

it('calls a process without number and name by its file, and says so', async () => {
  const library = libraryWith('unnamed.bpmn', (text) =>
    text.replaceAll('bam:number="1.1.2"', '').replaceAll('name="Read a meter"', ''),
  );
  const { site, err } = await published(library);
  expect(err).toContain('PUBLISH-NAMELESS');
  const page = readFileSync(join(site, 'processes/unnamed.html'), 'utf8');
  expect(page).toMatch(/<h1>\s*unnamed\s*<\/h1>/);
  expect(page).toMatch(/<title>\s*unnamed/);
  expect(readFileSync(join(site, 'index.html'), 'utf8')).toMatch(/>\s*unnamed\s*<\/a>/);
});

it('says that two processes have one number', async () => {
  const { err } = await published(libraryWith('twin.bpmn', (text) => text));
  expect(err).toContain('PUBLISH-NUMBER-TWICE');
  expect(err).toContain('It has the number 1.1.2, and so has');
});
