import { unzipSync, strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { addEntry } from '../../src/core/release/plan/log';
import { monthlyReport } from '../../src/core/release/report/monthlyReport';
import { reportDocx } from '../../src/documents/docx/report-docx';
import { reportPage } from '../../src/publish/report/reportPage';
import { documentFonts } from '../../src/cli/fonts';
import { story, storyPlan } from '../core/release/plan/story';

const HOSTILE = '<script>alert(1)</script> & "x"\u0000';
const plan = addEntry(
  storyPlan,
  { kind: 'issue', title: HOSTILE, impact: 'high' },
  { at: '2026-11-02T09:00:00Z', by: 'P. Planner' },
).plan!;
const report = monthlyReport({
  release: story,
  releases: [story],
  plan,
  comments: [],
  impacts: [],
  month: '2026-11',
  today: '2026-11-25',
});

it('is a Word file with the report and a picture of the timeline that is told in words too', async () => {
  const files = unzipSync(await reportDocx(report, 'Business Architecture Model', await documentFonts()));
  const text = strFromU8(files['word/document.xml']!);
  expect(text).toContain('Release 3.0: report for November 2026');
  expect(text).toContain('Approve, by A. Modeller; edition 2; reference TABASC_61_2011.');
  expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;\ufffd');
  expect(text).toContain('descr="Planned against actual.');
  const pictures = Object.keys(files).filter((name) => name.startsWith('word/media/'));
  expect(pictures.map((name) => name.split('.').at(-1))).toEqual(['png']);
});

it('is a page by itself: no script, no request, text as text', () => {
  const page = reportPage(report);
  expect(page).toContain('<title>Release 3.0: report for November 2026</title>');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;');
  expect(page).toContain('As of 25 Nov 2026');
  expect(page).not.toMatch(/<script|src=|@import|url\(/);
});
