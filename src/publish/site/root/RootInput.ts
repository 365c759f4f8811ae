import type { Sibling } from '../releases/Sibling';

/** Where a release stands whose site is published. */
export type PublishedState = 'published' | 'live' | 'superseded';

export interface RootRelease extends Sibling {
  state: PublishedState;
  /** The day from which it is live, once its switch is set; that may be a day to come. */
  on?: string;
  /** What it brings; blank lines part paragraphs. */
  summary: string;
  hasChanges: boolean;
}

export interface RootInput {
  title: string;
  /** The newest first; at least one, and at most one of them live. */
  releases: readonly RootRelease[];
  /** With a slash at its end. */
  baseUrl?: string;
}
