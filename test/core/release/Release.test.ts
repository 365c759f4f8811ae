import { expect, it } from 'vitest';
import { contentPath, planPath, releasePath } from '../../../src/core/release/paths';
import {
  readRelease,
  RELEASE_STATES,
  writeRelease,
  type Release,
  type ReleaseState,
} from '../../../src/core/release/Release';

const hash = 'a'.repeat(64);
const release: Release = {
  format: 1,
  id: '3.0',
  title: 'Business Architecture Model 3.0',
  summary: '',
  goLive: '2026-12-02',
  previous: '2.0',
  editions: [
    {
      number: 1,
      frozenAt: '2026-09-01T09:00:00Z',
      by: 'A. Modeller',
      note: '',
      contents: { 'library.json': hash, 'processes/7.1.1.bpmn': hash },
      seal: hash,
    },
  ],
  events: [{ at: '2026-08-01T09:00:00Z', step: 'create', by: 'A. Modeller' }],
};

it('comes back as it was written', () => {
  expect(readRelease(writeRelease(release))).toEqual({ value: release, problems: [] });
  expect(releasePath('3.0')).toBe('releases/3.0/release.json');
  expect(planPath('3.0')).toBe('releases/3.0/plan.json');
  expect(contentPath(hash, 'register/impacts.csv')).toBe(`releases/contents/${hash}.csv`);
});

it.each(['../x', 'a/../b', '/abs', 'C:\\x', 'a//b', 'releases/3.0/release.json', ''])(
  'freezes no file at "%s"',
  (path) => {
    const [edition] = release.editions;
    const bad = { ...release, editions: [{ ...edition!, contents: { [path]: hash } }] };
    expect(readRelease(writeRelease(bad)).problems.map(({ code }) => code)).toEqual(['REL-FILE']);
  },
);

it.each(['..', 'a/b', '3 0', '', '-3'])('takes "%s" for no release', (id) => {
  expect(readRelease(writeRelease({ ...release, id })).value).toBeUndefined();
});

it('goes through its states from draft to superseded', () => {
  const ends: ReleaseState[] = ['draft', 'superseded'];
  expect([RELEASE_STATES[0], RELEASE_STATES.at(-1)]).toEqual(ends);
});
