import { expect, it } from 'vitest';
import { viewPlan } from '../../../src/app/modelling/view-plan';

it('edits the baseline without marks, and says that the layer is locked', () => {
  expect(viewPlan('baseline', 'SMETS1', false)).toEqual({
    mode: { kind: 'baseline' },
    marks: [],
    meaning: 'You edit the baseline; SMETS1 is locked.',
  });
});

it('shows the baseline as published as a projection', () => {
  expect(viewPlan('baseline', 'SMETS1', true)).toMatchObject({
    mode: { kind: 'read-only' },
    projection: 'baseline',
  });
});

it('edits the layer on the overlay, with its marks', () => {
  expect(viewPlan('overlay', 'SMETS1', true)).toEqual({
    mode: { kind: 'layer', layer: 'SMETS1' },
    marks: ['SMETS1'],
    meaning: 'You edit the layer SMETS1; the baseline is locked.',
  });
});

it('edits the baseline where there is no layer', () => {
  expect(viewPlan('overlay', undefined, false)).toMatchObject({ mode: { kind: 'baseline' }, marks: [] });
});

it('projects the resolved view, read-only', () => {
  expect(viewPlan('resolved', 'SMETS1', false)).toMatchObject({
    mode: { kind: 'read-only' },
    projection: 'resolved',
  });
});
