import type { AnyElement } from '../bpmn/model';
import { traceOf } from '../bpmn/trace';
import { variationsOn } from '../variation/variations';
import type { Rule, RuleContext } from './Rule';
import { nameOf, problemAt, titleOf } from './wording';

const isStep = (element: AnyElement) => element.$instanceOf('bpmn:FlowNode');

/** SRVs of a trace, and those that a layer puts in their place. */
function requestsOf(element: AnyElement): string[] {
  const overridden = variationsOn(element).flatMap(({ overrides }) =>
    overrides
      .filter(({ property }) => property === 'serviceRequests')
      .flatMap(({ value }) => value.split(/\s+/)),
  );
  return [...new Set([...traceOf(element).serviceRequests, ...overridden])].filter(Boolean);
}

/** A service request that the catalogue does not hold. */
export const requestUnknown: Rule = {
  name: 'service-request-unknown',
  scope: 'file',
  check(element, { facts: { serviceRequests } }) {
    if (!serviceRequests || !isStep(element)) return [];
    return requestsOf(element)
      .filter((srv) => !serviceRequests.has(srv))
      .map((srv) =>
        problemAt(
          element,
          'SRV-UNKNOWN',
          'error',
          `${titleOf(element)} names the service request ${srv}, which the catalogue does not hold.`,
          'Correct the number, or add the service request to register/service-requests.csv.',
        ),
      );
  },
};

/** A BAD section that the list of sections does not hold. */
export const sectionUnknown: Rule = {
  name: 'section-unknown',
  scope: 'file',
  check(element, { facts: { sections } }) {
    if (!sections || !isStep(element)) return [];
    return sectionsOf(element)
      .filter((section) => !sections.has(section))
      .map((section) =>
        problemAt(
          element,
          'SECTION-UNKNOWN',
          'warning',
          `${titleOf(element)} names the BAD section ${section}, which the list of sections does not hold.`,
          'Correct the number, or add the section to register/sections.csv.',
        ),
      );
  },
};

/** A BAD section of another process than the one that the step stands in. */
export const sectionElsewhere: Rule = {
  name: 'section-elsewhere',
  scope: 'file',
  check(element, { number }) {
    if (number === '' || !isStep(element)) return [];
    return sectionsOf(element)
      .filter((section) => /^\d/.test(section) && section !== number && !section.startsWith(`${number}.`))
      .map((section) =>
        problemAt(
          element,
          'SECTION-ELSEWHERE',
          'warning',
          `${titleOf(element)} names the BAD section ${section}, but this is process ${number}.`,
          'Correct the number, or put what it says about another process into the references.',
        ),
      );
  },
};

/** A step that sends a service request and does not say which. */
export const traceMissing: Rule = {
  name: 'trace-missing',
  scope: 'file',
  check(element, context) {
    if (!isStep(element)) return [];
    const traced = traceOf(element).serviceRequests;
    const cited = [...nameOf(element).matchAll(/\bSRVs?\s+(\d+(?:\.\d+)+)/g)].map(([, srv]) => srv!);
    const untraced = cited.filter((srv) => !traced.includes(srv));
    if (untraced.length > 0)
      return [
        problemAt(
          element,
          'TRACE-MISSING',
          'warning',
          `${titleOf(element)} names SRV ${untraced.join(', ')}, but its trace does not.`,
          'Add it to the service requests of the step.',
        ),
      ];
    if (traced.length > 0 || !isRequest(element, context)) return [];
    return [
      problemAt(
        element,
        'TRACE-MISSING',
        'info',
        `${titleOf(element)} sends a service request and does not say which.`,
        'Add the service request to the step, so that its availability to SMETS1 can be checked.',
      ),
    ];
  },
};

/** BAD number of the process that handles service requests. */
const REQUEST_PROCESSING = '7.8.4';

function isRequest(element: AnyElement, { facts }: RuleContext): boolean {
  if (element.$type === 'bpmn:CallActivity') {
    const called = element['calledElement'] as string | undefined;
    return called !== undefined && facts.processes?.get(called) === REQUEST_PROCESSING;
  }
  return (
    element.$type === 'bpmn:SendTask' && /\b(send|submit)s?\b.*\bservice requests?\b/i.test(nameOf(element))
  );
}

const sectionsOf = (element: AnyElement) =>
  traceOf(element)
    .badSection.split(/\s+(?=\d)/)
    .filter(Boolean);
