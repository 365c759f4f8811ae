import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../src/documents/decodeTable';

const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    [...`\ufeff${text}`].flatMap((sign) => {
      const bytes = [sign.charCodeAt(0) & 0xff, sign.charCodeAt(0) >> 8];
      return isLittle ? bytes : bytes.reverse();
    }),
  );
const words = fc.string({ unit: fc.constantFrom('a', 'é', '–', '€', ';', '\n', ' ') });

describe('a table as text', () => {
  it('is read whichever way a spreadsheet wrote it', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(decodeTable(new TextEncoder().encode(`x${text}`))).toEqual({ text: `x${text}` });
        expect(decodeTable(utf16(text, true))).toEqual({ text });
        expect(decodeTable(utf16(text, false))).toEqual({ text });
      }),
    );
    const plain = Uint8Array.from([0x4d, 0xfc, 0x6c, 0x6c, 0x65, 0x72, 0x20, 0x96, 0x20, 0x80]);
    expect(decodeTable(plain)).toEqual({ text: 'Müller – €', readAs: 'windows-1252' });
  });

  it('is not made of what is no text', () => {
    expect(decodeTable(Uint8Array.from([0x50, 0x4b, 3, 4, 0]))).toBeUndefined();
    expect(decodeTable(Uint8Array.from([0x7b, 0x22, 0xfc, 0x22]))).toBeUndefined();
    expect(decodeTable(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8]))).toBeUndefined();
  });
});
