import type { SeenChange } from '../work/ModelApi';

/** The diagrams of a comparison, as the buttons around them use them. */
export interface Stage {
  /** Shows the place of a change. */
  lead: (change: SeenChange) => void;
  fit: () => void;
  zoomBy: (factor: number) => void;
}
