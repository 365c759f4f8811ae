import { decodeText } from '../core/text/decode-text';

/** A text file that people made, and as what it was read where its bytes do not say. */
export interface DecodedTable {
  text: string;
  readAs?: 'windows-1252';
}

/**
 * Reads bytes as text the way spreadsheets write it: UTF-8, UTF-16 with its byte order mark, or Windows-1252.
 *
 * @returns undefined for what is no text
 */
export function decodeTable(bytes: Uint8Array): DecodedTable | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  if (bytes.includes(0)) return undefined;
  const text = decoded(bytes, 'utf-8');
  if (text) return text;
  // JSON is UTF-8 by its standard: there, other bytes are damage.
  if (bytes[0] === OPENING_BRACE) return undefined;
  return { text: windows1252(bytes), readAs: 'windows-1252' };
}

/** Node 20 reads Windows-1252 as Latin 1, whose 0x80 to 0x9f are controls where the other has signs. */
const windows1252 = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252')
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => SIGNS[control.charCodeAt(0) - 0x80]!);

const SIGNS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const OPENING_BRACE = 0x7b;

function decoded(bytes: Uint8Array, encoding: string): DecodedTable | undefined {
  const text = decodeText(bytes, encoding);
  return text === undefined ? undefined : { text };
}
