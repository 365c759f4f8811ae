import type { LibraryTree } from '../../repository/Repository';

const files = import.meta.glob<string>('/models/**/*.{bpmn,json,csv}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The library that the app is shipped with, by path below `models/`. */
export const seed: LibraryTree = new Map(
  Object.entries(files).map(([path, text]) => [path.replace(/^\/models\//, ''), text]),
);
