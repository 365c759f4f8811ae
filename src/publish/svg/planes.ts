import type { AnyElement, Definitions } from '../../core/bpmn/model';

/** One picture of a file: a diagram, or the inside of a collapsed sub-process. */
export interface Plane {
  /** Unique in the file, and stable as long as the file's own ids are. */
  id: string;
  /** The process, collaboration or sub-process that it shows. */
  elementId: string;
  /** The name of that element, else of the diagram, else its id. */
  name: string;
  /** BPMNShape and BPMNEdge elements, in the order of the file. */
  diagramElements: readonly AnyElement[];
  element: AnyElement | undefined;
}

/**
 * Every plane of a file, in its order: one for each diagram, and one for each collapsed sub-process whose
 * inside is drawn on the same diagram as itself (older tools do so), since it can only be seen apart.
 */
export function planesOf(definitions: Definitions): Plane[] {
  const diagrams = (definitions.diagrams ?? []) as unknown as AnyElement[];
  const taken = new Set<string>();
  return diagrams.flatMap((diagram, i) => {
    const plane = diagram.plane as AnyElement | undefined;
    if (!plane) return [];
    const element = plane.bpmnElement as AnyElement | undefined;
    const elements = ((plane.planeElement ?? []) as AnyElement[]).filter((di) => di.bpmnElement);
    const name = nameOf(element) ?? nameOf(diagram) ?? element?.id ?? `Diagram ${i + 1}`;
    const id = unique(plane.id ?? diagram.id ?? `plane-${i + 1}`, taken);
    return splitCollapsed(
      { id, elementId: element?.id ?? '', name, diagramElements: elements, element },
      taken,
    );
  });
}

/** The plane with an id, or the first that shows an element with that id; the first of all without one. */
export function planeOf(planes: readonly Plane[], id?: string): Plane | undefined {
  if (id === undefined) return planes[0];
  return planes.find((plane) => plane.id === id) ?? planes.find((plane) => plane.elementId === id);
}

function splitCollapsed(plane: Plane, taken: Set<string>): Plane[] {
  const collapsed = new Map<AnyElement, AnyElement[]>();
  for (const di of plane.diagramElements) {
    const element = di.bpmnElement as AnyElement;
    if (element.$instanceOf('bpmn:SubProcess') && di.isExpanded !== true && element !== plane.element)
      collapsed.set(element, []);
  }
  if (collapsed.size === 0) return [plane];
  const hostOf = hostLookup(collapsed);
  const outside: AnyElement[] = [];
  for (const di of plane.diagramElements) {
    const host = hostOf(di.bpmnElement as AnyElement);
    if (host && host !== plane.element) collapsed.get(host)!.push(di);
    else outside.push(di);
  }
  const insides = [...collapsed].filter(([, elements]) => elements.length > 0);
  return [
    { ...plane, diagramElements: outside },
    ...insides.map(([element, diagramElements]) => ({
      id: unique(`${plane.id}-${element.id ?? ''}`, taken),
      elementId: element.id ?? '',
      name: nameOf(element) ?? element.id ?? '',
      diagramElements,
      element,
    })),
  ];
}

/** Finds the nearest collapsed sub-process around an element; remembers, so that deep nesting stays linear. */
function hostLookup(collapsed: ReadonlyMap<AnyElement, unknown>) {
  const known = new Map<AnyElement, AnyElement | undefined>();
  return (element: AnyElement): AnyElement | undefined => {
    const passed: AnyElement[] = [];
    let parent = element.$parent;
    let host: AnyElement | undefined;
    while (parent) {
      if (collapsed.has(parent)) {
        host = parent;
        break;
      }
      if (known.has(parent)) {
        host = known.get(parent);
        break;
      }
      passed.push(parent);
      parent = parent.$parent;
    }
    for (const one of passed) known.set(one, host);
    return host;
  };
}

function unique(id: string, taken: Set<string>): string {
  let free = id;
  for (let i = 2; taken.has(free); i++) free = `${id}-${i}`;
  taken.add(free);
  return free;
}

function nameOf(element: AnyElement | undefined): string | undefined {
  return typeof element?.name === 'string' && element.name.trim() ? element.name : undefined;
}
