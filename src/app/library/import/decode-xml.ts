import { decodeText } from '../../../core/text/decode-text';

/**
 * The text of an XML file: by its byte order mark, else by the encoding that its first line declares, else UTF-8.
 *
 * @returns undefined where the bytes do not fit the encoding, or no one knows it
 * Source: XML 1.0, appendix F.
 */
export const decodeXml = (bytes: Uint8Array): string | undefined => decodeText(bytes, encodingOf(bytes));

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^[^<]{0,3}<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(opening)?.[1] ?? 'utf-8';
  // Declared but without a byte order mark it cannot be UTF-16: the declaration itself was read as single bytes.
  return /^utf-?16/i.test(declared) ? 'utf-8' : declared;
}
