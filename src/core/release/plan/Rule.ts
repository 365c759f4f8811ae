/** Where the last day of a milestone is counted from. */
export type Anchor =
  /** The go-live date, so many weeks before it. */
  | { kind: 'go-live'; weeksBefore: number }
  /** The day on which another milestone begins, with so many whole working days between. */
  | { kind: 'before'; milestone: string; pause: number }
  /** It goes on as long as the plan. */
  | { kind: 'throughout' };

/** When a milestone is to be, in a form that can be computed and checked. All lengths are working days. */
export interface Rule {
  ends: Anchor;
  /** How long it takes; for `throughout` it follows from the others. */
  lasts: number;
  /** The fewest that it may take. */
  least?: number;
  /** Milestones that have to end before it begins. */
  after: string[];
  /** Whose decision it needs to be done at all. */
  decision?: string;
}
