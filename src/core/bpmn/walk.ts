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

/** The elements directly inside an element, in the order in which they are written. */
export function childrenOf(element: object): AnyElement[] {
  const { $descriptor } = element as { $descriptor?: { properties?: PropertyDescriptor[] } };
  const children: AnyElement[] = [];
  for (const { name, isReference, isAttr, isVirtual } of $descriptor?.properties ?? []) {
    if (isReference || isAttr || isVirtual) continue;
    const value = (element as AnyElement)[name.replace(/^bpmn:/, '')] ?? (element as AnyElement)[name];
    for (const item of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isElement(item)) children.push(item);
  }
  return children;
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
