import { documentationOf } from '../../core/bpmn/documentation';
import type { AnyElement, BpmnModel } from '../../core/bpmn/model';
import { traceOf } from '../../core/bpmn/trace';
import { flowNodesOf, processesOf, walkSemantics } from '../../core/bpmn/walk';
import { isStale } from '../../core/variation/basis';
import { laneIds } from '../../core/variation/lane-ids';
import { layersOf, ownerLayerOf } from '../../core/variation/layers';
import { variationsOn } from '../../core/variation/variations';
import type { SearchDocument, SearchStep } from './ModelApi';

/** What the search needs to know of a model; empty for a file that cannot be read. */
export function searchDocumentOf({ readable, definitions }: BpmnModel): SearchDocument {
  if (!readable) return { names: [], processIds: [], number: '', steps: [], layers: [], stale: 0 };
  const named = [...walkSemantics(definitions)].filter(isNamedWhole);
  return {
    names: [...new Set(named.map((element) => textOf(element, 'name')).filter(Boolean))],
    processIds: processesOf(definitions).flatMap(({ id }) => id ?? []),
    number: named.map((element) => textOf(element, 'number')).find(Boolean) ?? '',
    steps: flowNodesOf(definitions).map((node) => stepOf(node as unknown as AnyElement)),
    layers: layersOf(definitions),
    stale: staleCount(definitions),
  };
}

function staleCount(definitions: BpmnModel['definitions']): number {
  const laneIdOf = laneIds();
  let count = 0;
  for (const element of walkSemantics(definitions))
    count += variationsOn(element).filter((variation) => isStale(variation, element, laneIdOf)).length;
  return count;
}

function stepOf(node: AnyElement): SearchStep {
  const { serviceRequests, badSection } = traceOf(node);
  return {
    id: node.id ?? '',
    name: textOf(node, 'name'),
    documentation: documentationOf(node).join('\n'),
    srvs: serviceRequests,
    badSection,
    layer: ownerLayerOf(node),
  };
}

const WHOLES = new Set(['bpmn:Process', 'bpmn:Collaboration', 'bpmn:Participant']);
const isNamedWhole = ({ $type }: AnyElement) => WHOLES.has($type);

/** An attribute as text; `bam:` attributes are read by their local name where the descriptor knows them. */
function textOf(element: AnyElement, name: string): string {
  const value = element.get(name === 'number' ? 'bam:number' : name);
  return typeof value === 'string' ? value : '';
}
