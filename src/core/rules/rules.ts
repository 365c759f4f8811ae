import { requestUnavailable } from './availability';
import { branchLabels } from './branches';
import { callMissing } from './calls';
import { impactUncovered } from './impacts';
import { partyTwice, stepLanes } from './lanes';
import { flowEnds } from './pools';
import type { Rule } from './Rule';
import { documentationMissing, stepTwice } from './steps';
import { retiredTerm } from './terms';
import { requestUnknown, sectionElsewhere, sectionUnknown, traceMissing } from './traces';
import { impactMissing, impactUnknown, layerUnknown, numberMissing } from './variations';

/** The rules of this house, beside what BPMN itself asks for. */
export const RULES: readonly Rule[] = [
  requestUnavailable,
  impactMissing,
  impactUnknown,
  impactUncovered,
  layerUnknown,
  numberMissing,
  requestUnknown,
  traceMissing,
  sectionUnknown,
  sectionElsewhere,
  callMissing,
  retiredTerm,
  stepLanes,
  partyTwice,
  branchLabels,
  stepTwice,
  documentationMissing,
  flowEnds,
];
