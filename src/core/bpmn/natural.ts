/**
 * Compares ids as people do: `B2` before `B10`. By character code otherwise, never by locale, so that every machine sorts
 * alike; ids that differ only in leading zeros are still told apart.
 */
export function naturalCompare(a: string, b: string): number {
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (isDigit(a, i) && isDigit(b, j)) {
      const [endA, endB] = [endOfDigits(a, i), endOfDigits(b, j)];
      const [digitsA, digitsB] = [a.slice(i, endA).replace(/^0+/, ''), b.slice(j, endB).replace(/^0+/, '')];
      const difference = digitsA.length - digitsB.length || byCode(digitsA, digitsB);
      if (difference !== 0) return difference;
      i = endA;
      j = endB;
    } else {
      const difference = a.charCodeAt(i) - b.charCodeAt(j);
      if (difference !== 0) return difference;
      i++;
      j++;
    }
  }
  return a.length - i - (b.length - j) || byCode(a, b);
}

const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function endOfDigits(text: string, from: number): number {
  let end = from;
  while (isDigit(text, end)) end++;
  return end;
}
