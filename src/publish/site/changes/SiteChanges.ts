import type { ReleaseNotes } from '../../../core/release/notes/ReleaseNotes';

/** What changed since the release before, as the pages tell it. */
export interface SiteChanges {
  notes: ReleaseNotes;
  /** The release that this one is compared with. */
  since: { title: string; id?: string };
}
