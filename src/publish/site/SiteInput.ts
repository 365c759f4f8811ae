import type { LibraryInfo } from '../../core/catalogue/library';
import type { Registers } from '../../core/register/readRegisters';
import type { Timeline } from '../../core/release/plan/timeline';
import type { SiteChanges } from './changes/SiteChanges';
import type { Sibling } from './releases/Sibling';
import type { SiteConsultation } from './consultation/SiteConsultation';
import type { SiteProcess } from './SiteContext';

/** What every page of a site may speak of. */
export interface SiteInput {
  library: LibraryInfo;
  release: SiteRelease;
  /** In the order of the library. */
  processes: readonly SiteProcess[];
  registers: SiteRegisters;
  /** Files that the pages use, by path below the site's root: style sheet, script, fonts. */
  assets: ReadonlyMap<string, string | Uint8Array>;
  /** Where the site will stand, with a slash at its end; link previews and the sitemap need it. */
  baseUrl?: string;
  /** Absent where there is no release before, or none to compare with. */
  changes?: SiteChanges;
  /** For a release on its way, whose pages say how far it has come; absent where releases stand beside each other for good. */
  timeline?: Timeline;
  /** The releases that stand beside each other, this one included, the newest first; absent where the site stands alone. */
  siblings?: readonly Sibling[];
  /** Makes the site a consultation pack: its pages take comments. Its assets hold `packAssets` too. */
  consultation?: SiteConsultation;
}

export interface SiteRelease {
  /** Such as `3.0`; absent for a working draft. */
  id?: string;
  /** For people, such as `Release 3.0` or `Working draft`. */
  title: string;
  /** Such as `live`, `published`, `in consultation`; absent where the title says it. */
  state?: string;
  /** `2026-11-25`. */
  date?: string;
}

export interface SiteDownload {
  /** Name of the file, within the folder of the process's downloads. */
  fileName: string;
  /** `BPMN`, `SVG`, `PDF` … */
  format: string;
  /** What is in it, such as `Resolved for SMETS1`. */
  content: string;
  bytes: string | Uint8Array;
  /** The picture that links to the process are shown with; not offered to people. */
  isPreview?: boolean;
}

/** The registers and catalogues of a library, as `readRegisters` gives them. */
export type SiteRegisters = Registers;
