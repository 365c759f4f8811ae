import { describe, expect, it } from 'vitest';
import {
  filterImpacts,
  groupImpacts,
  NO_PROCESS,
  sortImpacts,
} from '../../../src/app/register/impacts/impact-list';
import type { ImpactStatus } from '../../../src/core/register/impactStatus';
import { statusesOf } from '../../../src/core/register/statuses';
import { model, sampleWith, variation } from '../../core/register/sample';

const registers = sampleWith();
const statuses = statusesOf(registers.registers[0]!, registers, [
  model({ variations: [variation(['A003'])] }),
  model({ number: '1.1.2', variations: [variation(['A002'], { stale: true })] }),
]);
const ids = (list: readonly ImpactStatus[]) => list.map(({ impact }) => impact.id.slice(-1)).join('');

describe('the list of impacts', () => {
  it.each([
    [{}, '12345'],
    [{ document: 'Doc B' }, '345'],
    [{ process: '1.1.2' }, '2'],
    [{ process: NO_PROCESS }, '14'],
    [{ state: 'open' }, '145'],
    [{ kind: 'variation' }, '245'],
    [{ look: 'again' }, '2'],
    [{ look: 'elsewhere' }, '2'],
    [{ q: 'TABLE row' }, '3'],
    [{ q: 'doc b', state: 'open' }, '45'],
    [{ unknown: 'x' }, '12345'],
  ])('is narrowed by %o', (parameters, expected) => {
    expect(ids(filterImpacts(statuses, parameters))).toBe(expected);
  });

  it.each([
    ['', '12345'],
    ['id', '12345'],
    ['-id', '54321'],
    ['section', '25314'],
    ['-document', '34512'],
    ['state', '23145'],
    ['nonsense', '12345'],
  ])('is sorted by %j', (sort, expected) => {
    expect(ids(sortImpacts(statuses, sort))).toBe(expected);
  });

  it('is grouped by document, state, kind or process; an impact stands under each process that it touches', () => {
    const groups = (group: string) =>
      groupImpacts(statuses, group, (process) => `Process ${process}`).map(({ title, items }) => [
        title,
        ids(items),
      ]);
    expect(groups('')).toEqual([['', '12345']]);
    expect(groups('document')).toEqual([
      ['Doc A', '12'],
      ['Doc B', '345'],
    ]);
    expect(groups('state')).toEqual([
      ['open', '145'],
      ['answered', '23'],
    ]);
    expect(groups('process')).toEqual([
      ['Process 1.1.1', '235'],
      ['Process 1.1.2', '2'],
      ['The document as a whole', '14'],
    ]);
  });
});
