import type { AnyElement } from '../bpmn/model';
import type { Problem, Severity } from '../problem';
import type { Variation } from './types';

type Spot = Pick<Variation, 'layer' | 'elementId'>;

const problem = (
  code: string,
  severity: Severity,
  { elementId, layer }: Spot,
  message: string,
  remedy: string,
): Problem => ({ code, severity, where: { elementId, layer }, message, remedy });

export const conflict = (elementId: string, layers: readonly string[]): Problem =>
  problem(
    'VAR-CONFLICT',
    'error',
    { elementId, layer: layers.join(' ') },
    `Layers ${layers.map((layer) => `"${layer}"`).join(' and ')} both touch ${elementId}: neither is applied.`,
    'Let one layer alone vary this element, or show the layers one at a time.',
  );

export const effectTwice = (spot: Spot): Problem =>
  problem(
    'VAR-EFFECT-TWICE',
    'error',
    spot,
    `Layer "${spot.layer}" takes ${spot.elementId} away more than once, as not applicable or replaced: none is applied.`,
    'Keep one of these variations.',
  );

export const effectUnknown = (spot: Spot, effect: string): Problem =>
  problem(
    'VAR-EFFECT-UNKNOWN',
    'error',
    spot,
    `Layer "${spot.layer}" records the effect "${effect}" on ${spot.elementId}, which does not exist.`,
    'Choose not-applicable, replaced, changed or noted.',
  );

export const effectUnsuited = (spot: Spot, effect: string, type: string): Problem =>
  problem(
    'VAR-EFFECT-UNSUITED',
    'error',
    spot,
    `Layer "${spot.layer}" records "${effect}" on ${spot.elementId}; a ${type} cannot be varied in this way.`,
    'Record the variation on the step, flow, lane, pool or process that it is about.',
  );

export const onLayerElement = (spot: Spot, owner: string): Problem =>
  problem(
    'VAR-ON-LAYER-ELEMENT',
    'error',
    spot,
    `Layer "${spot.layer}" varies ${spot.elementId}, which belongs to layer "${owner}" and not to the baseline.`,
    'Change the element itself in its layer.',
  );

export const layerMissing = (elementId: string): Problem =>
  problem(
    'VAR-LAYER-MISSING',
    'error',
    { elementId, layer: '' },
    `A variation on ${elementId} names no layer: no view shows it.`,
    'Name the layer of the variation.',
  );

export const flowMissing = (spot: Spot, flow: string | undefined): Problem =>
  problem(
    'VAR-FLOW-MISSING',
    'warning',
    spot,
    `Layer "${spot.layer}" calls ${spot.elementId} not applicable and ${
      flow === undefined ? 'does not say' : `says "${flow}" for`
    } how the flow goes on: the step is passed by.`,
    'Choose whether the flow passes the step by or ends here.',
  );

export const reasonMissing = (spot: Spot): Problem =>
  problem(
    'VAR-REASON-MISSING',
    'warning',
    spot,
    `Layer "${spot.layer}" varies ${spot.elementId} and gives no reason.`,
    'Write down why, with its source.',
  );

export const stale = (spot: Spot, isGone: boolean): Problem =>
  problem(
    'VAR-STALE',
    'warning',
    spot,
    isGone
      ? `Layer "${spot.layer}" varies ${spot.elementId}, which is no longer there: the variation is kept and not applied.`
      : `${spot.elementId} was changed after layer "${spot.layer}" recorded its variation.`,
    isGone
      ? 'Record the variation on the element that took over, or remove it.'
      : 'Look at the variation again and confirm it.',
  );

export const skipAmbiguous = (spot: Spot, ways: number): Problem =>
  problem(
    'VAR-SKIP-AMBIGUOUS',
    'error',
    spot,
    `Layer "${spot.layer}" passes ${spot.elementId} by, but ${ways} flows leave it: the step stays.`,
    'Mark the flows that do not apply until one is left, or replace the step.',
  );

export const skipStart = (spot: Spot): Problem =>
  problem(
    'VAR-SKIP-START',
    'error',
    spot,
    `Layer "${spot.layer}" passes ${spot.elementId} by, but no flow leads to it: the step stays.`,
    'Choose that the path ends here, or replace the step.',
  );

export const replacementMissing = (spot: Spot, fault: string): Problem =>
  problem(
    'VAR-REPLACEMENT-MISSING',
    'error',
    spot,
    `Layer "${spot.layer}" replaces ${spot.elementId}, but ${fault}: the step stays.`,
    'Choose the layer’s steps that take its place, or mark it as not applicable.',
  );

export const propertyUnknown = (spot: Spot, property: string): Problem =>
  problem(
    'VAR-PROPERTY-UNKNOWN',
    'error',
    spot,
    `Layer "${spot.layer}" changes "${property}" of ${spot.elementId}, which has no such property to change.`,
    'Choose a name, documentation, lane, trace or simple attribute of the element.',
  );

export const valueInvalid = (spot: Spot, property: string, value: string): Problem =>
  problem(
    'VAR-VALUE-INVALID',
    'error',
    spot,
    `Layer "${spot.layer}" sets "${property}" of ${spot.elementId} to "${value}", which the property cannot take.`,
    'Choose a value that BPMN allows for it.',
  );

export const laneMissing = (spot: Spot, lane: string): Problem =>
  problem(
    'VAR-LANE-MISSING',
    'error',
    spot,
    `Layer "${spot.layer}" moves ${spot.elementId} to the lane "${lane}", which its process does not have.`,
    'Choose a lane of the same process.',
  );

export const laneNotOnTop = (lane: AnyElement, layer: string): Problem =>
  problem(
    'VAR-LANE-NOT-ON-TOP',
    'warning',
    { elementId: lane.id ?? '', layer },
    `The variation lane ${lane.id ?? ''} lies between lanes of the baseline: without it there is a gap.`,
    'Move the variation lane to the top of its pool.',
  );
