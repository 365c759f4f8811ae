/** What a site knows of the consultation that it is the pack of. */
export interface SiteConsultation {
  /** Such as `3.0`. */
  release: string;
  edition: number;
  /** Seal of the edition, by which a response says what was read. */
  seal: string;
  /** First and last day, both counted: `2026-12-01`. */
  opens: string;
  closes: string;
  /** E-mail address that responses go to; absent where respondents are told otherwise. */
  replyTo?: string;
}

/** What the script of a pack is told by the pages, in an attribute of their body. */
export interface PackFacts extends SiteConsultation {
  /** Of the release, for people. */
  title: string;
}

/** What a pack calls the state of its release. */
export const PACK_STATE = 'draft for consultation';

/** Where the page with a respondent's comments stands, and the table to fill in without scripts. */
export const COMMENTS_PATH = 'comments.html';
export const TABLE_PATH = 'comments-table.csv';
export const PACK_SCRIPT = 'assets/consultation.js';
export const PACK_STYLES = 'assets/consultation.css';
/** The page in whose store all keep their comments where the pack was opened from a folder. */
export const KEEPER_PATH = 'assets/keeper.html';
