import type { AnyElement } from '../core/bpmn/model';
import type { Problem } from '../core/problem';

const KIND: Readonly<Record<string, string>> = {
  'bpmn:Participant': 'pool',
  'bpmn:Lane': 'lane',
  'bpmn:SequenceFlow': 'flow',
  'bpmn:MessageFlow': 'message flow',
  'bpmn:Association': 'association',
  'bpmn:TextAnnotation': 'annotation',
};

/** How a message names an element: kind, name and id. */
export function nameOf(element: AnyElement): string {
  const { $type, id } = element;
  const kind =
    KIND[$type] ?? ($type.endsWith('Gateway') ? 'gateway' : $type.endsWith('Event') ? 'event' : 'step');
  const name = typeof element['name'] === 'string' ? element['name'].trim() : '';
  return name ? `${kind} "${name.length > 60 ? `${name.slice(0, 60)}…` : name}" (${id})` : `${kind} ${id}`;
}

const refusal = (
  code: string,
  element: AnyElement | undefined,
  message: string,
  remedy: string,
): Problem => ({
  code,
  severity: 'warning',
  where: element?.id === undefined ? {} : { elementId: element.id },
  message,
  remedy,
});

export const baselineLocked = (element: AnyElement, layerName: string): Problem =>
  refusal(
    'EDIT-BASELINE-LOCKED',
    element,
    `The ${nameOf(element)} belongs to the baseline: nothing of it can change while ${layerName} is being edited.`,
    'Record a variation on it, or switch to the baseline to change it.',
  );

export const layerLocked = (element: AnyElement, owner: string, layerName: string): Problem =>
  refusal(
    'EDIT-LAYER-LOCKED',
    element,
    `The ${nameOf(element)} belongs to layer ${owner} and cannot change here (${layerName}).`,
    `Switch to layer ${owner} to change it.`,
  );

export const readOnly = (): Problem =>
  refusal(
    'EDIT-READ-ONLY',
    undefined,
    'This view cannot be edited.',
    'Switch to the baseline or to a layer to edit.',
  );

export const nothingToLayOut = (here: string | undefined): Problem =>
  refusal(
    'EDIT-NOTHING-TO-LAY-OUT',
    undefined,
    here === undefined
      ? 'Nothing that can be moved here is selected.'
      : `${here} draws no step or flow of its own here, and the baseline is locked.`,
    here === undefined ? 'Select two steps or more.' : 'Switch to the baseline to lay the whole process out.',
  );

export const noRoomToLayOut = (element: AnyElement): Problem =>
  refusal(
    'EDIT-NO-ROOM-TO-LAY-OUT',
    element,
    `There is no room for the ${nameOf(element)} where it belongs, so nothing was moved.`,
    'Make its lane or sub-process larger, then lay out again.',
  );

export const holdsLayerWork = (container: AnyElement, held: AnyElement, layer: string): Problem =>
  refusal(
    'EDIT-HOLDS-LAYER-WORK',
    container,
    `The ${nameOf(container)} cannot be deleted: it holds the ${nameOf(held)} of layer ${layer}.`,
    `Move or delete that element in layer ${layer} first.`,
  );

export const flowNeedsLayer = (end: AnyElement, layer: string): Problem =>
  refusal(
    'EDIT-FLOW-NEEDS-LAYER',
    end,
    `A flow of the baseline cannot lead to or from the ${nameOf(end)} of layer ${layer}.`,
    `Switch to layer ${layer} to draw this flow.`,
  );

export const poolNeeded = (): Problem =>
  refusal(
    'EDIT-POOL-NEEDED',
    undefined,
    'The baseline of this process has no pool, so a layer cannot add one.',
    'Draw a pool around the process in the baseline first.',
  );

export const layerWorkLost = (elementId: string, layer: string): Problem => ({
  ...refusal(
    'EDIT-LAYER-WORK-LOST',
    undefined,
    `This would lose work of layer ${layer} at ${elementId}.`,
    `Change it in layer ${layer} first.`,
  ),
  where: { elementId, layer },
});

export const noSuchElement = (elementId: string): Problem => ({
  ...refusal(
    'EDIT-NO-ELEMENT',
    undefined,
    `There is no element ${elementId} on the diagram.`,
    'Choose an element that is shown.',
  ),
  where: { elementId },
});

export const layerModeNeeded = (element: AnyElement): Problem =>
  refusal(
    'EDIT-LAYER-MODE-NEEDED',
    element,
    `A variation of the ${nameOf(element)} can be recorded only while a layer is being edited.`,
    'Switch to the layer first.',
  );

export const notVariable = (element: AnyElement, owner: string): Problem =>
  refusal(
    'EDIT-NOT-VARIABLE',
    element,
    `The ${nameOf(element)} belongs to layer ${owner}: variations stand on the baseline only.`,
    'Change the element itself.',
  );

export const noRoomAbove = (pool: AnyElement, above: AnyElement): Problem =>
  refusal(
    'EDIT-NO-ROOM-ABOVE',
    pool,
    `There is no room for a variation lane on top of the ${nameOf(pool)}: the ${nameOf(above)} stands above it.`,
    'Make room above the pool in the baseline first.',
  );

export const tooLong = (limit: number): Problem =>
  refusal(
    'EDIT-TOO-LONG',
    undefined,
    `A name can have at most ${limit.toLocaleString('en-GB')} characters.`,
    'Shorten the name and put the rest into the documentation.',
  );

export const uprightPool = (pool: AnyElement): Problem =>
  refusal(
    'EDIT-UPRIGHT-POOL',
    pool,
    `The ${nameOf(pool)} stands upright: a variation lane goes on top of a pool that lies.`,
    'Draw the process in a horizontal pool.',
  );

export const laneNotEmpty = (lane: AnyElement): Problem =>
  refusal(
    'EDIT-LANE-NOT-EMPTY',
    lane,
    `The ${nameOf(lane)} cannot be deleted while steps stand in it.`,
    'Delete its steps first, or select them together with the lane.',
  );

export const notReplaceable = (element: AnyElement): Problem =>
  refusal(
    'EDIT-NOT-REPLACEABLE',
    element,
    `The ${nameOf(element)} cannot be replaced by a step.`,
    'Mark it as not applicable, or as changed.',
  );

export const noPool = (element: AnyElement): Problem =>
  refusal(
    'EDIT-NO-POOL',
    element,
    `The ${nameOf(element)} is no pool with a process in it, so it can have no variation lane.`,
    'Choose the pool that holds the process.',
  );
