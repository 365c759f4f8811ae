import { textIn } from '../xml/tree';
import { labelOf, type Finding } from './findings';
import type { Survey } from './survey';

const ACTIVE = /<\s*(script|iframe|object|embed|svg|img|a|link|style|form)\b|javascript:|\son[a-z]+\s*=/i;

/** Documentation that would act, were it put into a page as HTML. It is kept, and shown as text. */
export function screenDocumentation({ all }: Survey): Finding[] {
  const findings: Finding[] = [];
  for (const { element, rule, parent } of all) {
    if (rule?.name !== 'bpmn:Documentation' || !ACTIVE.test(textIn(element))) continue;
    findings.push({
      code: 'BPMN-ACTIVE-DOCUMENTATION',
      severity: 'info',
      element: parent?.element ?? element,
      message: `The documentation of ${labelOf(parent?.element ?? element)} holds HTML with a link, a picture or a script.`,
      remedy: 'Nothing to do: it is kept as text and never run.',
    });
  }
  return findings;
}
