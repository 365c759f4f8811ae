import { isNumber } from '../canonical-value';
import { labelOf, type Finding } from './findings';
import type { Survey, Surveyed } from './survey';

/** Values that are not what their attribute takes, and elements that BPMN does not expect where they stand. */
export function screenAttributes({ all }: Survey): Finding[] {
  const findings: Finding[] = [];
  for (const surveyed of all) {
    findFaultyValues(surveyed, findings);
    if (!surveyed.expected) findings.push(stray(surveyed));
  }
  return findings;
}

function findFaultyValues({ element, rule }: Surveyed, findings: Finding[]): void {
  if (!rule) return;
  for (const [name, value] of element.attributes) {
    const kind = rule.attribute(name);
    if (kind !== 'number' && kind !== 'boolean') continue;
    const isDrawn = /^(dc|di):/.test(rule.name);
    if (kind === 'number' && !(isNumber(value) && Number.isFinite(Number(value)))) {
      findings.push({
        code: isDrawn ? 'DI-NOT-A-NUMBER' : 'BPMN-NOT-A-NUMBER',
        severity: 'error',
        element,
        message: `${name}="${value.slice(0, 40)}" of ${labelOf(element)} is not a number.`,
        remedy: 'Give it a number, such as 100.',
      });
    } else if (kind === 'number' && isDrawn && /^(width|height)$/.test(name) && Number(value) < 0) {
      findings.push({
        code: 'DI-NEGATIVE-SIZE',
        severity: 'error',
        element,
        message: `${name}="${value}" of ${labelOf(element)} is negative.`,
        remedy: 'Draw the shape anew in the tool that wrote the file.',
      });
    } else if (kind === 'boolean' && !/^\s*(true|false|0|1)\s*$/.test(value)) {
      findings.push({
        code: 'BPMN-NOT-A-TRUTH-VALUE',
        severity: 'warning',
        element,
        message: `${name}="${value.slice(0, 40)}" of ${labelOf(element)} is neither true nor false; it is read as false.`,
        remedy: 'Write true or false.',
      });
    }
  }
}

const stray = ({ element, parent }: Surveyed): Finding => ({
  code: 'BPMN-STRAY-ELEMENT',
  severity: 'warning',
  element,
  message: `${labelOf(element)} stands inside ${labelOf(parent!.element)}, where BPMN 2.0 has no such element.`,
  remedy: 'It is kept when the file is saved, but the editor does not show it.',
});
