import { beforeAll, describe, expect, it } from 'vitest';
import type { SiteFiles } from '../../../src/publish/site/buildSite';
import { NEW, twoReleases, type TwoReleases } from './releases';
import { pagesOf, valuesOf } from './site';

let releases: TwoReleases;
let all: SiteFiles;
beforeAll(async () => {
  releases = await twoReleases();
  all = new Map([...releases.sites, ...releases.root({ '2.0': 'live', '3.0': 'published' })]);
});

const page = (path: string): string => String(all.get(path) ?? '');
const rooted = (path: string, states: Parameters<TwoReleases['root']>[0]) =>
  releases.root(states).get(path) ?? '';

describe('releases beside each other', () => {
  it('lead nowhere that is not there, from any page of any release and of the root', () => {
    const pages = pagesOf(all);
    const ids = new Map(pages.map(([path, html]) => [path, new Set(valuesOf(html, 'id'))]));
    const dead: string[] = [];
    for (const [path, html] of pages) {
      expect(new Set(valuesOf(html, 'id')).size, path).toBe(valuesOf(html, 'id').length);
      for (const address of [...valuesOf(html, 'href'), ...valuesOf(html, 'src')]) {
        if (/^(https?|data):/.test(address)) continue;
        const { pathname, hash } = new URL(address, `http://site/${path}`);
        const target = decodeURIComponent(pathname.slice(1));
        const fragment = decodeURIComponent(hash.slice(1));
        if (!all.has(target) || (fragment && target.endsWith('.html') && !ids.get(target)?.has(fragment)))
          dead.push(`${path} → ${address}`);
      }
    }
    expect(dead).toEqual([]);
    expect(pages.length).toBeGreaterThan(30);
  });

  it('offer the same page of the other release, also under another name, and say where it is missing', () => {
    expect(page('3.0/processes/1.1.5-read-it.html')).toContain('href="../../2.0/processes/1.1.2-read.html"');
    expect(page('2.0/processes/1.1.2-read.html')).toContain('href="../../3.0/processes/1.1.5-read-it.html"');
    const layered = page('3.0/processes/1.1.1-check.smets1.html');
    expect(layered).toMatch(
      /href="\.\.\/\.\.\/2\.0\/processes\/1\.1\.1-check\.html"[^]*?\(without this view\)/,
    );
    expect(page('3.0/processes/1.1.4-new.html')).toMatch(
      /href="\.\.\/\.\.\/2\.0\/index\.html"[^]*?\(without this process\)/,
    );
    expect(page('3.0/glossary.html')).toContain('href="../2.0/glossary.html"');
  });

  it('change at the root only when one goes live, and come back byte for byte when that is undone', () => {
    const before = releases.root({ '2.0': 'live', '3.0': 'published' });
    const after = releases.root({ '2.0': 'superseded', '3.0': 'live' });
    expect(before.get('index.html')).toContain('url=2.0/index.html');
    expect(after.get('index.html')).toContain('url=3.0/index.html');
    expect(after.get('releases.css')).toContain('[data-state-of="3.0"]::after { content: "live"; }');
    expect(after.get('releases.css')).toContain('[data-release="2.0"] .when-superseded { display: block; }');
    expect([...before.keys()].toSorted()).toEqual([...after.keys()].toSorted());
    expect([...before.keys()].some((path) => /^[23]\.0\//.test(path))).toBe(false);
    expect([...releases.root({ '2.0': 'live', '3.0': 'published' })]).toEqual([...before]);
    for (const [path, html] of pagesOf(releases.sites))
      expect(html, path).not.toMatch(/>\s*(live|superseded|published)\s*</);
  });

  it('have addresses at the root that follow the live one, whatever the process is called in it', () => {
    const states = { '2.0': 'superseded', '3.0': 'live' } as const;
    expect(rooted('processes/1.1.2-read.html', states)).toContain('url=../3.0/processes/1.1.5-read-it.html');
    expect(rooted('processes/1.1.1-check.smets1.html', states)).toContain(
      'url=../3.0/processes/1.1.1-check.smets1.html',
    );
    expect(rooted('processes/1.1.1-check.smets1.html', { '2.0': 'live', '3.0': 'published' })).toContain(
      'url=../2.0/processes/1.1.1-check.html',
    );
    const gone = rooted('processes/1.1.3-gone.html', states);
    expect(gone).not.toContain('http-equiv="refresh"');
    expect(gone).toContain('Release 3.0, the live release, does not have this process.');
    expect(gone).toContain('href="../2.0/processes/1.1.3-gone.html"');
  });

  it('describe each page at the root in words of its own, whichever is live', () => {
    for (const states of [
      { '2.0': 'live', '3.0': 'published' },
      { '2.0': 'superseded', '3.0': 'live' },
      { '2.0': 'published', '3.0': 'published' },
    ] as const) {
      const pages = [...releases.root(states)].filter(([path]) => path.endsWith('.html'));
      const described = pages.map(([, html]) =>
        valuesOf(html, 'content').find((text) => / /.test(text) && !/width=|-src/.test(text)),
      );
      expect(described).not.toContain(undefined);
      expect(new Set(described).size).toBe(pages.length);
    }
  });

  it('say nothing of a state on the page for missing addresses', () => {
    for (const path of ['404.html', '3.0/404.html'])
      expect(page(path), path).not.toMatch(/superseded|not live yet|data-release/);
  });

  it('have a start that leads nowhere by itself while none is live', () => {
    const start = rooted('index.html', { '2.0': 'published', '3.0': 'published' });
    expect(start).toContain('No release is live yet.');
    expect(start).not.toContain('http-equiv="refresh"');
    expect(start).toContain('href="2.0/index.html"');
  });

  it('are listed for programs, and for search engines where the address is known', () => {
    expect(JSON.parse(page('releases.json'))).toEqual([
      { id: '3.0', title: 'Release 3.0', goLive: '2026-12-02', state: 'published', path: '3.0/' },
      { id: '2.0', title: 'Release 2.0', goLive: '2026-01-05', state: 'live', path: '2.0/' },
    ]);
    const named = releases.root({ '2.0': 'live', '3.0': 'published' }, 'https://bam.example/');
    expect(named.get('sitemap.xml')).toContain('<loc>https://bam.example/3.0/sitemap.xml</loc>');
  });
});

describe('a switch that is set ahead', () => {
  const before = { '2.0': 'live', '3.0': 'published' } as const;
  const on = { '2.0': '2026-01-05', '3.0': '2026-12-02' };
  const ahead = (path: string) => releases.root(before, undefined, on).get(path) ?? '';

  it('is known to programs by its day', () => {
    const known = JSON.parse(ahead('releases.json')) as { liveFrom?: string }[];
    expect(known.map(({ liveFrom }) => liveFrom)).toEqual(['2026-12-02', '2026-01-05']);
  });

  it('says without a script what holds on any day, and links to both', () => {
    const start = ahead('index.html').replace(/\s+/g, ' ');
    expect(start).toContain('url=2.0/index.html');
    expect(start).toMatch(/href="2\.0\/index\.html">Release 2\.0<\/a> is live until 2 December 2026\./);
    expect(start).toMatch(
      /From 2 December 2026 on[^.]*<a data-follow data-from="2026-12-02" href="3\.0\/index\.html"/,
    );
    expect(ahead('releases.html')).toContain('data-turns="2026-12-02=live"');
    expect(ahead('releases.html')).toContain('data-turns="2026-01-05=live 2026-12-02=superseded"');
    expect(ahead('releases.html')).toContain('follow.js');
    const sheet = ahead('releases.css');
    expect(sheet).toContain('--live-from: "2.0=2026-01-05 3.0=2026-12-02"');
    expect(sheet).toContain('[data-state-of="3.0"]::after { content: "live from 2 December 2026"; }');
    // Neither notice would be right on every day.
    expect(sheet).not.toMatch(/^\[data-release="\d\.0"\] \.when-(published|superseded)/m);
  });

  it('leads to what each of the releases has of a process', () => {
    const gone = ahead('processes/1.1.3-gone.html').replace(/\s+/g, ' ');
    expect(gone).toMatch(
      /<p data-follow data-from="2026-12-02">[^<]*Release 3\.0, which does not have this page/,
    );
    const fresh = ahead('processes/1.1.4-new.html').replace(/\s+/g, ' ');
    expect(fresh).not.toContain('http-equiv="refresh"');
    expect(fresh).toContain('data-from="2026-12-02" href="../3.0/processes/1.1.4-new.html"');
    expect(fresh).toContain('Release 2.0, live until 2 December 2026, does not have this process.');
  });

  it('leaves nothing behind once it is undone or past', () => {
    const past = releases.root({ '2.0': 'superseded', '3.0': 'live' }, undefined, on);
    for (const [path, text] of [...past, ...releases.root(before)]) {
      expect(text, path).not.toMatch(/data-from=|data-turns=|--live-from|live (from|until)/);
      expect(text, path).not.toMatch(/data-live=/);
    }
  });
});

describe('what changed since the release before', () => {
  it('is on a page of its own, with every process that came, went or changed', () => {
    const html = page('3.0/changes.html');
    for (const id of ['Process_1_1_1', 'Process_1_1_2', 'Process_1_1_3', 'Process_1_1_4'])
      expect(html).toContain(`id="process-${id}"`);
    expect(html).toContain('href="processes/1.1.1-check.since.html"');
    expect(html).toContain('href="../2.0/processes/1.1.3-gone.html"');
    expect(html).toContain('href="processes/1.1.1-check.smets1.overlay.html#Step_1_1_1"');
    expect(html).toContain('After 1 comment of A Supplier.');
    expect(page('2.0/index.html')).not.toContain('changes.html');
  });

  it('is on the page of each process, with links to its steps and impacts', () => {
    const html = page('3.0/processes/1.1.1-check.html');
    expect(html).toContain('What changed since Release 2.0');
    expect(html).toContain('for SMETS1 not applicable, passed by.');
    expect(html).toContain('href="1.1.1-check.smets1.overlay.html#Step_1_1_1"');
    expect(html).toContain('href="../impacts.html#A001"');
    expect(page('3.0/processes/1.1.1-check.smets1.html')).toContain('href="1.1.1-check.html#h-changes"');
    expect(page('3.0/processes/1.1.4-new.html')).toContain('New since Release 2.0');
    expect(page('2.0/processes/1.1.1-check.html')).not.toContain('What changed');
  });

  it('is drawn, the old beside the new, with what changed marked in both', () => {
    const html = page('3.0/processes/1.1.5-read-it.since.html');
    const drawings = html.match(/<svg[^]*?<\/svg>/g) ?? [];
    expect(drawings).toHaveLength(2);
    expect(drawings[0]).toContain('Changed: responsibility');
    expect(drawings[1]).toContain('Changed: responsibility');
    expect(all.has('3.0/processes/1.1.4-new.since.html')).toBe(false);
    expect(all.has('2.0/processes/1.1.1-check.since.html')).toBe(false);
  });

  it('is drawn on sheets of the same extent, though the pool has grown upwards and downwards', async () => {
    const path = 'processes/1.1.5-read-it.bpmn';
    const grown = NEW.get(path)!
      .replace('y="80" width="900" height="250"', 'y="20" width="900" height="400"')
      .replace('y="80" width="870" height="250"', 'y="20" width="870" height="400"');
    const { sites } = await twoReleases(new Map([...NEW, [path, grown]]));
    const html = String(sites.get('3.0/processes/1.1.5-read-it.since.html'));
    const drawings = html.match(/<svg[^]*?<\/svg>/g) ?? [];
    const placeOf = (drawing: string, id: string) =>
      new RegExp(`data-element-id="${id}"[^]*?<rect[^>]*? (x="[^"]*" y="[^"]*")`).exec(drawing)?.[1];
    expect(drawings.map((drawing) => placeOf(drawing, 'Participant_1_1_2'))).toEqual([
      'x="160" y="80"',
      'x="160" y="20"',
    ]);
    const [before, after] = drawings.map((drawing) => placeOf(drawing, 'Step_1_1_2'));
    expect(before).toBeDefined();
    expect(after).toBe(before);
    const [old, now] = drawings.map(
      (drawing) => /viewBox="[^"]*" width="[^"]*" height="[^"]*"/.exec(drawing)?.[0],
    );
    expect(now).toBe('viewBox="150 6 920 424" width="920" height="424"');
    expect(old).toBe(now);
    expect(html.match(/class="paper h-\d+"/g)).toEqual(['class="paper h-424"', 'class="paper h-424"']);
  });
});

describe('the registers', () => {
  it('give each impact its state, and say where it is answered outside the processes', () => {
    const html = page('3.0/impacts.html');
    expect(html).toMatch(/<tr id="A001" data-state="answered">/);
    expect(html).toMatch(/<tr id="A002" data-state="answered">[^]*?href="governance\.html#G001"/);
    expect(html).toContain('<b>2 answered</b>');
    expect(page('3.0/governance.html')).toMatch(/id="G001"[^]*?SEC B 1/);
  });
});
