import type { MonthlyReport } from '../../core/release/report/monthlyReport';
import type { View } from '../../core/variation/types';
import type { SiteConsultation } from '../../publish/site/consultation/SiteConsultation';
import type { SiteRelease } from '../../publish/site/SiteInput';

export interface SiteChoice {
  release: SiteRelease;
  /** Makes the site a consultation pack, as `consultationOf` gives it of a release. */
  consultation?: SiteConsultation;
  /** PNG, PDF and Word files of every process; they take most of the time. */
  documents: boolean;
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
  /** One process of a library as a PDF or Word document. @param path of the process in the tree */
  document(tree: ReadonlyMap<string, string>, path: string, choice: DocumentChoice): Promise<Uint8Array>;
  /** A monthly report as a Word document. @param library its title */
  report(report: MonthlyReport, library: string): Promise<Uint8Array>;
}
