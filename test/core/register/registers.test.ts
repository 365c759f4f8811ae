import { describe, expect, it } from 'vitest';
import { checkRegisters } from '../../../src/core/register/checkRegisters';
import { coverageOf } from '../../../src/core/register/coverage';
import { currentPath, registerIds } from '../../../src/core/register/layout';
import { matrixOf } from '../../../src/core/register/matrix';
import { modelFacts } from '../../../src/core/register/modelFacts';
import { readRegisters } from '../../../src/core/register/readRegisters';
import { retiredTermUses } from '../../../src/core/register/retiredTermUses';
import { statusesOf } from '../../../src/core/register/statuses';
import { serviceRequestUses } from '../../../src/core/register/whereUsed';
import { readBpmn } from '../../../src/core/bpmn/read';
import { readFileSync } from 'node:fs';
import { DISPOSITIONS, GOVERNANCE, model, SAMPLE, sampleWith, SERVICE_REQUESTS, variation } from './sample';

describe('the layout of registers', () => {
  it('gives the one register of an older library its folder, and leaves all other paths as they are', () => {
    expect(currentPath('register/impacts.csv')).toBe('register/smets1/impacts.csv');
    for (const path of ['register/smets1/impacts.csv', 'register/glossary.csv', 'processes/impacts.csv'])
      expect(currentPath(path)).toBe(path);
  });

  it('reads an older library as it reads a newer one', () => {
    const older = new Map([['register/impacts.csv', SAMPLE.get('register/r1/impacts.csv')!]]);
    const newer = new Map([['register/smets1/impacts.csv', SAMPLE.get('register/r1/impacts.csv')!]]);
    expect(readRegisters(older).registers).toEqual(readRegisters(newer).registers);
    expect(readRegisters(older).registers[0]!.impacts).toHaveLength(5);
    expect(readRegisters(older).files[0]!.path).toBe('register/impacts.csv');
  });

  it('lets another register stand beside the first, each with its title', () => {
    const registers = sampleWith({
      'register/r2/register.json': '{ "title": "Next release" }',
      'register/r2/impacts.csv': SAMPLE.get('register/r1/impacts.csv')!.replace(/^A0/gm, 'B0'),
    });
    expect(registers.registers.map(({ id, info }) => [id, info.title])).toEqual([
      ['r1', 'First release'],
      ['r2', 'Next release'],
    ]);
    expect(checkRegisters(registers, ['SMETS1'])).toEqual([]);
    expect(registerIds(['register/r3/impacts.csv', 'register/sections.csv'])).toEqual(['r3']);
  });

  it.each([
    ['is no JSON', '{'],
    ['holds no object', '[]'],
    ['has no title', '{}'],
    ['has layers of another form', '{ "title": "x", "layers": "SMETS1" }'],
  ])('keeps a register whose register.json %s, and says so', (_, text) => {
    const { registers, files } = sampleWith({ 'register/r1/register.json': text });
    expect(registers[0]).toMatchObject({ info: { title: 'r1' } });
    expect(registers[0]!.impacts).toHaveLength(5);
    expect(files.flatMap(({ problems }) => problems)).toMatchObject([
      { code: 'REGISTER-INFO', where: { fileName: 'register/r1/register.json' } },
    ]);
  });
});

describe('checkRegisters', () => {
  it.each([
    [
      'an id in two registers',
      { 'register/r2/impacts.csv': SAMPLE.get('register/r1/impacts.csv')! },
      5,
      'REGISTER-IMPACT-TWICE',
    ],
    [
      'a governance row that names no impact there is',
      governance('1.1.1', '1.1.1.2', 'A999', 'SMETS1'),
      1,
      'REGISTER-IMPACT-UNKNOWN',
    ],
    [
      'a governance row with an unknown section',
      governance('1.1.1', '9.9', 'A003', 'SMETS1'),
      1,
      'REGISTER-SECTION-UNKNOWN',
    ],
    [
      'a governance row with an unknown layer',
      governance('1.1.1', '1.1.1.2', 'A003', 'SMETS9'),
      1,
      'REGISTER-LAYER-UNKNOWN',
    ],
    [
      'a reason that points nowhere',
      dispositions('A001,register,Table 66,There'),
      1,
      'REGISTER-TARGET-UNKNOWN',
    ],
    [
      'a reason for an impact that is not there',
      dispositions('A999,no-change,,There'),
      1,
      'REGISTER-IMPACT-UNKNOWN',
    ],
    [
      'a catalogue that cites an impact that is not there',
      { 'register/service-requests.csv': `${SERVICE_REQUESTS}\n1.1,Name,,no,available,,A999\n` },
      1,
      'REGISTER-IMPACT-UNKNOWN',
    ],
  ])('reports %s', (_, files, count, code) => {
    const problems = checkRegisters(sampleWith(files), ['SMETS1']);
    expect(problems.map((problem) => problem.code)).toEqual(Array<string>(count).fill(code));
  });

  it('reports an SRV that the catalogue lacks, and asks no catalogue that is not there', () => {
    const impacts = SAMPLE.get('register/r1/impacts.csv')!.split('\n');
    const withSrv = impacts
      .map((line, at) => (line === '' ? '' : line + (at === 0 ? ',srv' : ',9.9')))
      .join('\n');
    const files = { 'register/r1/impacts.csv': withSrv };
    expect(checkRegisters(sampleWith(files), ['SMETS1'])).toEqual([]);
    const catalogue = { 'register/service-requests.csv': `${SERVICE_REQUESTS}\n1.1,Name,,no,available,,x\n` };
    expect(checkRegisters(sampleWith({ ...files, ...catalogue }), ['SMETS1'])[0]).toMatchObject({
      code: 'REGISTER-SRV-UNKNOWN',
      severity: 'warning',
    });
  });
});

describe('coverage and matrix', () => {
  const registers = sampleWith();
  const models = [
    model({ variations: [variation(['A002', 'A003'])] }),
    model({ number: '1.1.2', variations: [variation(['A002'])] }),
  ];
  const statuses = statusesOf(registers.registers[0]!, registers, models);

  it('counts by state, by document and by process', () => {
    const coverage = coverageOf(statuses);
    expect(coverage).toMatchObject({ total: 5, answered: 2, open: 3, question: 0, 'no-change': 0 });
    expect(coverage.byDocument).toMatchObject([
      { key: 'Doc A', total: 2, answered: 1, openIds: ['A001'] },
      { key: 'Doc B', total: 3, answered: 1, openIds: ['A004', 'A005'] },
    ]);
    expect(coverage.byProcess).toMatchObject([
      { key: '1.1.1', total: 3, answered: 2 },
      { key: '1.1.2', total: 1, answered: 1 },
      { key: '', total: 2, open: 2 },
    ]);
  });

  it('crosses documents and processes; totals count an impact once', () => {
    const matrix = matrixOf(statuses);
    expect(matrix.documents).toEqual(['Doc A', 'Doc B']);
    expect(matrix.processes).toEqual(['1.1.1', '1.1.2', '']);
    expect(matrix.cell('Doc A', '1.1.1')).toMatchObject({ total: 1, answered: 1 });
    expect(matrix.cell('Doc A', '1.1.2')).toMatchObject({ total: 1 });
    expect(matrix.cell('Doc B', '1.1.2')).toBeUndefined();
    expect(matrix.rowTotal('Doc A')).toMatchObject({ total: 2 });
    expect(matrix.columnTotal('')).toMatchObject({ total: 2, open: 2 });
    expect(matrix.total).toMatchObject({ total: 5 });
  });
});

it('says where a service request is used: by a trace, and by what a layer changes', () => {
  const step = {
    id: 'B01',
    name: 'Ask',
    documentation: '',
    serviceRequests: ['4.1', '4.10'],
    badSection: '',
    layer: '',
  };
  const change = variation([], {
    elementId: 'B02',
    elementName: 'Tell',
    overrides: [{ property: 'serviceRequests', value: '4.10 8.2' }],
  });
  const uses = serviceRequestUses([model({ steps: [step], variations: [change] })]);
  const at = (srv: string) => uses.get(srv)?.map(({ elementId, layer }) => [elementId, layer]);
  expect([at('4.1'), at('4.10'), at('8.2'), at('9.9')]).toEqual([
    [['B01', '']],
    [
      ['B01', ''],
      ['B02', 'SMETS1'],
    ],
    [['B02', 'SMETS1']],
    undefined,
  ]);
});

it('finds retired terms in processes and registers, save where they may stand', () => {
  const registers = sampleWith({
    'register/retired-terms.csv': 'term,instead,impacts,allowed_in,note\nSMETS,SMETS2+,,glossary: SMETS,\n',
    'register/glossary.csv':
      'term,expansion,definition,smets1_change_note,annex_ids,term_found_in\nSMETS,The SMETS,,,,x\nMeter,,As SMETS says,,,x\nOther,,SMETS1 and SMETS2+ only,,,x\n',
  });
  const uses = retiredTermUses(registers, [
    model({
      otherTexts: [
        { id: 'Note', text: 'see (SMETS).' },
        { id: 'Fine', text: 'SMETS2+ or SMETSx' },
      ],
    }),
  ]);
  expect(uses.map(({ process, subject }) => [process, subject])).toEqual([
    ['1.1.1', 'Note'],
    ['', 'glossary: Meter'],
  ]);
});

it('reads off a process what registers link to', async () => {
  const path = 'models/processes/7.6.1-replace-communications-hub.bpmn';
  const facts = modelFacts(await readBpmn(readFileSync(path, 'utf8')));
  expect(facts).toMatchObject({ number: '7.6.1', name: 'Replace Communications Hub' });
  expect(facts.steps.find(({ id }) => id === 'B13')).toMatchObject({
    serviceRequests: ['8.12.1'],
    badSection: '7.6.1.6.5',
    layer: '',
  });
  expect(facts.variations.length).toBeGreaterThan(3);
  expect(facts.variations.every(({ stale }) => !stale)).toBe(true);
  expect(facts.variations.some(({ elementName }) => elementName !== '')).toBe(true);
  expect(facts.questions.flatMap(({ impacts }) => impacts)).toContain('A056');
  expect(structuredClone(facts)).toEqual(facts);
});

function governance(process: string, section: string, impact: string, layer: string) {
  return {
    'register/r1/governance.csv': `${GOVERNANCE}\nG001,${process},${section},Clause,${layer},${impact},x\n`,
  };
}

function dispositions(row: string) {
  return { 'register/r1/dispositions.csv': `${DISPOSITIONS}\n${row}\n` };
}
