import type { Mark } from '../../core/variation/types';
import type { Extent } from './geometry';
import type { Sheet } from './Sheet';

/** What was marked in a drawing, for its legend. */
export interface MarksInUse {
  /** The layers that set each mark. */
  layersOf: Map<Mark, Set<string>>;
  question: boolean;
  variationLane: boolean;
}

/** What every drawing function is given: the shared parts, the extent that it enlarges, the marks that it shows. */
export interface Pen {
  sheet: Sheet;
  extent: Extent;
  marks: MarksInUse;
  /**
   * Names that stand turned, for a group of their own behind all others. Chromium paints a group with something turned in
   * it whole, however little of it is in sight: a name in its pool had every step of a long process painted at once.
   */
  turned: string[];
  /** True where the element's ink takes a mark's pattern from around it: what stands apart from it, as markers do, would not. */
  isPatterned?: boolean;
}

/** Font sizes in DI units: of names inside shapes, and of labels beside them. */
export const INNER_SIZE = 12;
export const EXTERNAL_SIZE = 11;
