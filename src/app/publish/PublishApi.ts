import type { Block } from '../../core/release/notes/words/blocks';
import type { MonthlyReport } from '../../core/release/report/monthlyReport';
import type { Comment } from '../../core/review/Comment';
import type { View } from '../../core/variation/types';
import type { SiteConsultation } from '../../publish/site/consultation/SiteConsultation';
import type { PublishedState } from '../../publish/site/root/RootInput';
import type { SiteRelease } from '../../publish/site/SiteInput';

export interface SiteChoice {
  release: SiteRelease;
  /** Makes the site a consultation pack, as `consultationOf` gives it of a release. */
  consultation?: SiteConsultation;
  /** What it is compared with, where its pages are to say what changed. */
  since?: ReleaseBefore;
  /** PNG, PDF and Word files of every process; they take most of the time. */
  documents: boolean;
  /** Where it will stand, with a slash at its end: for pictures of links (they are documents too) and the sitemap. */
  baseUrl?: string;
}

/** The release before, by which pages say what changed. */
export interface ReleaseBefore {
  id: string;
  title: string;
  tree: ReadonlyMap<string, string>;
  /** On the release that is published; those that were done are told with what they changed. */
  comments: readonly Comment[];
}

/** A release whose site stands beside others. */
export interface PublishedRelease {
  id: string;
  title: string;
  /** Planned day of going live. */
  date: string;
  summary: string;
  state: PublishedState;
  /** The day from which it is live, once its switch is set. */
  on?: string;
  /** What it froze. */
  tree: ReadonlyMap<string, string>;
  since?: ReleaseBefore;
}

export interface DocumentChoice {
  format: 'pdf' | 'docx';
  /** Absent: every view of the file. */
  view?: View;
  layers: readonly string[];
  /** For the title block and the foot of the pages; `2026-11-25`. */
  date: string;
}

/** Files made for others to read, in a worker of their own: one that is no longer wanted is ended. */
export interface PublishApi {
  /**
   * The static website of a library as a zip.
   *
   * @param tree the library's files by path
   * @param progress is told of each process before its pages are made
   * @throws Error naming the first file that cannot be read
   */
  site(
    tree: ReadonlyMap<string, string>,
    choice: SiteChoice,
    progress: (done: number, total: number, name: string) => void,
  ): Promise<Uint8Array>;
  /** The sites of releases side by side, and the root that follows the live one, as a zip. @param releases the newest first */
  sites(
    releases: readonly PublishedRelease[],
    choice: Pick<SiteChoice, 'documents' | 'baseUrl'>,
    progress: (done: number, total: number, name: string) => void,
  ): Promise<Uint8Array>;
  /** One process of a library as a PDF or Word document. @param path of the process in the tree */
  document(tree: ReadonlyMap<string, string>, path: string, choice: DocumentChoice): Promise<Uint8Array>;
  /** Release notes as a Word document. @param foot what stands below each page */
  notes(title: string, blocks: readonly Block[], foot: string): Promise<Uint8Array>;
  /** A monthly report as a Word document. @param library its title */
  report(report: MonthlyReport, library: string): Promise<Uint8Array>;
}
