/** A sequence that is put together in constant time and read once: sequences of thousands of parts join without copying. */
export type Rope<T> = undefined | { leaf: T } | { left: Rope<T>; right: Rope<T> };

export const leaf = <T>(value: T): Rope<T> => ({ leaf: value });

export function join<T>(...parts: Rope<T>[]): Rope<T> {
  return parts.reduce<Rope<T>>(
    (left, right) => (left === undefined ? right : right === undefined ? left : { left, right }),
    undefined,
  );
}

/** The parts in order. No recursion: a rope may be thousands of levels deep. */
export function toArray<T>(rope: Rope<T>): T[] {
  const parts: T[] = [];
  const waiting: Rope<T>[] = [rope];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (next === undefined) continue;
    if ('leaf' in next) parts.push(next.leaf);
    else waiting.push(next.right, next.left);
  }
  return parts;
}
