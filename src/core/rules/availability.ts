import type { AnyElement } from '../bpmn/model';
import { traceOf } from '../bpmn/trace';
import { SMETS1_LAYER, type ServiceRequest } from '../catalogue/serviceRequests';
import type { Problem } from '../problem';
import type { Rule } from './Rule';
import { problemAt, titleOf } from './wording';

/**
 * A step that a SMETS1 Device still meets although its service request is not available to SMETS1. Steps that a layer
 * takes away are not in the resolved view any more; one that it changes or notes has been thought about.
 */
export const requestUnavailable: Rule = {
  name: 'service-request-unavailable',
  scope: 'resolved',
  check(element, { facts: { serviceRequests }, layers, varied, added }) {
    if (!serviceRequests || !layers.includes(SMETS1_LAYER) || !element.$instanceOf('bpmn:FlowNode'))
      return [];
    if (element.id === undefined || varied.has(element.id)) return [];
    const requests = traceOf(element).serviceRequests.flatMap((srv) => serviceRequests.get(srv) ?? []);
    // A step of the layer is itself the difference in processing; that it can be done at all is not said by that.
    return [
      ...unavailable(element, requests, added),
      ...(added.has(element.id) ? [] : different(element, requests)),
    ];
  },
};

function unavailable(
  element: AnyElement,
  requests: readonly ServiceRequest[],
  added: ReadonlySet<string>,
): Problem[] {
  const missing = requests.filter(({ smets1 }) => smets1 === 'not-available');
  if (missing.length === 0) return [];
  const named = missing.map(({ srv }) => srv).join(', ');
  const isAll = missing.length === requests.length;
  if (added.has(element.id!))
    return [
      problemAt(
        element,
        'SRV-NOT-AVAILABLE',
        'error',
        `${titleOf(element)} of the layer ${SMETS1_LAYER} uses SRV ${named}, which is not available to SMETS1.`,
        'Correct the service request, or what the step does.',
      ),
    ];
  return [
    {
      ...problemAt(
        element,
        'SRV-NOT-AVAILABLE',
        'error',
        `${titleOf(element)} uses SRV ${named}, which is not available to SMETS1, and the layer ${SMETS1_LAYER} says nothing about it.`,
        'Record what SMETS1 does instead: not applicable, replaced or changed.',
      ),
      ...(isAll && canBePassed(element) && { fix: notApplicable(element.id!, missing) }),
    },
  ];
}

function different(element: AnyElement, requests: readonly ServiceRequest[]): Problem[] {
  const varying = requests.filter(({ smets1 }) => smets1 === 'available-with-variation');
  if (varying.length === 0) return [];
  const note = varying.length === 1 ? varying[0]!.smets1Note : '';
  return [
    problemAt(
      element,
      'SRV-VARIES',
      'info',
      `${titleOf(element)} uses SRV ${varying.map(({ srv }) => srv).join(', ')}, which SMETS1 processes differently: no variation says so.${note && ` The catalogue says: ${note}`}`,
      'Note the difference on the step, if it matters to this process.',
    ),
  ];
}

/** One way in and one way out, so that passing it by leaves no doubt. */
function canBePassed(element: AnyElement): boolean {
  const count = (name: string) => ((element[name] as unknown[] | undefined) ?? []).length;
  return element.$instanceOf('bpmn:Activity') && count('incoming') > 0 && count('outgoing') === 1;
}

const notApplicable = (elementId: string, missing: readonly ServiceRequest[]) => ({
  kind: 'not-applicable' as const,
  layer: SMETS1_LAYER,
  elementId,
  flow: 'skip' as const,
  reason: missing
    .map(({ srv, name, smets1Note }) =>
      `SRV ${srv} (${name}) is not available to SMETS1 Devices. ${smets1Note}`.trim(),
    )
    .join(' '),
  impacts: [...new Set(missing.flatMap(({ impacts }) => impacts))],
});
