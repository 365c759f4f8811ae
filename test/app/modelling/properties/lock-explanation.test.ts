import { expect, it } from 'vitest';
import { lockExplanation } from '../../../../src/app/modelling/properties/lock-explanation';
import { details } from '../details';

const here = { view: 'overlay', layer: 'SMETS1', access: 'editing', readOnly: false } as const;
const locked = details({ editable: false });

it('says nothing where the element can be edited', () => {
  expect(lockExplanation(details(), here)).toBeUndefined();
});

it('sends a baseline element to the baseline', () => {
  expect(lockExplanation(locked, here)).toMatchObject({
    switchTo: 'baseline',
    text: expect.stringContaining('SMETS1'),
  });
});

it("sends a layer's element to the overlay of its own layer", () => {
  const added = details({ editable: false, layer: 'SMETS2+ Next' });
  expect(lockExplanation(added, { ...here, view: 'baseline' })).toMatchObject({
    switchTo: 'overlay',
    layer: 'SMETS2+ Next',
  });
});

it('blames the other tab first of what can be waited for, and a picture before everything', () => {
  expect(lockExplanation(locked, { ...here, access: 'other-tab' })?.text).toContain('Another tab');
  expect(lockExplanation(details(), { ...here, readOnly: true })?.text).toContain('read-only');
});
