/** `7.6.1` as it stands in ids: `7_6_1`. */
export const numberKey = (number: string): string => number.replace(/[^A-Za-z0-9]+/g, '_');

export const isNumber = (text: string): boolean => /^\d+(\.\d+)*$/.test(text);

/** `Process_7_6_1`. */
export const processId = (number: string): string => `Process_${numberKey(number)}`;

/** `7.6.1` of `Process_7_6_1`; the id itself where it is none of ours. */
export function processNumber(id: string): string {
  const [, key] = /^Process_(\d+(?:_\d+)*)$/.exec(id) ?? [];
  return key === undefined ? id : key.replaceAll('_', '.');
}

/** A name as part of an id: `DCC (DSP)` → `DCC`, `New Supplier` → `NewSupplier`, JOIN-FAILED → JoinFailed. */
export function nameKey(name: string): string {
  const words = name.replace(/\([^)]*\)/g, ' ').match(/[A-Za-z0-9]+/g) ?? [];
  const isShouted = words.length > 1 && words.every((word) => word === word.toUpperCase());
  return words
    .map((word) => word[0]!.toUpperCase() + (isShouted ? word.slice(1).toLowerCase() : word.slice(1)))
    .join('');
}

/** True for what XML takes as an id: a letter or underscore first, then letters, digits, `.`, `_`, `-`. */
export const isId = (text: string): boolean => /^[A-Za-z_][\w.-]*$/.test(text);

/** The id for what stands in a table as a step's id: `4` → `B04`, `7.6.1.6.5` → `S_7_6_1_6_5`. */
export function stepId(text: string): string {
  if (isId(text)) return text;
  if (/^\d+$/.test(text)) return `B${text.padStart(2, '0')}`;
  return `S_${text.replace(/[^A-Za-z0-9]+/g, '_').replace(/_$/, '')}`;
}

/** Gives each id once: the second time it has `_2` behind it. */
export class FreshIds {
  private readonly taken = new Set<string>();
  private readonly last = new Map<string, number>();

  fresh(wanted: string): string {
    let id = wanted;
    for (let n = 2; this.taken.has(id); n++) id = `${wanted}_${n}`;
    this.taken.add(id);
    return id;
  }

  /** Takes an id that is given; false where it is taken already. */
  take(id: string): boolean {
    return !this.taken.has(id) && Boolean(this.taken.add(id));
  }

  /** The first of `B01`, `B02` … that is free; it is not taken yet. */
  numbered(letter: string): string {
    const at = (n: number) => `${letter}${String(n).padStart(2, '0')}`;
    let n = this.last.get(letter) ?? 1;
    while (this.taken.has(at(n))) n++;
    this.last.set(letter, n);
    return at(n);
  }
}
