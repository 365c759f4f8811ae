import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGlossary } from '../../../src/core/catalogue/glossary';
import { readImpacts } from '../../../src/core/catalogue/impacts';
import { readSections } from '../../../src/core/catalogue/sections';
import { readServiceRequests } from '../../../src/core/catalogue/serviceRequests';

const HEADER = 'srv,name,bad_table,critical,smets1,smets1_note,source';
const register = (name: string) => readFileSync(`models/register/${name}.csv`, 'utf8');
const impacts = () => register('smets1/impacts');

describe('readServiceRequests', () => {
  it('reads a row of the catalogue', () => {
    const { entries, problems } = readServiceRequests(register('service-requests'));
    expect(problems).toEqual([]);
    expect(entries.find(({ srv }) => srv === '8.13')).toEqual({
      srv: '8.13',
      name: 'Return Local Command Response',
      badTables: [],
      critical: false,
      smets1: 'not-available',
      smets1Note: 'Install and Leave is unsupported.',
      source: 'A057 + public DUIS',
      impacts: ['A057'],
      note: 'PID title: Return Local Command.',
    });
  });

  it('keeps 4.10 and 7.10 as they are written, and two tables of one row apart', () => {
    const { entries } = readServiceRequests(register('service-requests'));
    expect(entries.map(({ srv }) => srv)).toEqual(expect.arrayContaining(['4.10', '7.1', '7.10']));
    expect(entries.find(({ srv }) => srv === '6.7')!.badTables).toEqual(['Table 6', 'Table 7']);
  });

  it.each([
    ['an SRV that is no number', 'eight,Name,,yes,unknown,,x', '"eight"'],
    ['a critical that is neither yes nor no', '8.1,Name,,maybe,unknown,,x', '"maybe"'],
    ['an availability outside the list', '8.1,Name,,yes,sometimes,,x', '"sometimes"'],
    ['a row with too few fields', '8.1,Name', '2 fields'],
    ['a row without its SRV', ',Name,,yes,unknown,,x', 'nothing in the column "srv"'],
    ['a repeated SRV', '9.9,Other,,yes,unknown,,x', 'repeats "9.9" of line 2'],
  ])('leaves out %s, and says on which line', (_, row, message) => {
    const csv = `${HEADER}\n9.9,Good,,no,available,,x\n${row}\n`;
    const { entries, problems } = readServiceRequests(csv, 'srv.csv');
    expect(entries.map(({ name }) => name)).toEqual(['Good']);
    expect(problems).toMatchObject([{ code: 'REGISTER-ROW', where: { fileName: 'srv.csv', line: 3 } }]);
    expect(problems[0]!.message).toContain(message);
  });

  it('names the columns that a file lacks and reads nothing from it', () => {
    const { entries, problems } = readServiceRequests('srv,name\n8.1,Name\n');
    expect(entries).toEqual([]);
    expect(problems).toMatchObject([{ code: 'REGISTER-COLUMN-MISSING' }]);
    expect(problems[0]!.message).toContain('"bad_table", "critical", "smets1", "smets1_note", "source"');
  });
});

describe('readImpacts', () => {
  it('tells stated SRVs from inferred ones', () => {
    const { entries, problems } = readImpacts(impacts());
    expect(problems).toEqual([]);
    const byId = new Map(entries.map((impact) => [impact.id, impact]));
    expect(byId.get('A056')).toMatchObject({
      badSection: '7.6.1',
      kind: 'not-applicable',
      serviceRequests: ['8.12.1', '8.12.2'],
      inferredServiceRequests: [],
    });
    expect(byId.get('A056')!.openQuestion).toContain('Communications Hub');
    expect(byId.get('A144')).toMatchObject({ serviceRequests: [], inferredServiceRequests: ['8.3'] });
  });
});

describe('the registers agree', () => {
  const impactIds = new Set(readImpacts(impacts()).entries.map(({ id }) => id));
  const srvs = new Set(readServiceRequests(register('service-requests')).entries.map(({ srv }) => srv));

  it('every impact that another register cites is in the impact register', () => {
    const cited = [
      ...readServiceRequests(register('service-requests')).entries,
      ...readGlossary(register('glossary')).entries,
      ...readSections(register('sections')).entries,
    ].flatMap(({ impacts }) => impacts);
    expect(cited.length).toBeGreaterThan(100);
    expect(cited.filter((id) => !impactIds.has(id))).toEqual([]);
  });

  it('every SRV of an impact is in the catalogue', () => {
    const cited = readImpacts(impacts()).entries.flatMap((impact) => [
      ...impact.serviceRequests,
      ...impact.inferredServiceRequests,
    ]);
    expect(cited.length).toBeGreaterThan(50);
    expect(cited.filter((srv) => !srvs.has(srv))).toEqual([]);
  });

  it('every section names a parent that is there', () => {
    const { entries, problems } = readSections(register('sections'));
    expect(problems).toEqual([]);
    const numbers = new Set(entries.map(({ number }) => number));
    expect(entries.filter(({ parent }) => parent !== '' && !numbers.has(parent))).toEqual([]);
  });
});
