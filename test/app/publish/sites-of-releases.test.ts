import { describe, expect, it } from 'vitest';
import type { PublishedRelease } from '../../../src/app/publish/PublishApi';
import { sitesOfReleases } from '../../../src/app/publish/sites-of-releases';
import { drawn, seedTree } from '../../repository/library';

const PROCESS = 'processes/7.2.2-install-and-leave.bpmn';
const later = new Map([
  ...seedTree,
  [PROCESS, drawn({ number: '7.2.2', name: 'Install and Leave' }, 'said anew')],
]);

const releasesWith = (
  states: readonly [PublishedRelease['state'], PublishedRelease['state']],
): PublishedRelease[] => [
  {
    id: '3.0',
    title: 'Release 3.0',
    date: '2027-02-25',
    summary: 'Brings SMETS1.',
    state: states[0],
    tree: later,
    since: { id: '2.0', title: 'Release 2.0', tree: seedTree, comments: [] },
  },
  { id: '2.0', title: 'Release 2.0', date: '2026-06-25', summary: '', state: states[1], tree: seedTree },
];

const build = (releases: readonly PublishedRelease[], told: string[] = [], baseUrl?: string) =>
  sitesOfReleases(
    releases,
    { assets: new Map([['assets/site.css', '']]), ...(baseUrl !== undefined && { baseUrl }) },
    { fontFaces: '' },
    (done, total, name) => {
      told.push(`${done}/${total} ${name}`);
    },
  );

describe('the websites of all releases', () => {
  it('stand side by side, each with its own state of a process, and the root leads to the live one', async () => {
    const told: string[] = [];
    const files = await build(releasesWith(['published', 'live']), told);
    expect(String(files.get('3.0/processes/7.2.2-install-and-leave.html'))).toContain('said anew');
    expect(String(files.get('2.0/processes/7.2.2-install-and-leave.html'))).not.toContain('said anew');
    expect(String(files.get('index.html'))).toContain('data-follow href="2.0/index.html"');
    expect(told).toEqual([
      '0/4 Release 3.0, 7.2.2 Install and Leave',
      '1/4 Release 3.0, 7.10.1 Report',
      '2/4 Release 2.0, 7.2.2 Install and Leave',
      '3/4 Release 2.0, 7.10.1 Report',
    ]);
  });

  it('say what changed since the release before', async () => {
    const files = await build(releasesWith(['published', 'live']));
    expect(String(files.get('3.0/changes.html'))).toContain('Install and Leave');
    expect(files.has('2.0/changes.html')).toBe(false);
  });

  it('name their pages in full where they are told where they will stand', async () => {
    const releases = releasesWith(['published', 'live']);
    const files = await build(releases, [], 'https://bam.example/x/');
    const address = 'https://bam.example/x/3.0/processes/7.2.2-install-and-leave.html';
    expect(String(files.get('3.0/processes/7.2.2-install-and-leave.html'))).toContain(
      `<link rel="canonical" href="${address}" />`,
    );
    expect(String(files.get('3.0/sitemap.xml'))).toContain(`<loc>${address}</loc>`);
    expect(String(files.get('sitemap.xml'))).toContain('<loc>https://bam.example/x/2.0/sitemap.xml</loc>');
    const without = await build(releases);
    expect([...without.keys()].filter((path) => path.endsWith('sitemap.xml'))).toEqual([]);
  });

  it('change nothing but the root when another one goes live', async () => {
    const before = await build(releasesWith(['published', 'live']));
    const after = await build(releasesWith(['live', 'superseded']));
    const changed = [...after]
      .filter(([path, content]) => before.get(path) !== content)
      .map(([path]) => path);
    expect(changed).toContain('index.html');
    expect(changed.filter((path) => /^[23]\.0\//.test(path))).toEqual([]);
    expect(String(after.get('index.html'))).toContain('data-follow href="3.0/index.html"');
  });
});
