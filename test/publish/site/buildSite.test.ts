import { beforeAll, describe, expect, it } from 'vitest';
import { flowNodesOf } from '../../../src/core/bpmn/walk';
import { project } from '../../../src/core/variation/project';
import { openSearchIndex } from '../../../src/publish/search/site-search';
import type { SiteFiles, SiteSource } from '../../../src/publish/site/buildSite';
import { modelSources, pagesOf, siteOf, valuesOf } from './site';

let sources: SiteSource[];
let files: SiteFiles;
let pages: [string, string][];

beforeAll(async () => {
  sources = await modelSources();
  files = siteOf(sources);
  pages = pagesOf(files);
}, 60_000);

const pageAt = (path: string): string => pages.find(([at]) => at === path)?.[1] ?? '';
const INSTALL = 'processes/7.2.2-install-and-leave';
const HUB = 'processes/7.6.1-replace-communications-hub';

describe('buildSite', () => {
  it('gives the same bytes for the same input', async () => {
    expect([...siteOf(await modelSources())]).toEqual([...files]);
  });

  it('has a page for the baseline, and three for the layer of each process', () => {
    expect(sources.length).toBeGreaterThanOrEqual(3);
    for (const { stem } of sources)
      for (const ending of ['', '.smets1', '.smets1.overlay', '.smets1.compare'])
        expect(files.has(`processes/${stem}${ending}.html`), stem + ending).toBe(true);
  });

  it('leads nowhere that is not there', () => {
    const ids = new Map(pages.map(([path, html]) => [path, new Set(valuesOf(html, 'id'))]));
    const dead: string[] = [];
    let followed = 0;
    for (const [path, html] of pages) {
      for (const address of [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]) {
        if (/^(https?|data):/.test(address)) continue;
        followed += 1;
        const { pathname, hash } = new URL(address, `http://site/${path}`);
        const target = decodeURIComponent(pathname.slice(1)) || 'index.html';
        const fragment = decodeURIComponent(hash.slice(1));
        if (!files.has(target) || (fragment && target.endsWith('.html') && !ids.get(target)?.has(fragment)))
          dead.push(`${path} → ${address}`);
      }
    }
    expect(dead).toEqual([]);
    expect(followed).toBeGreaterThan(1000);
  });

  it('gives each id once in a page', () => {
    for (const [path, html] of pages) {
      const ids = valuesOf(html, 'id');
      expect(
        ids.filter((id, i) => ids.indexOf(id) !== i),
        path,
      ).toEqual([]);
    }
  });

  it('prints a wide diagram across, and names a file that has it larger', () => {
    const [around, classes] = /<figure class="([^"]*)"[^>]*>(?:(?!<svg)[^])*/.exec(
      pageAt(`${INSTALL}.html`),
    )!;
    expect(classes).toBe('diagram across');
    expect(around).toMatch(/class="print-only"[^]*href="\.\.\/downloads\/7\.2\.2-install-and-leave\//);
  });

  it('has the script of a process page once, right behind its first drawing: the browser paints that before it reads on', () => {
    const pages = [...files].filter(([path]) => /^processes\/[^/]*\.html$/.test(path));
    const drawn = pages.map(([, html]) => String(html)).filter((html) => !html.includes('class="sides"'));
    expect(drawn.length).toBeGreaterThan(1);
    for (const html of drawn) {
      expect(html.match(/<script[^>]*site\.js/g)).toHaveLength(1);
      const [, behind = ''] = html.split('</figure>');
      expect(behind).toMatch(/^\s*<script src="\.\.\/assets\/site\.js"><\/script>/);
    }
  });

  it('has a sentence for each choice of impacts that leaves no row', () => {
    const html = pageAt('impacts.html');
    for (const state of ['answered', 'no-change', 'question', 'open'])
      expect(html.includes(`nothing-${state}"`), state).toBe(!html.includes(`data-state="${state}"`));
  });

  it('says every step of a view in words, in the page of that view', () => {
    const source = sources.find(({ stem }) => HUB.endsWith(stem))!;
    for (const [view, path] of [
      ['baseline', `${HUB}.html`],
      ['resolved', `${HUB}.smets1.html`],
      ['overlay', `${HUB}.smets1.overlay.html`],
    ] as const) {
      const { definitions } = project(source.model, { view, layers: ['SMETS1'] });
      const expected = flowNodesOf(definitions).map(({ id }) => id);
      const items = [...pageAt(path).matchAll(/<li id="([^"]+)" class="step"/g)].map(([, id]) => id);
      expect(items.toSorted(), view).toEqual(expected.toSorted());
    }
  });

  it('says what differs, why, and which impacts it answers', () => {
    const html = pageAt(`${HUB}.smets1.overlay.html`);
    expect(html).toContain('What differs for SMETS1');
    expect(html).toMatch(/href="\.\.\/impacts\.html#A056"/);
    expect(pageAt('impacts.html')).toMatch(/href="processes\/7\.6\.1-[^"]*overlay\.html#B13"/);
  });

  it('leads from a service request to the steps that use it', () => {
    const row = /<tr id="srv-8\.12\.1">.*?<\/tr>/s.exec(pageAt('service-requests.html'))?.[0];
    expect(row).toContain('SMETS1: no');
    expect(row).toMatch(/7\.6\.1 Replace Communications Hub: Restore the HAN Device Log/);
  });

  it('offers files that are there, plain BPMN and SVG of each view', () => {
    const links = valuesOf(pageAt(`${HUB}.html`), 'href').filter((href) => href.includes('/downloads/'));
    expect(links).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/hub\.bpmn$/),
        expect.stringMatching(/\.baseline\.plain\.bpmn$/),
        expect.stringMatching(/\.smets1\.plain\.bpmn$/),
        expect.stringMatching(/\.smets1\.overlay\.svg$/),
      ]),
    );
    expect(
      String(
        files.get(
          'downloads/7.6.1-replace-communications-hub/7.6.1-replace-communications-hub.smets1.plain.bpmn',
        ),
      ),
    ).not.toContain('urn:bam:1');
  });

  it('finds pages, steps, service requests, impacts and terms, and passes joins without a name by', () => {
    const script = String(files.get('assets/search-index.js'));
    const json = JSON.parse(/^globalThis\.bamSearchIndex = (.*);\n$/.exec(script)![1]!) as string;
    const ask = openSearchIndex(json);
    const search = (query: string) => ask(query).hits;
    expect(search('8.12.1').map(({ what }) => what)).toContain('Service request');
    expect(search('restore han log').some(({ path }) => path === `${HUB}.html#B13`)).toBe(true);
    expect(search('A056')[0]).toMatchObject({ path: 'impacts.html#A056' });
    expect(search('4.1').every(({ title }) => !title.startsWith('4.10'))).toBe(true);
    expect(search('glossary')[0]).toMatchObject({ what: 'Page', path: 'glossary.html' });
    expect(search('paths join').map(({ title }) => title)).not.toContain('Paths join');
    expect(search('   ')).toEqual([]);
  });

  it('names its pages in full only where it is told where the site stands', () => {
    expect(files.has('sitemap.xml')).toBe(false);
    const named = siteOf(sources, 'https://bam.example/3.0/');
    const entries = [...String(named.get('sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, loc]) => loc,
    );
    expect(entries).toHaveLength(pagesOf(named).length - 1);
    expect(entries).toContain('https://bam.example/3.0/index.html');
    expect(entries.some((loc) => loc?.includes('404'))).toBe(false);
    expect(valuesOf(String(named.get('index.html')), 'content')).toContain(
      'https://bam.example/3.0/index.html',
    );
  });

  it('gives each page a description of its own', () => {
    const described = pages.map(([path, html]) => ({
      path,
      text: /<meta name="description" content="([^"]+)"/.exec(html)?.[1],
    }));
    expect(described.filter(({ text }) => !text).map(({ path }) => path)).toEqual([]);
    expect(new Set(described.map(({ text }) => text)).size).toBe(pages.length);
  });

  it('leads on from a missing page at any depth, where it is told where the site stands', () => {
    const lost = String(siteOf(sources, 'https://bam.example/docs/3.0/').get('404.html'));
    const addresses = [...valuesOf(lost, 'href'), ...valuesOf(lost, 'src'), ...valuesOf(lost, 'data-root')];
    expect(addresses).toContain('/docs/3.0/assets/site.css');
    expect(addresses).toContain('/docs/3.0/index.html');
    expect(addresses.filter((address) => !/^(\/docs\/3\.0\/|#|https:)/.test(address))).toEqual([]);
  });

  it('says of a step without a name what it does, in the list and in what leads to it', () => {
    const page = String(files.get(`${INSTALL}.html`));
    expect(page).toMatch(/<h3>\s*Paths join\s*<\/h3>/);
    expect(page).not.toMatch(/<h3>\s*exclusive gateway\s*<\/h3>/i);
    expect(page).toMatch(/<b>Then<\/b> <a href="#[^"]*"\s*>Paths join \(\d+\)/);
  });
});
