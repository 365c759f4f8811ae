import { LIBRARY_FILE, readLibraryInfo, type LibraryInfo } from '../../catalogue/library';
import type { Tree } from './read-edition';
import type { LayerNote } from './ReleaseNotes';

/** What `library.json` says otherwise; `isCovered` is false where one of the two cannot be read. */
export function libraryNotes(
  before: Tree,
  after: Tree,
): { layers: LayerNote[]; library: string[]; isCovered: boolean } {
  const old = read(before);
  const now = read(after);
  if (!old || !now) return { layers: [], library: [], isCovered: false };
  const library = [
    ...(old.title === now.title ? [] : [`The library is called “${now.title}” now; it was “${old.title}”.`]),
    ...chaptersIn(old, now),
  ];
  const orders = [old.order, now.order].map((order) => order.join('\n'));
  // New and gone processes change the list as well: only the order of those that stay says something by itself.
  const stays = (list: readonly string[], other: readonly string[]) =>
    list.filter((each) => other.includes(each));
  const isReordered =
    stays(old.order, now.order).join('\n') !== stays(now.order, old.order).join('\n') &&
    orders[0] !== orders[1];
  if (isReordered) library.push('The processes are listed in another order.');
  return { layers: layersIn(old, now), library, isCovered: true };
}

function read(tree: Tree): LibraryInfo | undefined {
  const text = tree.get(LIBRARY_FILE);
  return text === undefined ? undefined : readLibraryInfo(text).info;
}

function layersIn(old: LibraryInfo, now: LibraryInfo): LayerNote[] {
  const was = new Map(old.layers.map((layer) => [layer.id, layer]));
  const is = new Map(now.layers.map((layer) => [layer.id, layer]));
  const noteOf = (kind: LayerNote['kind'], { id, name, description }: LibraryInfo['layers'][number]) => ({
    kind,
    id,
    name,
    description,
  });
  return [
    ...now.layers.flatMap((layer) => {
      const before = was.get(layer.id);
      if (!before) return [noteOf('added', layer)];
      const isSame = before.name === layer.name && before.description === layer.description;
      return isSame ? [] : [noteOf('changed', layer)];
    }),
    ...old.layers.filter(({ id }) => !is.has(id)).map((layer) => noteOf('removed', layer)),
  ];
}

function chaptersIn(old: LibraryInfo, now: LibraryInfo): string[] {
  const was = new Map(old.chapters.map(({ number, title }) => [number, title]));
  const is = new Map(now.chapters.map(({ number, title }) => [number, title]));
  return [
    ...[...is].flatMap(([number, title]) => {
      const before = was.get(number);
      if (before === undefined) return [`Chapter ${number} “${title}” is new.`];
      return before === title ? [] : [`Chapter ${number} is called “${title}” now; it was “${before}”.`];
    }),
    ...[...was]
      .filter(([number]) => !is.has(number))
      .map(([number, title]) => `Chapter ${number} “${title}” is gone.`),
  ];
}
