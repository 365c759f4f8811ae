import type { AnyElement } from '../../bpmn/model';
import { listOf, partOf } from '../elements';

/** The elements between which a flow or association is drawn. A data association is drawn from or to the step that holds it. */
export function endsOf(flow: AnyElement): {
  source?: AnyElement | undefined;
  target?: AnyElement | undefined;
} {
  if (flow.$type === 'bpmn:DataInputAssociation')
    return { source: listOf(flow, 'sourceRef')[0], target: flow.$parent };
  if (flow.$type === 'bpmn:DataOutputAssociation')
    return { source: flow.$parent, target: partOf(flow, 'targetRef') };
  return { source: partOf(flow, 'sourceRef'), target: partOf(flow, 'targetRef') };
}
