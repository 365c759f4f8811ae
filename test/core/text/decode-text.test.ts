import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText } from '../../../src/core/text/decode-text';

const encoded = (text: string) => new TextEncoder().encode(text);

it('gives back any text that was written as UTF-8, without its byte order mark', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(decodeText(encoded(`\ufeff${text}`))).toBe(text);
      expect(decodeText(encoded(text).buffer)).toBe(text.replace(/^\ufeff/, ''));
    }),
  );
});

it.each([
  ['a byte of Windows-1252', [0x63, 0x61, 0x66, 0xe9], undefined],
  ['half a character', [...encoded('é')].slice(0, 1), undefined],
  ['a lone surrogate', [0xed, 0xa0, 0x80], undefined],
  ['an encoding that nobody knows', [0x61], 'klingon'],
])('takes no %s for text', (_, bytes, encoding) => {
  expect(decodeText(new Uint8Array(bytes), encoding)).toBeUndefined();
});
