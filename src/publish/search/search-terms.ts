/** Words, and numbers with all their parts: `7.2.2` is one. */
const TERM = /\d+(?:\.\d+)*|[\p{L}_][\p{L}\d_]*/gu;

/** Terms of a search as typed: `8.14.` while typing means `8.14`. */
export function queryTermsOf(text: string): string[] {
  return folded(text).match(TERM) ?? [];
}

/** Terms to find a text by. A number is also found by its leading parts: `8.14.2` by `8.14` and `8`. */
export function indexTermsOf(text: string): string[] {
  return queryTermsOf(text).flatMap((term) => (/^\d/.test(term) ? leadingPartsOf(term) : [term]));
}

/** Lower case, without accents. */
export const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function leadingPartsOf(number: string): string[] {
  const parts = number.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
