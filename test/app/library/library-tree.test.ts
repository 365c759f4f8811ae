import { describe, expect, it } from 'vitest';
import { chapterOf, chaptersOf } from '../../../src/app/library/library-tree';
import { numberFault } from '../../../src/app/library/number-fault';
import type { ProcessHead } from '../../../src/repository/Repository';

const chapters = [
  { number: '7.10', title: 'Tenth' },
  { number: '7.1', title: 'First' },
  { number: '7.2', title: 'Second' },
];
const info = { title: '', chapters, layers: [], order: [] };
const head = (number: string, name = number): ProcessHead => ({
  key: `key-${number}-${name}`,
  number,
  name,
  path: `processes/${number}.bpmn`,
  head: 'h',
  changedAt: '',
  hasDraft: false,
});

describe('chaptersOf', () => {
  it('orders chapters and processes by the parts of their numbers', () => {
    const nodes = chaptersOf(info, [head('7.1.10'), head('7.1.9'), head('7.10.1'), head('7.1.2')]);
    expect(nodes.map(({ number }) => number)).toEqual(['7.1', '7.2', '7.10']);
    expect(nodes[0]?.processes.map(({ number }) => number)).toEqual(['7.1.2', '7.1.9', '7.1.10']);
    expect(nodes[2]?.processes.map(({ number }) => number)).toEqual(['7.10.1']);
  });

  it('puts the overview of a chapter first in it', () => {
    const nodes = chaptersOf(info, [head('7.1.2'), head('7.1'), head('7.10')]);
    expect(nodes[0]?.processes.map(({ number }) => number)).toEqual(['7.1', '7.1.2']);
    expect(nodes[2]?.processes.map(({ number }) => number)).toEqual(['7.10']);
  });

  it('keeps processes without a number, or with one of no chapter, in groups of their own at the end', () => {
    const nodes = chaptersOf(info, [head('', 'Sketch'), head('9.1.1')]);
    expect(nodes.slice(-2).map(({ title, processes }) => [title, processes[0]?.name])).toEqual([
      ['Other numbers', '9.1.1'],
      ['Not yet numbered', 'Sketch'],
    ]);
  });
});

describe('chapterOf', () => {
  it('takes whole parts only and prefers the longest', () => {
    expect(chapterOf('7.10.1', chapters)).toBe('7.10');
    expect(chapterOf('7.1.1', chapters)).toBe('7.1');
    expect(chapterOf('7.11.1', chapters)).toBeUndefined();
    expect(chapterOf('7.1.1.1', [...chapters, { number: '7.1.1', title: '' }])).toBe('7.1.1');
  });
});

describe('numberFault', () => {
  const known = { processes: [head('7.2.2', 'Install and Leave')], chapters };

  it('says nothing of an empty number', () => expect(numberFault(' ', known)).toBeUndefined());

  it('refuses what is no number and a taken number', () => {
    expect(numberFault('seven', known)?.severity).toBe('error');
    expect(numberFault('7.2.2', known)?.text).toBe('7.2.2 is already Install and Leave.');
  });

  it('lets a process keep its own number', () => {
    expect(numberFault('7.2.2', { ...known, self: 'key-7.2.2-Install and Leave' })?.severity).toBe('hint');
  });

  it('names the chapter, or says that there is none', () => {
    expect(numberFault('7.10.4', known)?.text).toBe('In chapter 7.10 Tenth.');
    expect(numberFault('7.10', known)?.text).toBe('The overview of chapter 7.10 Tenth.');
    expect(numberFault('8.1.1', known)).toMatchObject({ severity: 'hint' });
  });
});
