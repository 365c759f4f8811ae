import { existsSync, readdirSync, readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { checkRegisters } from '../../src/core/register/checkRegisters';
import { coverageOf } from '../../src/core/register/coverage';
import { modelFacts } from '../../src/core/register/modelFacts';
import { readRegisters } from '../../src/core/register/readRegisters';
import { processOfSection, sectionsByNumber } from '../../src/core/register/sections';
import { statusesOf } from '../../src/core/register/statuses';
import { modelFiles } from './library';

const ROOT = 'models/register';
const names = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(csv|json)$/.test(name));
const registers = readRegisters(
  new Map(names.map((name) => [`register/${name.replaceAll('\\', '/')}`, readFileSync(`${ROOT}/${name}`, 'utf8')])),
);
const register = registers.registers.find(({ id }) => id === 'smets1')!;
const sections = sectionsByNumber(registers.sections);
const models = (await modelFiles()).map(({ model }) => modelFacts(model));
const drawn = new Set(models.map(({ number }) => number));
const statuses = statusesOf(register, registers, models);
const planned = registers.sections.filter(({ kind }) => kind === 'process').map(({ number }) => number);

describe('the registers of the project', () => {
  it('are read without a fault, by themselves and side by side', () => {
    expect(registers.files.flatMap(({ problems }) => problems)).toEqual([]);
    expect(registers.files.length).toBeGreaterThanOrEqual(8);
    expect(checkRegisters(registers, ['SMETS1'])).toEqual([]);
  });

  it('leave no impact open whose process is drawn, and none at all once all are', () => {
    const open = statuses.filter(({ state }) => state === 'open');
    const homeOf = ({ impact }: (typeof statuses)[number]) => processOfSection(impact.badSection, sections);
    expect(open.filter((status) => drawn.has(homeOf(status))).map(({ impact }) => impact.id)).toEqual([]);
    if (planned.every((number) => drawn.has(number))) expect(open.map(({ impact }) => impact.id)).toEqual([]);
    const { total, answered, question } = coverageOf(statuses);
    expect(total).toBe(162);
    expect(answered + question + coverageOf(statuses)['no-change'] + open.length).toBe(162);
  });

  // Where this fails: look whether the answer still holds, then `npx bam coverage --confirm ID`.
  it('want no second look: nothing has changed on either side of a link since it was made', () => {
    expect(statuses.flatMap(({ impact, suspicions }) => suspicions.map((each) => `${impact.id}: ${each}`))).toEqual([]);
  });

  it('give every BAD step of a drawn process a step that traces to it', () => {
    const traced = new Set(models.flatMap(({ steps }) => steps.flatMap(({ badSection }) => badSection.split(/\s+/))));
    const wanted = registers.sections.filter(
      ({ kind, number }) => kind === 'step' && drawn.has(processOfSection(number, sections)),
    );
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.map(({ number }) => number).filter((number) => !traced.has(number))).toEqual([]);
  });

  it('say in words of their own why an impact changes nothing, each at some length', () => {
    expect(register.dispositions.length).toBeGreaterThan(10);
    for (const { impact, reason } of register.dispositions) expect(reason.length, impact).toBeGreaterThan(50);
  });

  it('answer every impact about a governance table by a row of that table', () => {
    const about = register.impacts.filter(({ kind }) => kind === 'governance-text');
    expect(about.length).toBeGreaterThan(20);
    const answered = new Set(register.governance.flatMap(({ impacts }) => impacts));
    expect(about.map(({ id }) => id).filter((id) => !answered.has(id))).toEqual([]);
  });
});

const SOURCE = '../shared/domain';
const missing = !existsSync(SOURCE);
const note = missing ? ` (skipped: ${SOURCE} is not on this machine)` : '';
const rowsOf = (name: string) =>
  papaparse.parse<Record<string, string>>(readFileSync(`${SOURCE}/${name}`, 'utf8'), { header: true, skipEmptyLines: true }).data;

describe(`the registers against the source${note}`, () => {
  it.skipIf(missing)('hold 162 impacts, and each SRV and BAD section that one of them names', () => {
    const rows = rowsOf('annex-a.csv');
    expect(rows).toHaveLength(162);
    expect(register.impacts).toHaveLength(162);
    const cells = (column: string) =>
      rows.flatMap((row) => row[column]!.split(';').map((cell) => cell.trim())).filter(Boolean);
    const srvs = new Set(registers.serviceRequests.map(({ srv }) => srv));
    const named = [...cells('srv'), ...cells('srv_inferred')];
    expect(named.length).toBeGreaterThan(90);
    expect(named.filter((srv) => !srvs.has(srv))).toEqual([]);
    const numbers = cells('bad_section_number');
    expect(numbers.length).toBeGreaterThan(90);
    expect(numbers.filter((number) => !sections.has(number))).toEqual([]);
  });

  it.skipIf(missing)('hold every service request and every BAD section of it', () => {
    expect(registers.serviceRequests.map(({ srv }) => srv)).toEqual(rowsOf('service-requests.csv').map((row) => row['srv']));
    expect([...sections.keys()]).toEqual(rowsOf('bad-sections.csv').map((row) => row['number']));
  });
});
