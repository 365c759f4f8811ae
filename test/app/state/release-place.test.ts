import { expect, it } from 'vitest';
import { readAddress, writeAddress } from '../../../src/app/state/address';

it.each([
  [{ parameters: {} }, '#/releases'],
  [{ id: '3.0', parameters: {} }, '#/releases/3.0'],
  [
    { id: '3.0', tab: 'comments', parameters: { state: 'new', q: 'a&b' } },
    '#/releases/3.0/comments?q=a%26b&state=new',
  ],
])('is read back as it was written: %o', (release, hash) => {
  expect(writeAddress({ view: 'overlay', release })).toBe(hash);
  expect(readAddress(hash)).toEqual({ view: 'overlay', release });
});

it('takes a lone % as it is, drops empty filters, and leaves other pages to others', () => {
  expect(readAddress('#/releases/100%').release).toEqual({ id: '100%', parameters: {} });
  expect(readAddress('#/releases?q=').release).toEqual({ parameters: {} });
  expect(readAddress('#/releasesx').release).toBeUndefined();
  expect(readAddress('#/register/impacts').release).toBeUndefined();
});
