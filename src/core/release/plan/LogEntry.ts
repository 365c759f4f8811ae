export const LOG_KINDS = ['risk', 'issue'] as const;
export const LOG_STATES = ['open', 'in hand', 'closed'] as const;
/** How likely a risk is, and how much a risk or an issue would cost. */
export const LEVELS = ['low', 'medium', 'high'] as const;
export type LogKind = (typeof LOG_KINDS)[number];
export type LogState = (typeof LOG_STATES)[number];
export type Level = (typeof LEVELS)[number];

/** What can be said about a risk or an issue, and changed later. */
export interface LogFields {
  title: string;
  description: string;
  owner: string;
  /** What is done against it. */
  mitigation: string;
  /** Of a risk only. */
  likelihood?: Level;
  impact: Level;
  state: LogState;
}

/** A risk (it may happen) or an issue (it has happened). */
export interface LogEntry extends LogFields {
  /** `R1`, `R2`, … for risks, `I1`, … for issues; never used again. */
  id: string;
  kind: LogKind;
  /** The risk that came true, of an issue. */
  risk?: string;
  /** ISO date. */
  raised: string;
  /** ISO date, while the state is `closed`. */
  closed?: string;
  /** Append-only, oldest first. */
  history: LogChange[];
}

export interface LogChange {
  /** ISO instant. */
  at: string;
  by: string;
  /** What changed, for people: `state: open → closed`. */
  changes: string[];
  note?: string;
}
