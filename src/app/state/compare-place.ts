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

/** One side of a comparison. */
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
  | {
      kind: 'release';
      release: string;
      /** Number of the edition; absent for the newest. */
      edition?: number;
      /** Id of its BPMN process, or its number, as the edition has them. */
      process: string;
      view?: View;
      layer?: string;
    }
  /** A file that was given to this page; it is in this window only. */
  | { kind: 'file'; id: string };

/** As much of a revision's id as tells it from others. */
const REVISION_LENGTH = 12;
const FILE = 'file!';
const RELEASE = 'release!';

/** `7.2.2`, `7.2.2@saved`, `7.2.2@1f0c…~resolved~SMETS1`, `release!3.0!Process_7_2_2`, `release!3.0@1!7.2.2~baseline` or `file!3`. */
export function sideText(side: CompareSide): string {
  if (side.kind === 'file') return FILE + side.id;
  const { process, view, layer } = side;
  const views = view === undefined ? [] : layer === undefined ? [view] : [view, escaped(layer)];
  return [side.kind === 'release' ? releaseText(side) : processText(process, side.revision), ...views].join(
    '~',
  );
}

const processText = (process: string, revision: string | undefined): string =>
  escaped(process) + (revision === undefined ? '' : `@${escaped(revision.slice(0, REVISION_LENGTH))}`);

const releaseText = ({ release, edition, process }: Extract<CompareSide, { kind: 'release' }>): string =>
  `${RELEASE}${escaped(release)}${edition === undefined ? '' : `@${edition}`}!${escaped(process)}`;

/** Reads what `sideText` wrote; what it does not understand it leaves out. */
export function readSideText(text: string): CompareSide {
  if (text.startsWith(FILE)) return { kind: 'file', id: text.slice(FILE.length) };
  const [which = '', view, layer] = text.split('~');
  const isView = VIEWS.includes(view as View);
  const shown = {
    ...(isView && { view: view as View }),
    ...(isView && layer && { layer: plain(layer) }),
  };
  if (which.startsWith(RELEASE)) {
    const [at = '', name = ''] = which.slice(RELEASE.length).split('!');
    const [release = '', edition] = at.split('@');
    const isEdition = edition !== undefined && /^[1-9]\d{0,5}$/.test(edition);
    return {
      kind: 'release',
      release: plain(release),
      ...(isEdition && { edition: Number(edition) }),
      process: plain(name),
      ...shown,
    };
  }
  const [process = '', revision] = which.split('@');
  return {
    kind: 'process',
    process: plain(process),
    ...(revision && { revision: plain(revision) }),
    ...shown,
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

const escaped = (text: string) =>
  encodeURIComponent(text).replace(/[~!]/g, (sign) => (sign === '~' ? '%7E' : '%21'));

function plain(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % in a hand-made link
  }
}
