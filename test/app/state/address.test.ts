import { describe, expect, it } from 'vitest';
import { addressOf, keyOf, readAddress, writeAddress } from '../../../src/app/state/address';

const processes = [
  { key: 'a', number: '7.2.2' },
  { key: 'b', number: '7.6.1' },
  { key: 'c', number: '7.6.1' },
  { key: 'd', number: '' },
];

describe('readAddress', () => {
  it('reads process, view, layer and element', () => {
    expect(readAddress('#/process/7.2.2?view=resolved&layer=SMETS1&element=B14')).toEqual({
      process: '7.2.2',
      view: 'resolved',
      layer: 'SMETS1',
      elementId: 'B14',
    });
  });

  it('falls back to the overlay for a view that it does not know', () => {
    expect(readAddress('#/process/7.2.2?view=sideways').view).toBe('overlay');
  });

  it('names no process for the start page, and takes a lone % as it is', () => {
    expect(readAddress('').process).toBeUndefined();
    expect(readAddress('#/process/100%').process).toBe('100%');
  });
});

describe('writeAddress', () => {
  it.each([
    { process: '7.2.2', view: 'overlay', layer: 'SMETS1', elementId: 'B14' },
    { process: 'a key/with ?odd#signs', view: 'baseline', layer: undefined, elementId: 'x&y=z' },
  ] as const)('is read back as it was written: %o', (address) => {
    expect(readAddress(writeAddress(address))).toEqual(address);
  });

  it('spells the documented form', () => {
    expect(writeAddress({ process: '7.2.2', view: 'overlay', layer: 'SMETS1', elementId: 'B14' })).toBe(
      '#/process/7.2.2?view=overlay&layer=SMETS1&element=B14',
    );
  });
});

describe('the address of a register page', () => {
  it('is read back as it was written, whatever the filters hold', () => {
    const register = { page: 'impacts', parameters: { q: 'a&b=c #d', row: 'A057', state: 'open' } } as const;
    const hash = writeAddress({ view: 'overlay', register });
    expect(readAddress(hash)).toEqual({ view: 'overlay', register });
    expect(hash).toBe('#/register/impacts?q=a%26b%3Dc+%23d&row=A057&state=open');
  });

  it('leads to the impacts where it names no page that there is, and drops empty filters', () => {
    expect(readAddress('#/register').register).toEqual({ page: 'impacts', parameters: {} });
    expect(readAddress('#/register/nonsense?q=').register).toEqual({ page: 'impacts', parameters: {} });
    expect(writeAddress({ view: 'overlay', register: { page: 'matrix', parameters: { q: '' } } })).toBe(
      '#/register/matrix',
    );
  });
});

describe('addressOf and keyOf', () => {
  it('address a process by its number where it alone has it', () => {
    expect(addressOf('a', processes)).toBe('7.2.2');
    expect(keyOf('7.2.2', processes)).toBe('a');
  });

  it('address it by its key where the number is shared or missing', () => {
    expect(addressOf('c', processes)).toBe('c');
    expect(addressOf('d', processes)).toBe('d');
    expect(keyOf('c', processes)).toBe('c');
  });

  it('find nothing for a number that no process has', () => {
    expect(keyOf('9.9.9', processes)).toBeUndefined();
    expect(keyOf('', processes)).toBeUndefined();
  });
});
