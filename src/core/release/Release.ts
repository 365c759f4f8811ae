import { date, instant } from '../json/dates';
import { readDocument, writeDocument, type DocumentKind } from '../json/documents';
import { count, list, matching, object, oneOf, optional, record, text } from '../json/shape';

/** Where a release stands. It follows from the release's events and, for `superseded`, from the other releases; it is never stored. */
export const RELEASE_STATES = [
  'draft',
  'internal review',
  'in consultation',
  'approved',
  'published',
  'live',
  'superseded',
] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** What can be done with a release; each is recorded as an event. */
export const RELEASE_STEPS = [
  'create',
  'start-review',
  'return-to-draft',
  'open-consultation',
  'extend-consultation',
  'revise',
  'withdraw-consultation',
  'approve',
  'revoke-approval',
  'publish',
  'unpublish',
  'go-live',
  'undo-go-live',
  'change-date',
] as const;
export type ReleaseStep = (typeof RELEASE_STEPS)[number];

/** A release of the library: what it is to bring, what was frozen for it, and who decided what. */
export interface Release {
  format: 1;
  /** Such as `3.0`; compared by its parts. */
  id: string;
  title: string;
  /** What it brings, plain text; blank lines part paragraphs. */
  summary: string;
  /** Planned release date, `2026-12-02`. Once it was consulted on, it changes by `change-date` only. */
  goLive: string;
  /** Id of the release that it follows and is compared with. */
  previous?: string;
  /** Oldest first. Each is frozen for ever; the newest is what the release holds. */
  editions: Edition[];
  /** Append-only, oldest first. */
  events: ReleaseEvent[];
}

/** A frozen set of files. */
export interface Edition {
  /** 1, 2, … */
  number: number;
  /** ISO instant, as are all `…At` and `at`. */
  frozenAt: string;
  by: string;
  note: string;
  /** Path below the library's folder → SHA-256 of the text's UTF-8, lower-case hex. */
  contents: Record<string, string>;
  /** SHA-256 over the lines `HASH  PATH\n`, sorted by path: what `sha256sum` would print for the files. */
  seal: string;
}

export interface ReleaseEvent {
  at: string;
  /** When it was written down, where that was at another time than `at`: a step that was recorded afterwards. */
  recordedAt?: string;
  step: ReleaseStep;
  by: string;
  /** Of the decision: a paper, the minutes. */
  reference?: string;
  /** Why, for a step back. */
  note?: string;
  /** Number of the edition that the step froze or acted on. */
  edition?: number;
  /** First and last day of a consultation, both counted. */
  opens?: string;
  closes?: string;
  /** The day on which a release goes live. */
  effective?: string;
  /** The planned release date as it stood at the step, or as `change-date` set it; records of before 3.1 have none. */
  planned?: string;
  /** The planned date before it was changed. */
  formerly?: string;
  /** Why the parties get less than a week's notice of a changed date. */
  shortNotice?: string;
  /** Seal of the edition that was approved or published. */
  seal?: string;
}

const sha256 = matching(/^[0-9a-f]{64}$/, 'SHA-256 in lower-case hex');
/** A path below the library's folder: no way out of it, nothing that a file system would not take. */
// eslint-disable-next-line no-control-regex -- these are what is refused
const PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))(?!releases\/)[^/\\:*?"<>|\0-\x1f]+(?:\/[^/\\:*?"<>|\0-\x1f]+)*$/;
/** An id becomes the name of a folder and a part of an address. */
export const RELEASE_ID = /^[0-9A-Za-z](?:[0-9A-Za-z._-]{0,30}[0-9A-Za-z])?$/;
const name = text({ most: 200, empty: false });

const edition = object<Edition>({
  number: count(1),
  frozenAt: instant,
  by: name,
  note: text(),
  contents: record(PATH, sha256),
  seal: sha256,
});

const event = object<ReleaseEvent>({
  at: instant,
  recordedAt: optional(instant),
  step: oneOf(RELEASE_STEPS),
  by: name,
  reference: optional(text({ most: 500 })),
  note: optional(text()),
  edition: optional(count(1)),
  opens: optional(date),
  closes: optional(date),
  effective: optional(date),
  planned: optional(date),
  formerly: optional(date),
  shortNotice: optional(text()),
  seal: optional(sha256),
});

const RELEASE: DocumentKind<Release> = {
  title: 'release',
  code: 'REL-FILE',
  format: 1,
  shape: object<Release>({
    format: oneOf([1]),
    id: matching(RELEASE_ID, 'release number such as 3.0'),
    title: name,
    summary: text(),
    goLive: date,
    previous: optional(matching(RELEASE_ID, 'release number such as 3.0')),
    editions: list(edition, 1_000),
    events: list(event),
  }),
};

/** Reads a `release.json`. A fault leaves `value` out and is named in `problems`. */
export const readRelease = (json: string, fileName?: string) => readDocument(RELEASE, json, fileName);

export const writeRelease = (release: Release): string => writeDocument(release);
