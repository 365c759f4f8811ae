import { beforeAll, describe, expect, it } from 'vitest';
import { readTable } from '../../../src/core/catalogue/table';
import { readResponses } from '../../../src/core/review/response/readResponse';
import type { SiteFiles } from '../../../src/publish/site/buildSite';
import type { PageSubjects } from '../../../src/publish/site/consultation/PageSubjects';
import { PACK_POLICY } from '../../../src/publish/site/page';
import { modelSources, pagesOf, siteOf, valuesOf } from './site';

const consultation = {
  release: '3.0',
  edition: 2,
  seal: 'a'.repeat(64),
  opens: '2026-11-23',
  closes: '2026-12-21',
  replyTo: 'bam@example.org',
};
const HUB = 'processes/7.6.1-replace-communications-hub';

let site: SiteFiles;
let pack: SiteFiles;
beforeAll(async () => {
  const sources = (await modelSources()).filter(({ stem }) => /^7\.(2\.2|6\.1)-/.test(stem));
  site = siteOf(sources);
  pack = siteOf(sources, undefined, consultation);
});

const subjectsOf = (path: string): PageSubjects =>
  JSON.parse(valuesOf(String(pack.get(path)), 'data-subjects')[0] ?? '{}') as PageSubjects;

describe('a consultation pack', () => {
  it('differs from a site by the comments alone, and a site has nothing of them', () => {
    for (const [path, html] of pagesOf(site)) {
      expect(/consultation|comment-here|comments\.html|data-subjects/.exec(html)?.[0], path).toBeUndefined();
      expect(pack.has(path)).toBe(true);
    }
    const more = [...pack.keys()].filter((path) => !site.has(path));
    expect(more).toEqual(['comments.html', 'comments-table.csv', 'assets/keeper.html']);
  });

  it('says on each page until when, and leads to the own comments; its script comes before the site’s', () => {
    for (const [path, html] of pagesOf(pack)) {
      // The keeper shows nothing, and the page for missing addresses does not know where it stands.
      if (path === 'assets/keeper.html' || path === '404.html') continue;
      expect(html, path).toMatch(/23 November 2026<\/time> to\s+<time[^>]*>21 December 2026/);
      expect(
        valuesOf(html, 'href').some((href) => /(^|\/)comments\.html$/.test(href)),
        path,
      ).toBe(true);
      expect(
        valuesOf(html, 'src').map((src) => src.split('/').at(-1)),
        path,
      ).toEqual(['consultation.js', 'site.js']);
      // Beside it a page allows no more than the style that it carries.
      expect(valuesOf(html, 'content')[0]?.replace(/ 'sha256-[^']*'/, ''), path).toBe(PACK_POLICY);
      expect(JSON.parse(valuesOf(html, 'data-consultation')[0]!)).toMatchObject(consultation);
    }
  });

  it('leads nowhere that is not there, and gives each id once', () => {
    const ids = new Map(pagesOf(pack).map(([path, html]) => [path, valuesOf(html, 'id')]));
    for (const [path, html] of pagesOf(pack)) {
      const own = ids.get(path)!;
      expect(new Set(own).size, path).toBe(own.length);
      for (const address of valuesOf(html, 'href')) {
        if (!/comments/.test(address)) continue;
        const { pathname, hash } = new URL(address, `http://site/${path}`);
        expect(pack.has(pathname.slice(1)), `${path} → ${address}`).toBe(true);
        if (hash) expect(ids.get(pathname.slice(1))).toContain(hash.slice(1));
      }
    }
  });

  it('offers the steps and variations of a view, each at a place that the page has', () => {
    const path = `${HUB}.smets1.overlay.html`;
    const { whole, steps = [], variations = [] } = subjectsOf(path);
    expect(whole).toMatchObject({ kind: 'process', process: { number: '7.6.1' } });
    expect(variations.length).toBeGreaterThan(3);
    const ids = valuesOf(String(pack.get(path)), 'id');
    for (const [id] of steps) expect(ids).toContain(id);
    for (const [layer] of variations) expect(layer).toBe('SMETS1');
    expect(subjectsOf(`${HUB}.html`).variations).toEqual([]);
    expect(subjectsOf(`${HUB}.smets1.compare.html`)).toEqual({ whole });
    expect(subjectsOf('index.html')).toEqual({ whole: { kind: 'release' } });
  });

  it('offers every impact at its row', () => {
    const { impacts = [] } = subjectsOf('impacts.html');
    const ids = valuesOf(String(pack.get('impacts.html')), 'id');
    expect(impacts.length).toBeGreaterThan(100);
    for (const [, impact] of impacts) expect(ids).toContain(impact);
  });

  it('has a table to fill in by hand, whose rows can all be read as comments', () => {
    const { table } = readTable(String(pack.get('comments-table.csv')));
    expect(table.rows.length).toBeGreaterThan(200);
    const filled = table.rows.slice(0, 200).map((row, index) => ({
      ...row,
      comment: 'Yes',
      ...(index === 0 && { name: 'R. Reader' }),
    }));
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const text = [
      table.columns.join(','),
      ...filled.map((row: Record<string, string>) =>
        table.columns.map((name) => cell(row[name] ?? '')).join(','),
      ),
    ].join('\r\n');
    const { responses, problems } = readResponses(text, 'table.csv', '2026-12-01T00:00:00Z');
    expect(problems).toEqual([]);
    expect(responses).toHaveLength(1);
    expect(responses[0]).toMatchObject({ release: '3.0', edition: 2, respondent: { name: 'R. Reader' } });
    expect(new Set(responses[0]!.comments.map(({ id }) => id)).size).toBe(filled.length);
  });

  it('says without scripts how to comment', () => {
    const html = String(pack.get(`${HUB}.html`));
    const without = [...html.matchAll(/<noscript>([\s\S]*?)<\/noscript>/g)].at(-1)?.[1] ?? '';
    expect(without).toContain('mailto:bam@example.org');
    expect(without).toContain('comments-table.csv');
    expect(without).toContain('7.6.1 Replace Communications Hub');
  });
});
