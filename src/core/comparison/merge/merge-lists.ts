/**
 * The three-way merge of a list without doubles: what one side took out is out, what one side put in is in, and the order is that of
 * the side that changed it. Where both changed the order of what was there, `ours` leads. Symmetric save for that.
 *
 * @param first which of two additions at one place comes first
 */
export function mergeLists<T>(
  base: readonly T[],
  ours: readonly T[],
  theirs: readonly T[],
  first: (a: T, b: T) => boolean,
): T[] {
  const [inBase, inOurs, inTheirs] = [new Set(base), new Set(ours), new Set(theirs)];
  const isKept = (item: T) => (inBase.has(item) ? inOurs.has(item) && inTheirs.has(item) : true);
  const leads = isReordered(base, inOurs, ours) || !isReordered(base, inTheirs, theirs) ? ours : theirs;
  const other = leads === ours ? theirs : ours;
  const merged = leads.filter(isKept);
  const placed = new Set(merged);
  let before: T | undefined;
  for (const item of other) {
    if (placed.has(item)) before = item;
    else if (!inBase.has(item)) {
      insert(merged, item, before, inBase, first);
      placed.add(item);
      before = item;
    }
  }
  return merged;
}

function isReordered<T>(base: readonly T[], kept: ReadonlySet<T>, now: readonly T[]): boolean {
  const was = base.filter((item) => kept.has(item));
  const inBase = new Set(base);
  const is = now.filter((item) => inBase.has(item));
  return was.some((item, i) => item !== is[i]);
}

/** After its predecessor, and after additions of the leading side there that come first. */
function insert<T>(
  merged: T[],
  item: T,
  before: T | undefined,
  inBase: ReadonlySet<T>,
  first: (a: T, b: T) => boolean,
): void {
  let at = before === undefined ? 0 : merged.indexOf(before) + 1;
  while (at < merged.length && !inBase.has(merged[at]!) && first(merged[at]!, item)) at++;
  merged.splice(at, 0, item);
}
