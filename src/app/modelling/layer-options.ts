import type { LibraryInfo } from '../../repository/Repository';
import type { Option } from '../ui/Select';

/** The layers to choose from: those of the library in its order, then those that only the file has. */
export function layerOptions(library: LibraryInfo['layers'], inFile: readonly string[]): Option[] {
  const known = library.map(({ id, name, description }) => ({ id, label: name || id, hint: description }));
  const others = inFile.filter((id) => !library.some((layer) => layer.id === id));
  return [...known, ...others.map((id) => ({ id, label: id, hint: 'In this file only' }))];
}
