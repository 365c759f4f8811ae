import type { AnyElement } from '../bpmn/model';
import { listOf } from '../variation/elements';
import type { Rule } from './Rule';
import { nameOf, problemAt, titleOf } from './wording';

const DECISIONS = ['bpmn:ExclusiveGateway', 'bpmn:InclusiveGateway', 'bpmn:ComplexGateway'];

/** Each way out of a decision carries its answer, and no two the same. */
export const branchLabels: Rule = {
  name: 'branch-labels',
  scope: 'view',
  check(element) {
    const branches = listOf(element, 'outgoing');
    const isDecision = DECISIONS.includes(element.$type);
    // Not only gateways decide: a step may have flows with conditions.
    if (branches.length < 2 || (!isDecision && !branches.some((flow) => flow['conditionExpression'])))
      return [];
    const seen = new Set<string>();
    return branches.flatMap((flow) => {
      const label = nameOf(flow).toLowerCase();
      if (label === '')
        return problemAt(
          flow,
          'FLOW-UNLABELLED',
          'warning',
          `A flow from ${inSentence(element)} to ${targetOf(flow)} does not say when it is taken.`,
          'Write the answer on the flow, such as “yes”.',
        );
      if (!seen.has(label)) {
        seen.add(label);
        return [];
      }
      return problemAt(
        flow,
        'FLOW-LABEL-TWICE',
        'warning',
        `Two flows from ${inSentence(element)} say “${nameOf(flow)}”.`,
        'Tell the answers apart.',
      );
    });
  },
};

function targetOf(flow: AnyElement): string {
  const target = flow['targetRef'] as AnyElement | undefined;
  return target ? inSentence(target) : 'nowhere';
}

const inSentence = (element: AnyElement) => titleOf(element).replace(/^The /, 'the ');
