import type { Bounds } from '../../bpmn/bounds';
import type { AnyElement } from '../../bpmn/model';
import { noteBoundsIn } from '../geometry/note-place';
import { boundsOf } from '../geometry/shapes';
import type { Variation } from '../types';
import type { WorkingCopy } from '../working-copy';

/** Where a process is drawn. */
export interface Room {
  plane: AnyElement;
  box: Bounds;
}

interface Creating {
  $model: { create(type: string, attributes: object): AnyElement };
}

/** Adds the annotation that says that a process does not apply; it is drawn where there is room for it. */
export function addNote(
  working: WorkingCopy,
  process: AnyElement,
  { layer, reason }: Variation,
  room: Room | undefined,
): void {
  const { $model } = process as unknown as Creating;
  const text = `Not applicable to ${layer}${reason === '' ? '' : `: ${reason}`}`;
  const id = freeId(working, layer, process);
  const annotation = $model.create('bpmn:TextAnnotation', { id, text });
  annotation.$parent = process;
  (process.get('artifacts') as AnyElement[]).push(annotation);
  working.byId.set(id, annotation);
  if (!room) return;
  const bounds = $model.create('dc:Bounds', noteBoundsIn(room.box, text, obstaclesOn(working, room.plane)));
  const shape = $model.create('bpmndi:BPMNShape', { id: `${id}_di`, bpmnElement: annotation, bounds });
  bounds.$parent = shape;
  shape.$parent = room.plane;
  (room.plane.get('planeElement') as AnyElement[]).push(shape);
}

/** The same for the same file: the layer alone where that is free, else with the process, else counted. */
function freeId({ byId }: WorkingCopy, layer: string, process: AnyElement): string {
  const plain = `NotApplicable_${layer.replace(/[^\w.-]/g, '_')}`;
  const isFree = (id: string) => !byId.has(id) && !byId.has(`${id}_di`);
  const named = [plain, `${plain}_${process.id ?? ''}`].find(isFree);
  if (named !== undefined) return named;
  let count = 2;
  while (!isFree(`${plain}_${count}`)) count++;
  return `${plain}_${count}`;
}

/** What is drawn on a plane and stays, pools and lanes aside. */
function obstaclesOn({ removed }: WorkingCopy, plane: AnyElement): Bounds[] {
  return (plane.get('planeElement') as AnyElement[])
    .filter((drawn) => !removed.has(drawn))
    .filter((drawn) => {
      const element = drawn['bpmnElement'] as AnyElement | undefined;
      return element !== undefined && element.$type !== 'bpmn:Lane' && element.$type !== 'bpmn:Participant';
    })
    .map(boundsOf)
    .filter((bounds) => bounds !== undefined);
}
