import { expect, it } from 'vitest';
import { readRegisters } from '../../../src/core/register/readRegisters';
import { timelineOf } from '../../../src/core/release/plan/timeline';
import { buildSite } from '../../../src/publish/site/buildSite';
import { story, storyPlan } from '../../core/release/plan/story';
import { ASSETS, pagesOf } from './site';

const input = {
  library: { title: 'BAM', chapters: [], layers: [], order: [] },
  release: { id: '3.0', title: 'Release 3.0', state: 'in consultation' },
  registers: readRegisters(new Map()),
  assets: ASSETS,
};
const timeline = timelineOf(story, storyPlan, '2026-10-05');

it('is a page of a release on its way, with the chart and the same in tables; each page leads to it', () => {
  const site = buildSite({ ...input, timeline }, []);
  const page = String(site.get('timeline.html'));
  expect(page).toContain('<h1>Timeline of Release 3.0</h1>');
  expect(page).toContain('As of 5 Oct 2026');
  // Nothing that a strict style-src would refuse.
  expect(page).not.toMatch(/<style| style=/);
  expect(page).toMatch(
    /<th scope="row">Consultation opens<\/th>\s*<td[^>]*>7 Oct 2026<\/td>\s*<td[^>]*>24 Sep 2026<\/td>/,
  );
  for (const [path, html] of pagesOf(site)) expect(html, path).toContain('timeline.html');
});

it('is not there for a site that has none', () => {
  const site = buildSite(input, []);
  expect(site.has('timeline.html')).toBe(false);
  for (const [path, html] of pagesOf(site)) expect(html, path).not.toContain('timeline.html');
});
