import type { ValueKind } from './grammar';

/** One spelling for each value: `10.0` is `10`, `1` is `true` where a truth value stands. What is no such value stays. */
export function canonicalValue(value: string, kind: ValueKind | undefined): string {
  switch (kind) {
    case 'number':
      return canonicalNumber(value);
    case 'boolean':
      return BOOLEANS.get(value.trim()) ?? value;
    case 'reference':
      return /\s/.test(value) ? value.trim().replace(/\s+/g, ' ') : value;
    default:
      return value;
  }
}

const BOOLEANS = new Map([
  ['1', 'true'],
  ['0', 'false'],
  ['true', 'true'],
  ['false', 'false'],
]);

function canonicalNumber(value: string): string {
  if (!isNumber(value)) return value;
  const number = Number(value);
  return Number.isFinite(number) ? String(number === 0 ? 0 : number) : value;
}

/** True for the decimal and scientific notation that the schema takes; hexadecimal is none. */
export function isNumber(value: string): boolean {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(value);
}
