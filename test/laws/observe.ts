import { walk } from '../../src/core/bpmn/walk';
import type { AnyElement, Definitions } from '../../src/core/bpmn/model';
import { ownerLayerOf } from '../../src/core/variation/layers';
import { variationsOf } from '../../src/core/variation/variations';

/** The ids of all elements save mere holders of lanes, sorted; each as often as it is there. With a layer, of that layer's only. */
export function drawnIds(definitions: Definitions, layer?: string): string[] {
  return [...walk(definitions)]
    .filter((element) => element.id !== undefined && element.$instanceOf('bpmn:BaseElement'))
    .filter(({ $type }) => $type !== 'bpmn:LaneSet')
    .filter((element) => layer === undefined || ownerLayerOf(element) === layer)
    .map(({ id }) => id!)
    .sort();
}

/**
 * Flow nodes that no start reaches, found by asking over and over until nothing is added: slow and plain on purpose, so that
 * it can be held against the projection's own search.
 */
export function unreachedIn(definitions: Definitions): string[] {
  const elements = [...walk(definitions)];
  const nodes = elements.filter((element) => element.$instanceOf('bpmn:FlowNode'));
  const reached = new Set<AnyElement>();
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const node of nodes) if (isReached(node, elements, nodes, reached)) reached.add(node);
  }
  return nodes.filter((node) => !reached.has(node)).map(({ id }) => id!);
}

function isReached(
  node: AnyElement,
  elements: AnyElement[],
  nodes: AnyElement[],
  reached: ReadonlySet<unknown>,
): boolean {
  const flows = elements.filter(
    ({ $type, targetRef }) => $type === 'bpmn:SequenceFlow' && targetRef === node,
  );
  const scope = node.$parent!;
  if (flows.some(({ sourceRef }) => reached.has(sourceRef))) return true;
  if (node.$type === 'bpmn:BoundaryEvent') return reached.has(node['attachedToRef']);
  if (node['isForCompensation'] === true) {
    return elements.some(({ $type, sourceRef, targetRef }) => {
      const host = targetRef === node ? sourceRef : sourceRef === node ? targetRef : undefined;
      const isEvent = (host as AnyElement | undefined)?.$type === 'bpmn:BoundaryEvent';
      return $type === 'bpmn:Association' && isEvent && reached.has(host);
    });
  }
  const link = linkNameOf(node);
  if (link !== undefined && node.$type === 'bpmn:IntermediateCatchEvent')
    return [...reached].some(
      (other) =>
        (other as AnyElement).$type === 'bpmn:IntermediateThrowEvent' &&
        linkNameOf(other as AnyElement) === link,
    );
  const isEntered = scope.$type === 'bpmn:Process' || reached.has(scope);
  if (!isEntered || flows.length > 0) return false;
  const hasStart = nodes.some((other) => other.$parent === scope && other.$type === 'bpmn:StartEvent');
  const begins =
    node.$type === 'bpmn:StartEvent' ||
    ['triggeredByEvent', 'instantiate'].some((name) => node[name] === true);
  return begins || !hasStart;
}

function linkNameOf(node: AnyElement): unknown {
  const [definition] = (node['eventDefinitions'] ?? []) as AnyElement[];
  return definition?.$type === 'bpmn:LinkEventDefinition' ? definition['name'] : undefined;
}

/** The ids of elements on which two layers record a variation. */
export function touchedByTwo(definitions: Definitions): string[] {
  const layersAt = new Map<string, Set<string>>();
  for (const { elementId, layer } of variationsOf(definitions))
    layersAt.set(elementId, (layersAt.get(elementId) ?? new Set()).add(layer));
  return [...layersAt].filter(([, layers]) => layers.size > 1).map(([id]) => id);
}
