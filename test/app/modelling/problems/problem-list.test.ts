import { expect, it } from 'vitest';
import {
  countsOf,
  groupsOf,
  viewKeyOf,
  viewTitleOf,
} from '../../../../src/app/modelling/problems/problem-list';
import { problemMarksOf } from '../../../../src/app/modelling/problems/problem-marks';
import type { Problem, ProblemPlace, Severity } from '../../../../src/core/problem';

const problem = (severity: Severity, message: string, where: ProblemPlace = {}): Problem => ({
  code: 'X-Y',
  severity,
  where,
  message,
  remedy: '',
});
const problems = [
  problem('info', 'n', { elementId: 'A' }),
  problem('warning', 'w', { elementId: 'A', view: 'baseline' }),
  problem('error', 'e', { elementId: 'B', view: 'resolved', layer: 'SMETS1' }),
  problem('error', 'e', { elementId: 'B', view: 'resolved', layer: 'SMETS1' }),
  problem('error', 'f'),
];
const all = new Set<Severity>(['error', 'warning', 'info']);
const shapeOf = (groups: ReturnType<typeof groupsOf>) =>
  groups.map(({ title, problems: inside }) => `${title}: ${inside.map(({ message }) => message).join(' ')}`);

it('groups by severity, view and step, each problem once and the worst first', () => {
  const by = (grouping: Parameters<typeof groupsOf>[1]) =>
    shapeOf(groupsOf(problems, grouping, { severities: all }, (id) => `step ${id}`));
  expect(by('severity')).toEqual(['Errors: e f', 'Warnings: w', 'Notes: n']);
  expect(by('view')).toEqual(['What SMETS1 experiences: e', 'Whole file: f n', 'Baseline: w']);
  expect(by('step')).toEqual(['step B: e', 'The process: f', 'step A: w n']);
});

it('leaves out severities and views that are not asked for', () => {
  const shown = (severities: Severity[], view?: string) =>
    shapeOf(groupsOf(problems, 'severity', { severities: new Set(severities), view }, (id) => id));
  expect(shown(['error'])).toEqual(['Errors: e f']);
  expect(shown(['error', 'warning', 'info'], 'resolved SMETS1')).toEqual(['Errors: e']);
  expect(shown([])).toEqual([]);
});

it('names where a problem shows', () => {
  expect(problems.map(viewKeyOf)).toEqual(['file', 'baseline', 'resolved SMETS1', 'resolved SMETS1', 'file']);
  expect(viewTitleOf('resolved A B')).toBe('What A with B experiences');
});

it('counts each once', () => {
  expect(countsOf(problems)).toEqual({ error: 2, warning: 1, info: 1 });
});

it('marks elements with errors and warnings, the worst in front; notes are for the list', () => {
  const marks = problemMarksOf([...problems, problem('error', 'worse', { elementId: 'A' })]);
  expect([...marks]).toEqual([
    ['B', { severity: 'error', count: 1, title: 'e' }],
    ['A', { severity: 'error', count: 2, title: '1 error, 1 warning: worse' }],
  ]);
});
