import adHocSubProcess from 'bpmnlint/rules/ad-hoc-sub-process.js';
import endEventRequired from 'bpmnlint/rules/end-event-required.js';
import eventBasedGateway from 'bpmnlint/rules/event-based-gateway.js';
import eventSubProcessStart from 'bpmnlint/rules/event-sub-process-typed-start-event.js';
import fakeJoin from 'bpmnlint/rules/fake-join.js';
import global from 'bpmnlint/rules/global.js';
import labelRequired from 'bpmnlint/rules/label-required.js';
import linkEvent from 'bpmnlint/rules/link-event.js';
import noComplexGateway from 'bpmnlint/rules/no-complex-gateway.js';
import noDisconnected from 'bpmnlint/rules/no-disconnected.js';
import noDuplicateFlows from 'bpmnlint/rules/no-duplicate-sequence-flows.js';
import noJoinFork from 'bpmnlint/rules/no-gateway-join-fork.js';
import noImplicitEnd from 'bpmnlint/rules/no-implicit-end.js';
import noImplicitSplit from 'bpmnlint/rules/no-implicit-split.js';
import noImplicitStart from 'bpmnlint/rules/no-implicit-start.js';
import noOverlap from 'bpmnlint/rules/no-overlapping-elements.js';
import singleBlankStart from 'bpmnlint/rules/single-blank-start-event.js';
import singleDefinition from 'bpmnlint/rules/single-event-definition.js';
import startEventRequired from 'bpmnlint/rules/start-event-required.js';
import subProcessStart from 'bpmnlint/rules/sub-process-blank-start-event.js';
import superfluousGateway from 'bpmnlint/rules/superfluous-gateway.js';
import superfluousTermination from 'bpmnlint/rules/superfluous-termination.js';
import type { RuleFactory } from 'bpmnlint';
import type { Rule } from '../core/rules/Rule';
import type { Severity } from '../core/problem';

/** A rule of `bpmnlint:recommended` in the words of this house. */
export interface Recommended {
  factory: RuleFactory;
  /** `baseline`: what a layer leaves behind, such as a gateway with one branch, is no fault of the drawing. */
  scope: Rule['scope'] | 'baseline';
  code: string;
  severity: Severity;
  /** What is wrong, after the name of the element. */
  says: string;
  remedy: string;
}

const rule = (
  factory: RuleFactory,
  scope: Recommended['scope'],
  code: string,
  severity: Severity,
  says: string,
  remedy: string,
): Recommended => ({ factory, scope, code, severity, says, remedy });

/**
 * What we take of `bpmnlint:recommended` (11.15). Left out: `conditional-flows` (flows here carry words, not
 * expressions), `no-inclusive-gateway` (the proof covers it), `no-bpmndi` (DI-WITHOUT-SHAPE says it), `superfluous-label`.
 */
export const RECOMMENDED: Readonly<Record<string, Recommended>> = {
  'ad-hoc-sub-process': rule(
    adHocSubProcess,
    'file',
    'LINT-AD-HOC',
    'error',
    'breaks a rule of ad-hoc sub-processes: no start or end inside, and at least one step.',
    'Correct its content, or make it a plain sub-process.',
  ),
  'end-event-required': rule(
    endEventRequired,
    'view',
    'LINT-END-MISSING',
    'warning',
    'has no end event.',
    'Draw where it ends.',
  ),
  'event-based-gateway': rule(
    eventBasedGateway,
    'view',
    'LINT-EVENT-GATEWAY',
    'error',
    'waits for events, but does not lead to two events or receiving steps that only it leads to.',
    'Lead it to at least two catching events or receiving steps.',
  ),
  'event-sub-process-typed-start-event': rule(
    eventSubProcessStart,
    'file',
    'LINT-EVENT-SUB-PROCESS',
    'error',
    'starts an event sub-process, but waits for no event.',
    'Give the start event a message, timer, error or other trigger.',
  ),
  'fake-join': rule(
    fakeJoin,
    'view',
    'LINT-FAKE-JOIN',
    'warning',
    'has several flows leading into it, which looks like a join and is none.',
    'Let the flows meet in a gateway first.',
  ),
  global: rule(
    global,
    'baseline',
    'LINT-GLOBAL',
    'warning',
    'is an error, message, signal or escalation that has no name, is used by nothing or stands twice.',
    'Name it, use it or take it out.',
  ),
  'label-required': rule(
    labelRequired,
    // In each view: where a layer turns off the way of the baseline, the file shows a split that no view has.
    'view',
    'LINT-LABEL-MISSING',
    'warning',
    'has no name.',
    'Name it: a step by what is done, a gateway by its question.',
  ),
  'link-event': rule(
    linkEvent,
    'view',
    'LINT-LINK',
    'error',
    'is a link without a name or without its other end.',
    'Give both ends of the link the same name.',
  ),
  'no-complex-gateway': rule(
    noComplexGateway,
    'file',
    'LINT-COMPLEX-GATEWAY',
    'warning',
    'is a complex gateway, whose meaning stands in no picture.',
    'Use exclusive, parallel or inclusive gateways.',
  ),
  'no-disconnected': rule(
    noDisconnected,
    'view',
    'LINT-DISCONNECTED',
    'error',
    'is connected to nothing.',
    'Draw the flows that lead to it and from it, or take it out.',
  ),
  'no-duplicate-sequence-flows': rule(
    noDuplicateFlows,
    'view',
    'LINT-FLOW-TWICE',
    'warning',
    'is one of two flows between the same steps, or has such flows.',
    'Take one of the flows out.',
  ),
  'no-gateway-join-fork': rule(
    noJoinFork,
    'view',
    'LINT-JOIN-FORK',
    'warning',
    'joins flows and splits them too.',
    'Draw two gateways: one to join, one to split.',
  ),
  'no-implicit-end': rule(
    noImplicitEnd,
    'view',
    'LINT-IMPLICIT-END',
    'warning',
    'ends a path without an end event.',
    'Lead it to an end event that says how the path ends.',
  ),
  'no-implicit-split': rule(
    noImplicitSplit,
    'view',
    'LINT-IMPLICIT-SPLIT',
    'warning',
    'has several flows leading away, which starts them all.',
    'Use a gateway that says whether all or one of them go on.',
  ),
  'no-implicit-start': rule(
    noImplicitStart,
    'view',
    'LINT-IMPLICIT-START',
    'warning',
    'has no flow leading to it, so that it starts by itself.',
    'Lead a flow to it, or begin with a start event.',
  ),
  'no-overlapping-elements': rule(
    noOverlap,
    'file',
    'LINT-OVERLAP',
    'warning',
    'lies over something else, or across the edge of what holds it.',
    'Move it to where it is free.',
  ),
  'single-blank-start-event': rule(
    singleBlankStart,
    'view',
    'LINT-STARTS',
    'warning',
    'has several start events that nothing tells apart.',
    'Keep one, or say what triggers each.',
  ),
  'single-event-definition': rule(
    singleDefinition,
    'file',
    'LINT-EVENT-DEFINITIONS',
    'error',
    'is an event of several types at once.',
    'Keep one type.',
  ),
  'start-event-required': rule(
    startEventRequired,
    'view',
    'LINT-START-MISSING',
    'warning',
    'has no start event.',
    'Draw what it begins with.',
  ),
  'sub-process-blank-start-event': rule(
    subProcessStart,
    'file',
    'LINT-SUB-PROCESS-START',
    'error',
    'starts a sub-process, but waits for an event of its own.',
    'Make it a plain start event, or the sub-process an event sub-process.',
  ),
  'superfluous-gateway': rule(
    superfluousGateway,
    'baseline',
    'LINT-SUPERFLUOUS-GATEWAY',
    'warning',
    'neither splits nor joins anything.',
    'Take it out, or draw the branch that is missing.',
  ),
  'superfluous-termination': rule(
    superfluousTermination,
    'baseline',
    'LINT-SUPERFLUOUS-TERMINATION',
    'info',
    'ends everything where nothing else can be under way.',
    'A plain end event says the same.',
  ),
};
