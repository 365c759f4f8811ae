import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it, vi } from 'vitest';
import { dayOfRun } from '../../src/cli/dayOfRun';
import { bam, CHECK_A_METER, freshFolder, LIBRARY, MODELS } from './bam';

const HUB = join(MODELS, 'processes', '7.6.1-replace-communications-hub.bpmn');
const partOf = (file: string, part: string) => strFromU8(unzipSync(readFileSync(file))[part]!);

it('exports what a release froze, with its name and date, the same bytes each time', async () => {
  const [out, again] = [freshFolder(), freshFolder()];
  const words = ['export', HUB, '--format', 'docx', '--view', 'baseline', '--release', '3.0'];
  const ran = await bam(...words, '--out', out);
  expect(ran).toMatchObject({ code: 0, err: '' });
  await bam(...words, '--out', again);
  const [name] = readdirSync(out);
  const file = join(out, name!);
  expect(readFileSync(file).equals(readFileSync(join(again, name!)))).toBe(true);
  expect(partOf(file, 'docProps/core.xml')).toMatch(/Release 3\.0/);
  expect(partOf(file, 'docProps/core.xml')).toMatch(/dcterms:created[^>]*>\d{4}-\d{2}-\d{2}T00:00:00Z</);
}, 60_000);

it('exports every process of a release, and speaks of them by its name', async () => {
  const out = freshFolder();
  const ran = await bam('export', MODELS, '--format', 'bpmn', '--release', '2.0', '--out', out);
  expect(ran.code).toBe(0);
  expect(readdirSync(out).length).toBeGreaterThan(3);
  expect(ran.err).toContain('release 2.0: processes/');
  expect(ran.err).not.toContain('/bam-release-');
});

it('puts the state and date of a draft into a document', async () => {
  const out = freshFolder();
  const words = ['--format', 'docx', '--view', 'baseline', '--state', 'for review', '--date', '2026-11-25'];
  await bam('export', join(LIBRARY, 'processes', '1.1.1-check-a-meter.bpmn'), ...words, '--out', out);
  const xml = partOf(join(out, readdirSync(out)[0]!), 'docProps/core.xml');
  expect(xml).toContain('Working draft, for review, 25 November 2026');
});

it('gives a draft the day of the run, or the one that a build wants to have on any day', async () => {
  const words = ['export', CHECK_A_METER, '--format', 'docx', '--view', 'baseline', '--out'];
  const out = freshFolder();
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2025, 6, 9, 23, 30) / 1000));
  try {
    expect((await bam(...words, out)).code).toBe(0);
  } finally {
    vi.unstubAllEnvs();
  }
  // Half past eleven at night by Greenwich is the next day in a British summer.
  expect(partOf(join(out, readdirSync(out)[0]!), 'docProps/core.xml')).toContain(
    'Working draft, 10 July 2025',
  );
  const before = dayOfRun({});
  const today = dayOfRun({ SOURCE_DATE_EPOCH: 'yesterday' });
  expect([before, dayOfRun({})]).toContain(today);
});

it.each([
  ['a release that is none', [MODELS, '--format', 'svg', '--release', '9.9'], 'there is no release 9.9'],
  [
    'a process that it lacks',
    [join(MODELS, 'processes', 'no.bpmn'), '--format', 'svg', '--release', '3.0'],
    'holds no processes/no.bpmn',
  ],
  [
    'a date of a release',
    [MODELS, '--format', 'pdf', '--release', '3.0', '--date', '2026-11-25'],
    'a release has its own',
  ],
  ['a date of a picture', [MODELS, '--format', 'svg', '--date', '2026-11-25'], 'are for --format pdf'],
])('refuses %s', async (_, words, complaint) => {
  const out = join(freshFolder(), 'x');
  const ran = await bam('export', ...words, '--out', out);
  expect(ran.code).toBe(2);
  expect(ran.err).toContain(complaint);
  expect(existsSync(out)).toBe(false);
});

it('never writes what is frozen over the library as it is', async () => {
  const ran = await bam(
    'export',
    MODELS,
    '--format',
    'bpmn',
    '--release',
    '3.0',
    '--out',
    join(MODELS, 'processes'),
  );
  expect(ran.code).toBe(2);
  expect(ran.err).toContain('choose another place');
});
