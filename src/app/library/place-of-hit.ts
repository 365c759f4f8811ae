import type { Place } from '../state/navigation';
import type { SearchHit } from '../work/SearchIndex';

/** Where a search hit leads to. A step of a layer is shown with its layer: in the baseline it is a ghost. */
export const placeOf = ({ step }: Pick<SearchHit, 'step'>): Partial<Omit<Place, 'processKey'>> => ({
  elementId: step?.id,
  ...(step?.layer !== undefined && { view: 'overlay', layer: step.layer }),
});
