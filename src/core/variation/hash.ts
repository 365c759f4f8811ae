const WORD = 2 ** 32;
/** The low part of the prime 2^40 + 0x1b3. */
const PRIME_LOW = 0x1b3;

/**
 * The 64-bit FNV-1a hash of a text's UTF-16 code units, low byte first, as 16 hex digits. It tells an amended element from an
 * untouched one; it is no protection against forgery.
 *
 * Source: G. Fowler, L. C. Noll, K.-P. Vo, "The FNV Non-Cryptographic Hash Algorithm".
 */
export function fnv1a64(text: string): string {
  // Two 32-bit halves: BigInt would do, at thirty times the cost.
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let i = 0; i < 2 * text.length; i++) {
    const unit = text.charCodeAt(i >> 1);
    const mixed = (low ^ (i % 2 === 0 ? unit & 0xff : unit >> 8)) >>> 0;
    const product = mixed * PRIME_LOW;
    low = product >>> 0;
    high = (high * PRIME_LOW + (product - low) / WORD + ((mixed << 8) >>> 0)) % WORD;
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0');
}
