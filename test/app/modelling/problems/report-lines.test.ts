import { expect, it } from 'vitest';
import { reportLines } from '../../../../src/app/modelling/problems/report-lines';
import type { ProjectionReport } from '../../../../src/core/variation/types';

const EMPTY: ProjectionReport = {
  view: 'resolved',
  layers: ['SMETS1'],
  added: [],
  removed: [],
  changed: [],
  noted: [],
  rerouted: [],
  notApplicable: [],
  questions: [],
  unreachable: [],
  deadEnds: [],
  conflicts: [],
  problems: [],
};

it('says nothing where a projection did nothing', () => {
  expect(reportLines(EMPTY)).toEqual([]);
});

it('groups what was left out by why, after what needs a look', () => {
  const groups = reportLines({
    ...EMPTY,
    removed: [
      { id: 'B02', because: 'skip' },
      { id: 'B03', because: 'replaced' },
      { id: 'B04', because: 'skip' },
    ],
    changed: [{ id: 'B05', layer: 'SMETS1', properties: ['name', 'lane'] }],
    questions: [{ elementId: 'N1', impacts: ['A057'], text: 'Who answers?' }],
    unreachable: ['B06'],
  });
  expect(
    groups.map(({ title, lines }) => [
      title,
      lines.map(({ elementId, text }) => `${elementId} ${text}`.trim()),
    ]),
  ).toEqual([
    ['Nothing leads there', ['B06']],
    ['Open questions', ['N1 Who answers? · A057']],
    ['Passed by', ['B02', 'B04']],
    ['Replaced', ['B03']],
    ['Changed', ['B05 name, lane']],
  ]);
});
