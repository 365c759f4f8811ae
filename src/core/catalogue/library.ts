import type { Problem } from '../problem';

/** What `library.json` says of a library. Properties beside these are kept as they are. */
export interface LibraryInfo {
  title: string;
  chapters: { number: string; title: string }[];
  layers: { id: string; name: string; description: string }[];
  /** Process numbers or paths in reading order. */
  order: string[];
}

/** Where `library.json` stands in a library's tree. */
export const LIBRARY_FILE = 'library.json';

/** Reads `library.json`. A fault leaves `info` out and is named in `problems`. */
export function readLibraryInfo(text: string): { info?: LibraryInfo; problems: Problem[] } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { problems: [unreadable(`is not JSON: ${(error as Error).message}`)] };
  }
  const fault = faultOf(json);
  return fault === undefined
    ? { info: json as LibraryInfo, problems: [] }
    : { problems: [unreadable(fault)] };
}

function faultOf(json: unknown): string | undefined {
  if (!isObject(json)) return 'holds no object.';
  if (typeof json['title'] !== 'string') return 'has no "title".';
  const lists = { chapters: ['number', 'title'], layers: ['id', 'name', 'description'], order: [] };
  for (const [list, properties] of Object.entries(lists)) {
    const items = json[list];
    if (!Array.isArray(items)) return `has no list "${list}".`;
    for (const [index, item] of (items as unknown[]).entries()) {
      const place = `${list}[${index}]`;
      if (list === 'order' && typeof item !== 'string') return `has something else than a text at ${place}.`;
      if (list !== 'order' && !isObject(item)) return `has something else than an object at ${place}.`;
      const missing = properties.find((name) => typeof (item as Record<string, unknown>)[name] !== 'string');
      if (missing !== undefined) return `has no "${missing}" at ${place}.`;
    }
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unreadable = (fault: string): Problem => ({
  code: 'LIBRARY-INFO',
  severity: 'error',
  where: { fileName: LIBRARY_FILE },
  message: `The file ${LIBRARY_FILE} ${fault}`,
  remedy: 'Correct the file, or take the one of the release.',
});
