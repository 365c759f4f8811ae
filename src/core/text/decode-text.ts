/** Browsers and Node have it alike; it is no part of the language. */
declare const TextDecoder: new (
  encoding: string,
  options: { fatal: boolean },
) => { decode(bytes: Uint8Array | ArrayBuffer): string };

/**
 * Bytes as text, without a byte order mark. Strict: where bytes were lost, or are of another encoding, there is no text, which would
 * else be written back changed.
 *
 * @param encoding as the Encoding Standard names it
 * @returns undefined for bytes that do not fit the encoding, and for one that nobody knows
 */
export function decodeText(bytes: Uint8Array | ArrayBuffer, encoding = 'utf-8'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
