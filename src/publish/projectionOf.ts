import type { Definitions } from '../core/bpmn/model';
import { project } from '../core/variation/project';
import type { Projection, View } from '../core/variation/types';
import { drawnModel } from './drawnModel';

const known = new WeakMap<Definitions, Map<string, Projection>>();

/**
 * A view of a file for one layer or none, with a diagram even where the file has none, projected once however often it is asked for, since pages, their comparison and the
 * downloads show the same. Neither the file nor the projection may be changed afterwards; both are freed together.
 */
export function projectionOf(model: Definitions, view: View, layer?: string): Projection {
  const views = known.get(model) ?? new Map<string, Projection>();
  known.set(model, views);
  const key = `${view} ${layer ?? ''}`;
  const projection =
    views.get(key) ?? project(drawnModel(model), { view, layers: layer === undefined ? [] : [layer] });
  views.set(key, projection);
  return projection;
}
