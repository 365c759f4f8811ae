import { beforeEach, describe, expect, it } from 'vitest';
import { highlight } from '../../../src/app/library/segments';
import { SearchIndex } from '../../../src/app/work/SearchIndex';
import type { SearchStep } from '../../../src/app/work/ModelApi';

const step = (id: string, name: string, srvs: string[] = [], documentation = ''): SearchStep => ({
  id,
  name,
  documentation,
  srvs,
  badSection: '',
});
const document = (steps: SearchStep[]) => ({
  names: [],
  processIds: [],
  number: '',
  layers: [],
  stale: 0,
  steps,
});

let index: SearchIndex;
const found = (query: string) =>
  index.search(query).map(({ processKey, step: hit }) => (hit ? `${processKey}#${hit.id}` : processKey));

beforeEach(() => {
  index = new SearchIndex();
  index.put({
    key: 'a',
    number: '7.2.2',
    name: 'Install and Leave',
    document: document([
      step('S1', 'Read the register', ['4.1']),
      step('S2', 'Read the profile', ['4.10']),
      step('S3', 'Report no WAN', ['8.14.2'], 'The hub is left on the wall.'),
    ]),
  });
  index.put({ key: 'b', number: '7.2.20', name: 'Étude of leaving', document: document([]) });
});

describe('SearchIndex', () => {
  it('does not take an SRV for another that begins like it', () => {
    expect(found('4.1')).toEqual(['a#S1']);
    expect(found('4.10')).toEqual(['a#S2']);
  });

  it('finds a number by its leading parts, also with the dot just typed', () => {
    expect(found('8.14')).toEqual(['a#S3']);
    expect(found('8.14.')).toEqual(['a#S3']);
    expect(found('7.2.2')).toEqual(['a']);
  });

  it('finds words of names and documentation by their beginnings, all of them', () => {
    expect(found('wall')).toEqual(['a#S3']);
    expect(found('read prof')).toEqual(['a#S2']);
    expect(found('read wall')).toEqual([]);
  });

  it('forgives a slip of the finger and an accent', () => {
    expect(found('instal')).toEqual(['a']);
    expect(found('instoll')).toEqual(['a']);
    expect(found('etude')).toEqual(['b']);
  });

  it('forgets a process that was removed, and what a changed one no longer says', () => {
    index.put({ key: 'a', number: '7.2.2', name: 'Install only', document: document([]) });
    expect(found('register')).toEqual([]);
    expect(found('only')).toEqual(['a']);
    index.remove('a');
    expect(found('install')).toEqual([]);
  });

  it('finds nothing for a search without words', () => expect(found(' .. ')).toEqual([]));

  it('takes a step twice under one id for one', () => {
    index.put({
      key: 'c',
      number: '',
      name: 'C',
      document: document([step('X', 'twin'), step('X', 'twin')]),
    });
    expect(found('twin')).toEqual(['c#X']);
  });
});

describe('highlight', () => {
  const marked = (text: string, ...terms: string[]) =>
    highlight(text, terms).flatMap(({ text: part, marked: on }) => (on ? [part] : []));

  it('marks words from their start and numbers as a whole', () => {
    expect(marked('Reinstall, then install', 'install')).toEqual(['install']);
    expect(marked('SRV 4.10, 4.1', '4.1')).toEqual(['4.1']);
    expect(marked('Étude', 'etude')).toEqual(['Étude']);
  });

  it('loses no text', () => {
    const text = 'Read 8.14.2 (hub) + [odd] signs';
    expect(
      highlight(text, ['8.14', 'hub', 'odd'])
        .map(({ text: part }) => part)
        .join(''),
    ).toBe(text);
  });
});
