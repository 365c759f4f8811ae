import { describe, expect, it } from 'vitest';
import { suggestionsFor } from '../../../src/app/modelling/fields/suggestions';
import { layerOptions } from '../../../src/app/modelling/layer-options';
import { bySeverity, countInWords } from '../../../src/app/modelling/problems/problem-order';
import { partiesOf } from '../../../src/app/modelling/toolbar/parties';
import type { Problem, Severity } from '../../../src/core/problem';

describe('suggestionsFor', () => {
  const options = [
    { id: '8.1', title: 'Commission Device' },
    { id: '8.14.2', title: 'Communications Hub Status Update', hint: 'Install no SM WAN' },
    { id: '4.8.1', title: 'Read 8.1 Profile' },
  ];
  const ids = (text: string, taken: string[] = []) =>
    suggestionsFor(text, options, taken).map(({ id }) => id);

  it('puts numbers that begin with what is typed before words that hold it', () => {
    expect(ids('8.1')).toEqual(['8.1', '8.14.2', '4.8.1']);
  });
  it('wants every word, wherever it stands', () => {
    expect(ids('wan hub')).toEqual(['8.14.2']);
    expect(ids('wan gas')).toEqual([]);
  });
  it('leaves out what is chosen, and offers the rest where nothing is typed', () => {
    expect(ids(' ', ['8.1'])).toEqual(['8.14.2', '4.8.1']);
  });
});

describe('problem order', () => {
  const problem = (severity: Severity, message: string): Problem => ({
    code: 'X',
    severity,
    where: {},
    message,
    remedy: '',
  });
  const problems = [
    problem('info', 'c'),
    problem('error', 'a'),
    problem('warning', 'b'),
    problem('error', 'a'),
  ];

  it('puts errors first and shows each problem once', () => {
    expect(bySeverity(problems).map(({ message }) => message)).toEqual(['a', 'b', 'c']);
  });
  it('counts in words', () => {
    expect(countInWords(problems)).toBe('1 error, 1 warning, 1 note');
    expect(countInWords([])).toBe('No problems');
  });
});

it('reads parties from lines, commas and semicolons, each once', () => {
  expect(partiesOf(' S1SP\nDCO, S1SP;;CSP ')).toEqual(['S1SP', 'DCO', 'CSP']);
  expect(partiesOf('')).toEqual([]);
});

it('offers the layers of the library, then those that only the file has', () => {
  const library = [{ id: 'SMETS1', name: 'SMETS1 devices', description: 'Older meters' }];
  expect(layerOptions(library, ['SMETS1', 'Trial'])).toEqual([
    { id: 'SMETS1', label: 'SMETS1 devices', hint: 'Older meters' },
    { id: 'Trial', label: 'Trial', hint: 'In this file only' },
  ]);
});
