import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../src/app/state/address';
import { readSideText, sideText, type CompareSide } from '../../../src/app/state/compare-place';

describe('the address of a comparison', () => {
  it.each<[CompareSide, string]>([
    [{ kind: 'process', process: '7.2.2' }, '7.2.2'],
    [{ kind: 'process', process: '7.2.2', revision: 'saved' }, '7.2.2@saved'],
    [{ kind: 'process', process: '7.2.2', view: 'baseline' }, '7.2.2~baseline'],
    [
      { kind: 'process', process: 'a~b@c', revision: '0123', view: 'resolved', layer: 'S~1' },
      'a%7Eb%40c@0123~resolved~S%7E1',
    ],
    [{ kind: 'file', id: '3' }, 'file!3'],
    [{ kind: 'release', release: '3.0', process: 'Process_7_2_2' }, 'release!3.0!Process_7_2_2'],
    [
      { kind: 'release', release: '3.0', edition: 2, process: 'a!b~c', view: 'resolved', layer: 'SMETS1' },
      'release!3.0@2!a%21b%7Ec~resolved~SMETS1',
    ],
  ])('spells a side and reads it again: %j', (side, text) => {
    expect(sideText(side)).toBe(text);
    expect(readSideText(text)).toEqual(side);
  });

  it('leaves out what it does not understand', () => {
    expect(readSideText('7.2.2~sideways~SMETS1')).toEqual({ kind: 'process', process: '7.2.2' });
    expect(readSideText('100%')).toEqual({ kind: 'process', process: '100%' });
  });

  it('is read back as it was written, and keeps other addresses as they are', () => {
    const compare = { a: '7.2.2@saved', b: '7.2.2~resolved~SMETS1', merged: true, elementId: 'B02' };
    const hash = writeAddress({ view: 'overlay', compare });
    expect(hash).toBe('#/compare?a=7.2.2%40saved&b=7.2.2%7Eresolved%7ESMETS1&show=merged&at=B02');
    expect(readAddress(hash).compare).toEqual(compare);
    expect(readAddress('#/compare').compare).toEqual({});
    expect(readAddress('#/process/7.2.2').compare).toBeUndefined();
  });
});
