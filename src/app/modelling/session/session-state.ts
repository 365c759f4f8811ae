import type { Problem } from '../../../core/problem';
import type { ProcessHead } from '../../../repository/Repository';
import type { SaveStatus } from './DraftSaver';

/** Who may edit: this tab, or another one that holds the process, so that this tab reads and follows. */
export type Access = 'editing' | 'other-tab';

/** What the screens show of an open process. The diagram itself belongs to the editor: ask it. */
export interface SessionState {
  phase: 'loading' | 'open' | 'failed';
  head?: ProcessHead;
  /** What opening said: errors when `failed`, warnings when `open`. */
  openingProblems: Problem[];
  access: Access;
  save: SaveStatus;
  /** True where the diagram differs from the last revision. */
  unsaved: boolean;
  /** The whole file as it was last read or written; '' until it is open. The worker checks and projects it. */
  text: string;
  /** Counts up with each change of diagram, marks or mode: what reads from the editor reads anew. */
  version: number;
  /** Counts up with each file that was opened: undo begins anew, projections are void. */
  opened: number;
  selectedIds: readonly string[];
  /** The element whose variation was just chosen on the canvas and waits for its words. */
  asked?: string;
  /** Text that an earlier tab left behind and this one put back. */
  recovered: number;
}

export const initialState: SessionState = {
  phase: 'loading',
  openingProblems: [],
  access: 'other-tab',
  save: { kind: 'saved' },
  unsaved: false,
  text: '',
  version: 0,
  opened: 0,
  selectedIds: [],
  recovered: 0,
};
