import type { AnyElement } from '../../bpmn/model';
import type { Variation } from '../types';

/** A variation and the element that it is about. */
export interface Touch {
  element: AnyElement;
  variation: Variation;
}
