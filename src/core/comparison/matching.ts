import type { Item, Items } from './item';

/** Which element of one file is which of the other. What has no partner was removed or added. */
export class Matching {
  /** The later state of each element of the file before that has one. */
  readonly after = new Map<Item, Item>();
  /** The earlier state of each element of the file after that has one. */
  readonly before = new Map<Item, Item>();

  constructor(
    readonly old: Items,
    readonly now: Items,
  ) {}

  pair(before: Item, after: Item): void {
    this.after.set(before, after);
    this.before.set(after, before);
  }

  /** True for two addresses of the same thing, or two texts that are no address and equal. */
  isSame(before: string | undefined, after: string | undefined): boolean {
    if (before === undefined || after === undefined) return before === after;
    const [a, b] = [this.old.byAddress.get(before), this.now.byAddress.get(after)];
    return a && b ? this.after.get(a) === b : !a && !b && before === after;
  }
}
