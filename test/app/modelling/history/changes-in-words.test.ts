import { expect, it } from 'vitest';
import { changesInWords } from '../../../../src/app/modelling/history/changes-in-words';
import { blankProcess } from '../../../../src/core/bpmn/blank';
import { compare } from '../../../../src/core/comparison/compare';

const BEFORE = blankProcess({ number: '7.2.2', name: 'Install' });
const wordsOf = (after: string) => changesInWords(compare(BEFORE, after).changes);

it('says so where nothing changed', () => {
  expect(wordsOf(BEFORE)).toEqual({ summary: 'No change', sentences: [], more: 0 });
});

it('tells a change of meaning in a sentence, with its class', () => {
  const { summary, sentences } = wordsOf(BEFORE.replace('name="Lane"', 'name="Supplier"'));
  expect(summary).toBe('1 responsibility');
  expect(sentences).toEqual([expect.stringContaining('Supplier')]);
});

it('counts what is only drawn differently', () => {
  expect(wordsOf(BEFORE.replace('x="242"', 'x="252"'))).toEqual({
    summary: '1 layout',
    sentences: [],
    more: 0,
  });
});

it('tells the first of many, and how many more there are', () => {
  const [change] = compare(BEFORE, BEFORE.replace('name="Lane"', 'name="Supplier"')).changes;
  const { sentences, more, summary } = changesInWords(Array(9).fill(change!));
  expect([sentences.length, more, summary]).toEqual([6, 3, '9 responsibility']);
});
