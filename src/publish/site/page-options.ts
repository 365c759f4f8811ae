import type { PageSubjects } from './consultation/PageSubjects';
import type { Piece } from './html';
import type { ProcessPage } from './paths';

export interface Crumb {
  label: string;
  /** Absent for the page itself. */
  path?: string;
}

export interface PageOptions {
  /** Path below the site's root. */
  path: string;
  title: string;
  /** One sentence for search engines and link previews. */
  description: string;
  crumbs: readonly Crumb[];
  body: Piece;
  /** The CSS rules of the page's drawings, by name: the page then carries its whole style, and waits for no file of it. */
  styles?: ReadonlyMap<string, string>;
  /** The body holds the site's script already. */
  hasScript?: boolean;
  /** Diagrams want the whole width. */
  wide?: boolean;
  /** A page that no search engine should list. */
  unlisted?: boolean;
  /** The picture of its link previews: path below the site's root, and what it shows. */
  preview?: { path: string; alt: string } | undefined;
  /** What can be commented on here, in a consultation pack; the release where the page does not say, nothing for `none`. */
  subjects?: PageSubjects | 'none' | undefined;
  /** The view of a process that the page shows, to find the same in another release. */
  process?: Omit<ProcessPage, 'stem'> & { processId: string };
}

/** Where the page that tells what changed stands, in a site that has it. */
export const CHANGES_PATH = 'changes.html';

/** Where the timeline of the release stands, in a site that has it. */
export const TIMELINE_PATH = 'timeline.html';
