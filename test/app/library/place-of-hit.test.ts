import { expect, it } from 'vitest';
import { placeOf } from '../../../src/app/library/place-of-hit';

const step = { id: 'S01', name: 'Tell the S1SP', srvs: [], badSection: '' };

it('leads to a step of the baseline in the view that is open', () => {
  expect(placeOf({ step })).toEqual({ elementId: 'S01' });
});

it('leads to a step of a layer on the overlay of that layer', () => {
  expect(placeOf({ step: { ...step, layer: 'SMETS1' } })).toEqual({
    elementId: 'S01',
    view: 'overlay',
    layer: 'SMETS1',
  });
});

it('leads to a process as a whole', () => {
  expect(placeOf({})).toEqual({ elementId: undefined });
});
