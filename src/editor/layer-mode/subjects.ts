import type { AnyElement } from '../../core/bpmn/model';
import type { DiagramElement } from '../diagram';

/** What the contexts of diagram-js's and bpmn-js's commands have in common; each command fills some of it. */
export interface CommandContext {
  shape?: DiagramElement;
  shapes?: DiagramElement[];
  element?: DiagramElement;
  elements?: DiagramElement[];
  connection?: DiagramElement;
  oldShape?: DiagramElement;
  labelTarget?: DiagramElement;
  moddleElement?: AnyElement;
  dataStoreBo?: AnyElement;
  movingShapes?: DiagramElement[];
  resizingShapes?: DiagramElement[];
  source?: DiagramElement;
  target?: DiagramElement;
  newSource?: DiagramElement;
  newTarget?: DiagramElement;
  parent?: DiagramElement;
  newParent?: DiagramElement;
  hints?: Record<string, unknown>;
}

type Subject = DiagramElement | AnyElement;
const one = (key: keyof CommandContext) => (context: CommandContext) => [context[key] as Subject | undefined];

/** By command, the elements that it changes. What only creates, or only calls other commands, is not listed. */
const SUBJECTS: Readonly<Record<string, (context: CommandContext) => (Subject | undefined)[]>> = {
  'shape.move': one('shape'),
  'shape.resize': one('shape'),
  'shape.delete': one('shape'),
  'shape.toggleCollapse': one('shape'),
  'shape.replace': one('oldShape'),
  'element.updateAttachment': one('shape'),
  'label.create': one('labelTarget'),
  'connection.delete': one('connection'),
  'connection.move': one('connection'),
  'connection.layout': one('connection'),
  'connection.updateWaypoints': one('connection'),
  'connection.reconnect': one('connection'),
  'element.updateLabel': one('element'),
  'element.updateProperties': one('element'),
  'element.updateModdleProperties': ({ element, moddleElement }) => [moddleElement ?? element],
  'element.setColor': ({ elements = [] }) => elements,
  'elements.move': ({ shapes = [] }) => shapes,
  'elements.delete': ({ elements = [] }) => elements,
  'elements.align': ({ elements = [] }) => elements,
  'elements.distribute': ({ elements = [] }) => elements,
  'lane.add': one('shape'),
  'lane.resize': one('shape'),
  'lane.split': one('shape'),
  'dataStore.updateContainment': one('dataStoreBo'),
  spaceTool: ({ movingShapes = [], resizingShapes = [] }) => [...movingShapes, ...resizingShapes],
};

export function subjectsOf(command: string, context: CommandContext): Subject[] {
  return SUBJECTS[command]?.(context).filter((subject): subject is Subject => subject !== undefined) ?? [];
}
