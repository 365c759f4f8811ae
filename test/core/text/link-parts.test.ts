import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkParts } from '../../../src/core/text/link-parts';

const hrefs = (text: string) => linkParts(text).flatMap(({ href }) => href ?? []);

describe('addresses in a text', () => {
  it.each([
    ['See https://a.example/x.', ['https://a.example/x']],
    [
      '(see http://a.example/x_(y), and https://b.example/?q=1#z)',
      ['http://a.example/x_(y)', 'https://b.example/?q=1#z'],
    ],
    ['“https://a.example”: yes', ['https://a.example']],
    ['HTTPS://A.EXAMPLE!', ['HTTPS://A.EXAMPLE']],
    ['javascript:alert(1) data:text/html,x ftp://a.example mailto:a@b.example', []],
    ['https:// and https://"onmouseover="x', []],
    ['https://a.example/"onmouseover="x', ['https://a.example/']],
    ['https://a.example/<b>', ['https://a.example/']],
    ['nothing', []],
    ['', []],
  ])('of %s', (text, expected) => {
    expect(hrefs(text)).toEqual(expected);
  });

  it('leave the text as it is, and hold no sign that could end an attribute', () => {
    const piece = fc.constantFrom(
      'https://',
      'http://a',
      'x',
      '.',
      ')',
      '(',
      '"',
      '<',
      ' ',
      '’',
      'javascript:',
      '\n',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const parts = linkParts(text);
        expect(parts.map((part) => part.text).join('')).toBe(text);
        for (const { text: words, href } of parts)
          if (href !== undefined) {
            expect(href).toBe(words);
            expect(href).toMatch(/^https?:\/\/[^\s"'<>]+$/i);
          }
      }),
    );
  });
});
