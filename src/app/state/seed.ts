import files from 'virtual:seed-library';
import type { LibraryTree } from '../../repository/Repository';

/** The library that the app is shipped with, releases included, by path below `models/`. Fetched on first run only. */
export const seed: LibraryTree = new Map(files);
