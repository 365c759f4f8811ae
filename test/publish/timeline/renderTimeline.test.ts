import { expect, it } from 'vitest';
import { timelineOf } from '../../../src/core/release/plan/timeline';
import { renderTimeline } from '../../../src/publish/timeline/renderTimeline';
import { renderNarrowTimeline } from '../../../src/publish/timeline/renderNarrowTimeline';
import { scaleOf } from '../../../src/publish/timeline/scale';
import { story, storyPlan } from '../../core/release/plan/story';
import { parseSvg } from '../svg/support';

const timeline = timelineOf(story, storyPlan, '2026-11-25');

it('has a name and a description, and a title for each of its parts', () => {
  const svg = renderTimeline(timeline, { idPrefix: 'a-' });
  expect(svg).toContain('aria-labelledby="a-timeline-title a-timeline-desc"');
  expect(svg).toContain('<title id="a-timeline-title">Timeline of release 3.0</title>');
  expect(svg).toContain('Next: Published, planned for 3 Dec 2026.');
  expect(svg).toContain('<title>Consultation opens: planned 7 Oct 2026, 24 Sep 2026</title>');
  expect(svg.match(/<g><title>/g)).toHaveLength(11 + 8);
});

it('is the same each time, and well formed whatever people write', () => {
  expect(renderTimeline(timeline)).toBe(renderTimeline(structuredClone(timeline)));
  const rows = timeline.rows.map((row) => ({ ...row, label: '<b onload="x">]]> & "\u0000' }));
  const svg = renderTimeline({ ...timeline, release: '"><script>', rows });
  expect(svg).not.toMatch(/<script|<b /);
  expect(() => parseSvg(svg)).not.toThrow();
});

it('shows today only where it lies in the picture', () => {
  expect(renderTimeline(timeline)).toContain('Today 25 Nov 2026');
  expect(renderTimeline({ ...timeline, today: '2030-01-01' })).not.toContain('Today ');
});

it('brings a style of its own only where it is a file by itself', () => {
  expect(renderTimeline(timeline, { theme: 'auto' })).toContain('prefers-color-scheme:dark');
  expect(renderTimeline(timeline, { theme: 'page' })).not.toMatch(/<style|style=/);
});

it('has an axis of whole months on which days keep their order', () => {
  const scale = scaleOf({ start: '2026-11-20', end: '2027-01-04' }, 100, 620);
  expect(scale.months).toEqual(['2026-11-01', '2026-12-01', '2027-01-01']);
  expect([scale.first, scale.last]).toEqual(['2026-11-01', '2027-01-31']);
  expect(scale.x('2026-11-01')).toBe(100);
  expect(scale.x('2026-12-01') - scale.x('2026-11-30')).toBeCloseTo(620 / 92);
});

it('writes what was done late in an ink of its own, and says so', () => {
  const [first] = timeline.rows;
  const svg = (deviation: number) =>
    renderTimeline({ ...timeline, rows: [{ ...first!, state: 'done', deviation }] });
  expect(svg(2)).toMatch(/class="t-doneLateText"[^>]*>done late, by 2/);
  expect(svg(0)).toMatch(/class="t-quiet"[^>]*>done, on time/);
  expect(svg(-1)).not.toContain('t-doneLateText');
});

it('has a form for a phone, with the same parts inside its width', () => {
  const rows = timeline.rows.map((row) => ({ ...row, label: `${row.label} ${'and more '.repeat(20)}` }));
  for (const each of [timeline, { ...timeline, rows, today: timeline.span.start }]) {
    const svg = renderNarrowTimeline(each, { idPrefix: 'n-' });
    expect(() => parseSvg(svg)).not.toThrow();
    const titles = (text: string) => [...text.matchAll(/<g><title>([^<]*)/g)].map(([, title]) => title);
    expect(titles(svg)).toEqual(titles(renderTimeline(each)));
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg)!.map(Number);
    expect(width).toBeLessThanOrEqual(344);
    const numbers = (name: string) =>
      [...svg.matchAll(new RegExp(` ${name}="(-?[\\d.]+)"`, 'g'))].map(([, text]) => Number(text));
    for (const name of ['x', 'x1', 'x2']) {
      expect(Math.min(...numbers(name))).toBeGreaterThanOrEqual(0);
      expect(Math.max(...numbers(name))).toBeLessThanOrEqual(width!);
    }
    expect(Math.max(...numbers('y'), ...numbers('y2'))).toBeLessThanOrEqual(height!);
  }
});
