import type { ModelFacts } from './modelFacts';

/** A step that a service request, say, is used at. */
export interface Use {
  process: string;
  elementId: string;
  name: string;
  /** '' for the baseline. */
  layer: string;
}

/** The steps that use each service request: by their trace, or as a layer changes it. In the order of the models. */
export function serviceRequestUses(models: readonly ModelFacts[]): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  const add = (srv: string, use: Use) => {
    const others = uses.get(srv);
    if (!others) uses.set(srv, [use]);
    else if (!others.some((other) => sameUse(other, use))) others.push(use);
  };
  for (const { number: process, steps, variations } of models) {
    for (const { id, name, layer, serviceRequests } of steps)
      for (const srv of serviceRequests) add(srv, { process, elementId: id, name, layer });
    for (const { elementId, elementName, layer, overrides } of variations)
      for (const { property, value } of overrides)
        if (property === 'serviceRequests')
          for (const srv of value.split(/\s+/).filter(Boolean))
            add(srv, { process, elementId, name: elementName, layer });
  }
  return uses;
}

const sameUse = (a: Use, b: Use) =>
  a.process === b.process && a.elementId === b.elementId && a.layer === b.layer;
