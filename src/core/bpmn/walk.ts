import type { BpmnFlowNode, BpmnProcess } from 'bpmn-moddle/types';
import type { ModdleElement } from 'moddle';
import type { AnyElement } from './model';

interface PropertyDescriptor {
  name: string;
  isReference?: boolean;
  isAttr?: boolean;
  isVirtual?: boolean;
}

/**
 * An element and everything inside it, parents before children, in the order of the file. References are not followed.
 * Generic extension elements (those that no descriptor knows) are not visited.
 */
export function* walk(root: object): Generator<AnyElement> {
  const stack: AnyElement[] = [root as AnyElement];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    const children = childrenOf(element);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  }
}

/**
 * The same without the diagrams of a file: what it says, and not how that is drawn. For all that looks at names, texts and ids, since the
 * parts of a diagram have attributes of those names too, of other types and meaning (DI.xsd, Diagram).
 */
export function* walkSemantics(definitions: object): Generator<AnyElement> {
  yield definitions as AnyElement;
  for (const element of childrenOf(definitions))
    if (element.$type !== 'bpmndi:BPMNDiagram') yield* walk(element);
}

/** The elements directly inside an element, in the order in which they are written. */
export function childrenOf(element: object): AnyElement[] {
  const { $descriptor } = element as { $descriptor?: { properties?: PropertyDescriptor[] } };
  const children: AnyElement[] = [];
  const properties = $descriptor?.properties;
  if (!properties) return children;
  for (const { short, name } of childProperties(properties)) {
    const value = (element as AnyElement)[short] ?? (element as AnyElement)[name];
    if (!Array.isArray(value)) {
      if (isElement(value)) children.push(value);
    } else for (const item of value as unknown[]) if (isElement(item)) children.push(item);
  }
  return children;
}

/** A type has thirty properties, of which some few hold elements: looked for once for each type, not for each element. */
const known = new WeakMap<PropertyDescriptor[], { short: string; name: string }[]>();

function childProperties(properties: PropertyDescriptor[]): { short: string; name: string }[] {
  let found = known.get(properties);
  if (!found) {
    found = properties
      .filter(({ isReference, isAttr, isVirtual }) => !isReference && !isAttr && !isVirtual)
      .map(({ name }) => ({ short: name.replace(/^bpmn:/, ''), name }));
    known.set(properties, found);
  }
  return found;
}

/** The processes of a file, in the order of the file. */
export function processesOf(definitions: object): ModdleElement<BpmnProcess>[] {
  const roots = (definitions as { rootElements?: AnyElement[] }).rootElements ?? [];
  return roots.filter((root) => root.$type === 'bpmn:Process') as unknown as ModdleElement<BpmnProcess>[];
}

/** Every flow node inside a process, sub-process or whole file, those inside sub-processes included. */
export function flowNodesOf(container: object): ModdleElement<BpmnFlowNode>[] {
  const nodes: ModdleElement<BpmnFlowNode>[] = [];
  for (const element of walk(container)) {
    if (element !== container && isElement(element) && element.$instanceOf('bpmn:FlowNode')) {
      nodes.push(element as unknown as ModdleElement<BpmnFlowNode>);
    }
  }
  return nodes;
}

/** True for an element whose type a descriptor knows. */
export function isElement(value: unknown): value is AnyElement {
  return typeof value === 'object' && value !== null && '$instanceOf' in value && '$type' in value;
}
