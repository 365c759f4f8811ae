import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairFiles } from '../../../../src/app/release/side-by-side/pair-files';
import { pairRows } from '../../../../src/app/release/side-by-side/pair-rows';
import { othersOf } from '../../../../src/app/release/side-by-side/compared-sides';
import type { Release } from '../../../../src/core/release/Release';
import { processFile } from '../../../core/release/notes/editions';

const path = 'processes/7.1.9-ninth.bpmn';

describe('the files of two editions', () => {
  it('are paired by path, and a process that moved by the id of its BPMN process; what differs comes first', () => {
    const before = new Map([
      ['library.json', '{}'],
      [path, processFile('7.1.9', 'Ninth')],
      ['register/glossary.csv', 'term,definition\n'],
      ['register/sections.csv', 'section,title\n'],
    ]);
    const after = new Map([
      ['library.json', '{}'],
      ['processes/7.1.11-ninth.bpmn', processFile('7.1.9', 'Ninth').replaceAll('7.1.9', '7.1.11')],
      ['register/sections.csv', 'section,title\n7.1,One\n'],
      ['processes/7.1.12-new.bpmn', processFile('7.1.12', 'New')],
    ]);
    const pairs = pairFiles(before, after);
    expect(pairs.map(({ path: at, before: was, kind }) => [at, was?.path, kind])).toEqual([
      ['processes/7.1.11-ninth.bpmn', path, 'changed'],
      ['processes/7.1.12-new.bpmn', undefined, 'added'],
      ['register/glossary.csv', 'register/glossary.csv', 'removed'],
      ['register/sections.csv', 'register/sections.csv', 'changed'],
      ['library.json', 'library.json', 'same'],
    ]);
    expect(pairs[0]?.processId).toBe('Process_7_1_9');
  });

  it('all have exactly one pair, whatever is in them', () => {
    const tree = fc.dictionary(fc.constantFrom('a.csv', 'b.csv', 'c.json', path), fc.constantFrom('1', '2'));
    fc.assert(
      fc.property(tree, tree, (one, other) => {
        const [before, after] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
        const pairs = pairFiles(before, after);
        expect(pairs.flatMap((pair) => pair.before?.path ?? []).sort()).toEqual([...before.keys()].sort());
        expect(pairs.flatMap((pair) => pair.after?.path ?? []).sort()).toEqual([...after.keys()].sort());
      }),
    );
  });
});

describe('the rows of a register in two editions', () => {
  const file = 'register/glossary.csv';
  it('are found by their key: changed with the cells that differ, new, gone and the same', () => {
    const before = 'term,definition\nDCC,A company\nHub,A box\nOld,Gone\n';
    const after = 'term,definition\nDCC,The company\nHub,A box\nNew,Come\n';
    expect(pairRows(file, before, after).map(({ key, kind }) => [key, kind])).toEqual([
      ['DCC', 'changed'],
      ['Hub', 'same'],
      ['New', 'added'],
      ['Old', 'removed'],
    ]);
    expect(pairRows(file, before, after)[0]?.cells).toMatchObject([
      { before: 'A company', after: 'The company' },
    ]);
  });

  it('show every filled cell of a row that came or went', () => {
    const [row] = pairRows(file, '', 'term,definition\nNew,Come\n');
    expect(row?.cells.map(({ after }) => after)).toEqual(['New', 'Come']);
  });

  it('are lines where the file is no register', () => {
    const rows = pairRows('library.json', '{\n  "title": "A"\n}\n', '{\n  "title": "B"\n}\n');
    expect(rows.map(({ key, kind }) => [key, kind])).toEqual([
      ['Line 1', 'same'],
      ['Line 2', 'added'],
      ['Line 3', 'same'],
      ['Line 2 before', 'removed'],
    ]);
  });

  it('count each line once on either side', () => {
    const line = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(line), fc.array(line), (old, now) => {
        const rows = pairRows('x.txt', old.join('\n'), now.join('\n'));
        const count = (...kinds: string[]) => rows.filter(({ kind }) => kinds.includes(kind)).length;
        expect(count('same', 'removed')).toBe(old.length);
        expect(count('same', 'added')).toBe(now.length);
      }),
    );
  });
});

it('a release is held against its earlier editions and the newest of every other', () => {
  const release = (id: string, editions: number): Release => ({
    format: 1,
    id,
    title: `Release ${id}`,
    summary: '',
    goLive: '2026-12-02',
    editions: Array.from({ length: editions }, (_, at) => ({
      number: at + 1,
      frozenAt: '2026-02-03T09:00:00Z',
      by: 'A',
      note: '',
      contents: {},
      seal: '',
    })),
    events: [],
  });
  const own = release('3.0', 2);
  const all = [release('2.0', 1), own, release('4.0', 0)];
  expect(othersOf(own, all).map(({ id, edition }) => [id, edition])).toEqual([
    ['3.0@1', 1],
    ['2.0', 1],
  ]);
});
