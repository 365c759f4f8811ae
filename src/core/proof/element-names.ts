import type { AnyElement, Definitions } from '../bpmn/model';
import { walkSemantics } from '../bpmn/walk';

/** How the steps and flows of a file are called in a sentence: by name, a flow by its ends, else by kind and id. */
export function elementNames(definitions: Definitions): (elementId: string) => string {
  const byId = new Map<string, AnyElement>();
  for (const element of walkSemantics(definitions))
    if (element.id !== undefined) byId.set(element.id, element);
  const nameOf = (id: string): string => {
    const element = byId.get(id);
    if (!element) return id;
    const [source, target] = [element['sourceRef'], element['targetRef']] as (AnyElement | undefined)[];
    if (source?.id && target?.id) return `the flow from ${nameOf(source.id)} to ${nameOf(target.id)}`;
    const name = typeof element['name'] === 'string' ? element['name'].replace(/\s+/g, ' ').trim() : '';
    return name === '' ? `the ${kindOf(element)} ${id}` : `“${name}”`;
  };
  return nameOf;
}

const kindOf = ({ $type }: AnyElement) =>
  $type
    .replace(/^\w+:/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
