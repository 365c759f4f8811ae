import type { AnyElement } from '../../bpmn/model';
import { naturalCompare } from '../../bpmn/natural';

/**
 * The flow nodes of a process or sub-process as people read them: by id where all ids are numbered (B01, B02 …), else along
 * the flow from its starts. Boundary events follow what they stand on.
 */
export function inReadingOrder(container: AnyElement): AnyElement[] {
  const nodes = ((container['flowElements'] ?? []) as AnyElement[]).filter((element) =>
    element.$instanceOf('bpmn:FlowNode'),
  );
  const byId = nodes.toSorted((a, b) => naturalCompare(a.id ?? '', b.id ?? ''));
  if (byId.every(({ id }) => /^[A-Z]{1,2}\d+[a-z]*$/.test(id ?? ''))) return byId;
  const ordered = new Set<AnyElement>();
  const starts = byId.filter((node) => isStart(node, nodes));
  const pending = [...starts, ...byId].reverse();
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (ordered.has(node)) continue;
    ordered.add(node);
    const at = node;
    const hosted = byId.filter(({ attachedToRef }) => attachedToRef === at);
    const following = ((node['outgoing'] ?? []) as AnyElement[])
      .map((flow) => flow['targetRef'] as AnyElement | undefined)
      .filter((target) => target !== undefined && nodes.includes(target)) as AnyElement[];
    pending.push(...[...hosted, ...following].reverse());
  }
  return [...ordered];
}

const isStart = (node: AnyElement, nodes: readonly AnyElement[]): boolean =>
  node.$type === 'bpmn:StartEvent' ||
  (!node.$instanceOf('bpmn:BoundaryEvent') &&
    !((node['incoming'] ?? []) as AnyElement[]).some((flow) =>
      nodes.includes(flow['sourceRef'] as AnyElement),
    ));
