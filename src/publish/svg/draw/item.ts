import { drawLabel } from '../label';
import { textOf } from '../names';
import { INNER_SIZE, type Pen } from '../Pen';
import type { SceneItem, SceneShape } from '../scene';
import { drawActivity } from './activity';
import { drawGroup, drawTextAnnotation } from './artifact';
import { drawConversation } from './conversation';
import { drawDataObject, drawDataStore } from './data';
import { drawEvent } from './event';
import { drawExternalLabel } from './external-label';
import { drawFlow } from './flow';
import { drawGateway } from './gateway';
import { drawMessage, drawVisibleMessage } from './message';
import { drawLane, drawPool } from './pool';
import { inset, rect } from './shapes';

const SHAPES: readonly (readonly [type: string, draw: (shape: SceneShape, pen: Pen) => string])[] = [
  ['bpmn:Activity', drawActivity],
  ['bpmn:Event', drawEvent],
  ['bpmn:Gateway', drawGateway],
  ['bpmn:Participant', drawPool],
  ['bpmn:Lane', drawLane],
  ['bpmn:DataStoreReference', drawDataStore],
  ['bpmn:DataStore', drawDataStore],
  ['bpmn:TextAnnotation', drawTextAnnotation],
  ['bpmn:Group', drawGroup],
  ['bpmn:ItemAwareElement', drawDataObject],
  ['bpmn:Message', drawMessage],
  ['bpmn:ConversationNode', drawConversation],
];

/** One element's own ink: its figure and its label, without what stands inside it. */
export function drawItem(item: SceneItem, pen: Pen): string {
  const label = drawExternalLabel(item, pen.extent);
  if (item.kind === 'edge') return drawFlow(item, pen) + drawVisibleMessage(item, pen) + label;
  const draw = SHAPES.find(([type]) => item.element.$instanceOf(type))?.[1] ?? drawUnknown;
  return draw(item, pen) + label;
}

/** A shape of a kind that is not drawn here, such as a choreography's: a frame with its name, so that nothing vanishes. */
function drawUnknown({ element, box }: SceneShape, { extent }: Pen): string {
  extent.add(box);
  return rect(box, 0, 'w1') + drawLabel(textOf(element), inset(box, 4), { size: INNER_SIZE }, extent);
}
