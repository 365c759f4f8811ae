import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { planPath, releasePath } from '../../src/core/release/paths';
import { checkPlan } from '../../src/core/release/plan/checkPlan';
import { readPlan, writePlan } from '../../src/core/release/plan/readPlan';
import { recordsOf } from '../../src/core/release/plan/records';
import { monthlyReport } from '../../src/core/release/report/monthlyReport';
import { readRelease } from '../../src/core/release/Release';

const MODELS = new URL('../../models/', import.meta.url);
const at = (path: string) => new URL(path, MODELS);
const releases = readdirSync(at('releases/'))
  .filter((id) => existsSync(at(releasePath(id))))
  .map((id) => readRelease(readFileSync(at(releasePath(id)), 'utf8')).value!);

it('are those of both releases', () => {
  expect(releases.filter(({ id }) => existsSync(at(planPath(id)))).map(({ id }) => id)).toEqual(['2.0', '3.0']);
});

describe.each(releases.map((release) => [release.id, release] as const))('the plan of release %s', (id, release) => {
  const text = readFileSync(at(planPath(id)), 'utf8');
  const { value: plan, problems } = readPlan(text, planPath(id));

  it('is one that the program wrote', () => {
    expect(problems).toEqual([]);
    expect(writePlan(plan!)).toBe(text);
    expect([plan!.release, plan!.goLive]).toEqual([id, release.goLive]);
  });

  it('holds, on the day on which it goes live', () => {
    const today = release.goLive;
    const found = checkPlan(plan!, { today, goLive: release.goLive, records: recordsOf(release, today) });
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('tells by day what it took, so that a report of a past month is exact', () => {
    const sources = { release, releases, plan: plan!, comments: [], impacts: [], today: release.goLive };
    const days = (month: string) => {
      const { effort, effortSince } = monthlyReport({ ...sources, month });
      expect(effortSince).toEqual([]);
      return effort.reduce((sum, { actual }) => sum + actual, 0);
    };
    const [second, last] = [release.events[1]!.at.slice(0, 7), release.goLive.slice(0, 7)];
    expect(days(second)).toBeGreaterThan(0);
    expect(days(last)).toBeGreaterThan(days(second));
  });

  it('gives a report of each of its months', () => {
    const sources = { release, releases, plan: plan!, comments: [], impacts: [], today: release.goLive };
    const first = release.events[0]!.at.slice(0, 7);
    const report = monthlyReport({ ...sources, month: first });
    expect([report.state, report.steps[0]!.step]).toEqual(['draft', 'create']);
  });
});
