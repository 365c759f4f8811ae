import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../../src/core/release/notes/compare-editions';
import { isEmpty, isRenamed } from '../../../../src/core/release/notes/ReleaseNotes';
import { doneComment, impactsCsv, LIBRARY_JSON, processFile, recorded } from './editions';

const BEFORE = new Map([
  ['library.json', LIBRARY_JSON()],
  ['processes/1.1.1-check.bpmn', processFile('1.1.1', 'Check')],
  ['processes/1.1.2-read.bpmn', processFile('1.1.2', 'Read')],
  ['processes/1.1.3-gone.bpmn', processFile('1.1.3', 'Gone')],
  ['register/r1/register.json', '{ "title": "First" }'],
  [
    'register/r1/impacts.csv',
    impactsCsv('A001,SEC A,2.1,,,variation,It differs,,', 'A002,SEC B,1,,,none,Nothing,,'),
  ],
]);
const edition = (files: Record<string, string>, without: string[] = []) =>
  new Map([...BEFORE, ...Object.entries(files)].filter(([path]) => !without.includes(path)));

describe('the notes of two editions', () => {
  it('are empty for one that says the same in another spelling', async () => {
    const respelled = new Map(
      [...BEFORE]
        .reverse()
        .map(([path, text]) => [path, path.endsWith('.bpmn') ? text.replaceAll('>\n', '>\n\n') : text]),
    );
    const notes = await compareEditions(BEFORE, respelled);
    expect(isEmpty(notes)).toBe(true);
    expect(notes).toMatchObject({ processes: [], impacts: [], unchanged: 3 });
  });

  it('name processes that came, went, changed their name and number, or are only drawn differently', async () => {
    const after = edition(
      {
        'processes/1.1.2-read.bpmn': processFile('1.1.2', 'Read').replace('width="900"', 'width="950"'),
        'processes/1.1.4-new.bpmn': processFile('1.1.4', 'New'),
        'processes/1.1.9-check-again.bpmn': processFile('1.1.1', 'Check')
          .replace('bam:number="1.1.1"', 'bam:number="1.1.9"')
          .replaceAll('name="Check"', 'name="Check again"'),
      },
      ['processes/1.1.1-check.bpmn', 'processes/1.1.3-gone.bpmn'],
    );
    const { processes } = await compareEditions(BEFORE, after);
    expect(processes.map(({ kind, before, after: now }) => [kind, before?.number, now?.number])).toEqual([
      ['layout', '1.1.2', '1.1.2'],
      ['removed', '1.1.3', undefined],
      ['added', undefined, '1.1.4'],
      ['changed', '1.1.1', '1.1.9'],
    ]);
    expect(processes.map(isRenamed)).toEqual([false, false, false, true]);
    expect(processes[0]).toMatchObject({ changes: [], drawn: 1 });
    expect(processes[3]!.changes.map(({ class: of }) => of)).toEqual(['responsibility', 'wording', 'trace']);
  });

  it('say why: the reason, the impacts with their SEC documents, the SEC texts of the step', async () => {
    const after = edition({
      'library.json': LIBRARY_JSON(['SMETS1']),
      'processes/1.1.1-check.bpmn': processFile('1.1.1', 'Check', { inside: recorded('A001 A777') }),
    });
    const { processes, impacts, layers } = await compareEditions(BEFORE, after);
    const change = processes[0]!.changes.find(({ class: of }) => of === 'variation');
    expect(change).toMatchObject({
      sentence: 'Step “Check the meter”: for SMETS1 not applicable, passed by.',
      why: 'It has none.',
      impacts: ['A001', 'A777'],
      references: 'SEC Appendix AB 2.1',
      layer: 'SMETS1',
    });
    expect(processes[0]!.impacts).toEqual(['A001', 'A777']);
    expect(impacts).toMatchObject([
      {
        id: 'A001',
        secDocument: 'SEC A',
        section: '2.1',
        processes: ['Process_1_1_1'],
        before: 'open',
        after: 'answered',
      },
    ]);
    expect(layers).toEqual([{ kind: 'added', id: 'SMETS1', name: 'SMETS1', description: 'What SMETS1 is' }]);
  });

  it('say what was taken back, with the impacts that it named', async () => {
    const before = edition({
      'processes/1.1.1-check.bpmn': processFile('1.1.1', 'Check', { inside: recorded('A001') }),
    });
    const { processes } = await compareEditions(before, BEFORE);
    expect(processes[0]!.changes.find(({ class: of }) => of === 'variation')).toMatchObject({
      sentence: 'Step “Check the meter”: no longer “not applicable, passed by” for SMETS1.',
      impacts: ['A001'],
      why: 'It has none.',
    });
  });

  it('tell the rows of registers apart: new, gone, changed cell by cell; order says nothing', async () => {
    const after = edition({
      'register/r1/impacts.csv': impactsCsv(
        'A003,SEC C,1,,,none,New,,',
        'A001,SEC A,2.2,,,variation,It differs,,',
      ),
    });
    const { registers } = await compareEditions(BEFORE, after);
    expect(registers).toEqual([
      {
        path: 'register/r1/impacts.csv',
        register: 'r1',
        registerTitle: 'First',
        sheet: 'impacts',
        added: [{ key: 'A003', text: 'New' }],
        removed: [{ key: 'A002', text: 'Nothing' }],
        changed: [
          {
            key: 'A001',
            text: 'It differs',
            cells: [{ column: 'Section of the document', before: '2.1', after: '2.2' }],
          },
        ],
      },
    ]);
    const turned = edition({
      'register/r1/impacts.csv': impactsCsv(
        'A002,SEC B,1,,,none,Nothing,,',
        'A001,SEC A,2.1,,,variation,It differs,,',
      ),
    });
    expect(isEmpty(await compareEditions(BEFORE, turned))).toBe(true);
  });

  it('find a register whose file stood elsewhere once', async () => {
    const text = impactsCsv('A001,SEC A,2.1,,,variation,It differs,,');
    const old = new Map([['register/impacts.csv', text]]);
    const now = new Map([['register/smets1/impacts.csv', text]]);
    expect(isEmpty(await compareEditions(old, now))).toBe(true);
  });

  it('name what cannot be read as rows, as a library or as a process, and leave nothing out', async () => {
    const after = edition({
      'library.json': 'not JSON',
      'register/r1/impacts.csv': 'id,id\nA,B\n',
      'register/r1/register.json': '{ "title": "Renamed" }',
      'processes/1.1.1-check.bpmn': '<not-bpmn/>',
    });
    const notes = await compareEditions(BEFORE, after);
    expect(notes.files).toEqual([
      { path: 'library.json', kind: 'changed' },
      { path: 'register/r1/impacts.csv', kind: 'changed' },
      { path: 'register/r1/register.json', kind: 'changed' },
    ]);
    expect(notes.problems.length).toBeGreaterThan(0);
    expect(notes.problems[0]!.where.fileName).toBe('processes/1.1.1-check.bpmn');
  });

  it('tell chapters, title and order of the library', async () => {
    const text = LIBRARY_JSON()
      .replace('"A model"', '"Another"')
      .replace('"Chapter"', '"First"')
      .replace('["1.1.1","1.1.2"]', '["1.1.2","1.1.1"]');
    expect((await compareEditions(BEFORE, edition({ 'library.json': text }))).library).toEqual([
      'The library is called “Another” now; it was “A model”.',
      'Chapter 1.1 is called “First” now; it was “Chapter”.',
      'The processes are listed in another order.',
    ]);
  });

  it('name the comments that were done at the step and process that they are about, and nobody', async () => {
    const process = { processId: 'Process_1_1_1', number: '1.1.1', name: 'Check' };
    const step = { kind: 'step', process, elementId: 'Step_1_1_1', name: 'Check the meter' } as const;
    const after = edition({
      'processes/1.1.1-check.bpmn': processFile('1.1.1', 'Check', { step: 'Check the seal' }),
    });
    const { processes, comments } = await compareEditions(BEFORE, after, [
      doneComment('c-2', { kind: 'process', process }, { at: '2026-10-05T09:00:00Z' }),
      doneComment('c-1', step),
      doneComment('c-3', step, { states: [] }),
      doneComment('c-4', { kind: 'impact', register: 'r1', impact: 'A001' }),
    ]);
    expect(comments.map(({ id }) => id)).toEqual(['c-1', 'c-4', 'c-2']);
    expect(comments[0]).toMatchObject({ about: 'Check the meter, in 1.1.1 Check', done: 'edition 2' });
    expect(JSON.stringify(comments)).not.toContain('R. Reader');
    expect(processes[0]!.comments).toEqual(['c-1', 'c-2']);
    expect(processes[0]!.changes.map(({ comments: ids }) => ids)).toEqual([['c-1']]);
  });
});
