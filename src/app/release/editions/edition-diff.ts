/** How two sets of files differ, each list sorted by path. */
export interface FilesDiff {
  added: string[];
  removed: string[];
  changed: string[];
}

/** @param before path → hash, as is `after` */
export function filesDiff(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): FilesDiff {
  const added = Object.keys(after).filter((path) => !Object.hasOwn(before, path));
  const removed = Object.keys(before).filter((path) => !Object.hasOwn(after, path));
  const changed = Object.keys(before).filter(
    (path) => Object.hasOwn(after, path) && before[path] !== after[path],
  );
  return { added: added.sort(), removed: removed.sort(), changed: changed.sort() };
}

/** `3 changed, 1 added`, or '' where nothing differs. */
export const diffInWords = ({ added, removed, changed }: FilesDiff): string =>
  [
    changed.length > 0 && `${changed.length} changed`,
    added.length > 0 && `${added.length} added`,
    removed.length > 0 && `${removed.length} taken out`,
  ]
    .filter(Boolean)
    .join(', ');
