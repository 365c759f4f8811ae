import { VIEWS, type View } from '../../core/variation/types';

/** The page that compares, as the address spells it: two sides, each a text of `sideText`. */
export interface ComparePlace {
  a?: string;
  b?: string;
  /** Both states in one diagram, instead of two side by side. */
  merged?: boolean;
  /** `b` is to be merged into the process `a`. */
  merge?: boolean;
  /** The element whose change is looked at. */
  elementId?: string;
}

/** One side of a comparison. A release becomes a kind of its own here, and in `read-side.ts`, when releases are kept. */
export type CompareSide =
  | {
      kind: 'process';
      /** Key or number. */
      process: string;
      /** The beginning of a revision's id, or `saved` for the newest revision; absent for the present, work in hand included. */
      revision?: string;
      /** Absent for the whole file. */
      view?: View;
      /** The layer of the view; absent for all. */
      layer?: string;
    }
  /** A file that was given to this page; it is in this window only. */
  | { kind: 'file'; id: string };

/** As much of a revision's id as tells it from others. */
const REVISION_LENGTH = 12;
const FILE = 'file!';

/** `7.2.2`, `7.2.2@saved`, `7.2.2@1f0c…~resolved~SMETS1` or `file!3`. */
export function sideText(side: CompareSide): string {
  if (side.kind === 'file') return FILE + side.id;
  const { process, revision, view, layer } = side;
  const at = revision === undefined ? '' : `@${escaped(revision.slice(0, REVISION_LENGTH))}`;
  const views = view === undefined ? [] : layer === undefined ? [view] : [view, escaped(layer)];
  return [escaped(process) + at, ...views].join('~');
}

/** Reads what `sideText` wrote; what it does not understand it leaves out. */
export function readSideText(text: string): CompareSide {
  if (text.startsWith(FILE)) return { kind: 'file', id: text.slice(FILE.length) };
  const [which = '', view, layer] = text.split('~');
  const [process = '', revision] = which.split('@');
  const isView = VIEWS.includes(view as View);
  return {
    kind: 'process',
    process: plain(process),
    ...(revision && { revision: plain(revision) }),
    ...(isView && { view: view as View }),
    ...(isView && layer && { layer: plain(layer) }),
  };
}

/** Reads `/compare` and its parameters. */
export function readComparePlace(path: string, parameters: URLSearchParams): ComparePlace | undefined {
  if (!/^\/compare\/?$/.test(path)) return undefined;
  const [a, b, at] = ['a', 'b', 'at'].map((name) => parameters.get(name) || undefined);
  return {
    ...(a !== undefined && { a }),
    ...(b !== undefined && { b }),
    ...(parameters.get('show') === 'merged' && { merged: true }),
    ...(parameters.get('show') === 'merge' && { merge: true }),
    ...(at !== undefined && { elementId: at }),
  };
}

/** The hash of the page that compares, with the leading `#`. */
export function compareAddress({ a, b, merged, merge, elementId }: ComparePlace): string {
  const parameters = new URLSearchParams();
  if (a !== undefined) parameters.set('a', a);
  if (b !== undefined) parameters.set('b', b);
  if (merge) parameters.set('show', 'merge');
  else if (merged) parameters.set('show', 'merged');
  if (elementId !== undefined) parameters.set('at', elementId);
  const query = parameters.toString();
  return `#/compare${query && `?${query}`}`;
}

const escaped = (text: string) => encodeURIComponent(text).replace(/~/g, '%7E');

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % in a hand-made link
  }
}
