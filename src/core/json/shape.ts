/** What is wrong in a JSON value, and where: `editions[0].seal`, or '' for the whole. */
export interface Fault {
  place: string;
  /** Goes on from the place, such as `is no text`. */
  fault: string;
}

/**
 * Checks a value that came from outside and gives a fresh copy, its properties in the order of the shape, so that what is read
 * and written again is canonical. Adds to `faults` what is wrong; the result then means nothing.
 */
export type Shape<T> = (value: unknown, place: string, faults: Fault[]) => T;

/** A shape that a property may go without. */
interface Optional<T> {
  optional: Shape<T>;
}
export const optional = <T>(shape: Shape<T>): Optional<T> => ({ optional: shape });

type FieldsOf<T> = {
  [K in keyof T]-?: undefined extends T[K] ? Optional<Exclude<T[K], undefined>> : Shape<T[K]>;
};

/** Reads a value by a shape. Cost: linear in the size of the value. */
export function shaped<T>(
  shape: Shape<T>,
  value: unknown,
): { value: T; faults: [] } | { value?: undefined; faults: Fault[] } {
  const faults: Fault[] = [];
  const result = shape(value, '', faults);
  return faults.length === 0 ? { value: result, faults: [] } : { faults };
}

/** An object with these properties and no others: what is unknown is named, for keeping it silently could lose it later. */
export const object =
  <T extends object>(fields: FieldsOf<T>): Shape<T> =>
  (value, place, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return wrong(faults, place, 'is no object');
    const given = value as Record<string, unknown>;
    for (const key of Object.keys(given))
      if (!Object.hasOwn(fields, key)) faults.push({ place: join(place, key), fault: 'is not known here' });
    const result: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(fields) as [string, Shape<unknown> | Optional<unknown>][]) {
      const there = Object.hasOwn(given, key) && given[key] !== undefined;
      if (typeof field === 'function')
        result[key] = field(there ? given[key] : undefined, join(place, key), faults);
      else if (there) result[key] = field.optional(given[key], join(place, key), faults);
    }
    return result as T;
  };

/** A list of up to `most` entries. */
export const list =
  <T>(entry: Shape<T>, most = 100_000): Shape<T[]> =>
  (value, place, faults) => {
    if (!Array.isArray(value)) return wrong(faults, place, value === undefined ? 'is missing' : 'is no list');
    if (value.length > most) return wrong(faults, place, `has ${value.length} entries, more than ${most}`);
    return value.map((each, index) => entry(each, `${place}[${index}]`, faults));
  };

/** An object used as a table: keys that match a pattern to values of one shape. Keys come back sorted by code unit. */
export const record =
  <T>(key: RegExp, entry: Shape<T>): Shape<Record<string, T>> =>
  (value, place, faults) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return wrong(faults, place, 'is no object');
    const sorted = Object.entries(value as Record<string, unknown>).sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name] of sorted)
      if (!key.test(name)) faults.push({ place: join(place, name), fault: 'has a name that does not fit' });
    return Object.fromEntries(sorted.map(([name, each]) => [name, entry(each, join(place, name), faults)]));
  };

/** A text of at most `most` UTF-16 units, without control characters other than tab and line feed (CR LF becomes LF). */
export const text =
  ({ most = 20_000, empty = true }: { most?: number; empty?: boolean } = {}): Shape<string> =>
  (value, place, faults) => {
    if (typeof value !== 'string')
      return wrong(faults, place, value === undefined ? 'is missing' : 'is no text');
    if (value.length > most) return wrong(faults, place, `is longer than ${most} characters`);
    const plain = value.replace(/\r\n?/g, '\n');
    if (CONTROL.test(plain) || /\p{Surrogate}/u.test(plain))
      return wrong(faults, place, 'holds characters that no text may hold');
    if (!empty && plain.trim() === '') return wrong(faults, place, 'is empty');
    return plain;
  };

/** A text that matches a pattern; `what` says in words what it should be. */
export const matching =
  (pattern: RegExp, what: string): Shape<string> =>
  (value, place, faults) =>
    typeof value === 'string' && pattern.test(value)
      ? value
      : wrong(faults, place, value === undefined ? 'is missing' : `is no ${what}`);

export const oneOf =
  <T extends string | number>(allowed: readonly T[]): Shape<T> =>
  (value, place, faults) =>
    allowed.includes(value as T)
      ? (value as T)
      : wrong(faults, place, value === undefined ? 'is missing' : `is none of ${allowed.join(', ')}`);

/** A whole number of at least `least` and at most `most`. */
export const count =
  (least = 0, most = Number.MAX_SAFE_INTEGER): Shape<number> =>
  (value, place, faults) =>
    Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most
      ? (value as number)
      : wrong(
          faults,
          place,
          value === undefined
            ? 'is missing'
            : most === Number.MAX_SAFE_INTEGER
              ? `is no whole number of at least ${least}`
              : `is no whole number from ${least} to ${most}`,
        );

export const truth: Shape<boolean> = (value, place, faults) =>
  typeof value === 'boolean'
    ? value
    : wrong(faults, place, value === undefined ? 'is missing' : 'is neither true nor false');

/** A number from 0 to `most`, parts included: days of work, such as 0.5. */
export const amount =
  (most: number): Shape<number> =>
  (value, place, faults) =>
    typeof value === 'number' && value >= 0 && value <= most
      ? value
      : wrong(faults, place, value === undefined ? 'is missing' : `is no number from 0 to ${most}`);

/** One of several objects, told apart by the property `kind`. */
export const byKind =
  <T extends { kind: string }>(shapes: { [K in T['kind']]: Shape<Extract<T, { kind: K }>> }): Shape<T> =>
  (value, place, faults) => {
    const kind = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : undefined;
    if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind))
      return wrong(faults, join(place, 'kind'), `is none of ${Object.keys(shapes).join(', ')}`);
    return (shapes as Record<string, Shape<T>>)[kind]!(value, place, faults);
  };

// eslint-disable-next-line no-control-regex -- these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** The result of a check that failed: it means nothing, for the faults are what counts then. */
function wrong(faults: Fault[], place: string, fault: string): never {
  faults.push({ place, fault });
  return undefined as never;
}

const join = (place: string, key: string): string => (place === '' ? key : `${place}.${key}`);
