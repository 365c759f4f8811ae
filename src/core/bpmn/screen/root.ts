import type { XmlDocument } from '../xml/tree';
import type { Finding } from './findings';

const REMEDY = 'Choose a file that a BPMN 2.0 tool has written.';

/** BPMN 2.0, and not some other XML. */
export function screenRoot({ root, instructions }: XmlDocument): Finding[] {
  if (root.name !== 'bpmn:definitions') {
    const guess = root.name.endsWith('definitions') ? ' Its namespace is not that of BPMN 2.0.' : '';
    const message = `The file is XML, but not BPMN 2.0: its root is <${root.name}>.${guess}`;
    return [{ code: 'BPMN-NOT-BPMN', severity: 'error', message, remedy: REMEDY, element: root }];
  }
  const findings: Finding[] = instructions.map((instruction) => ({
    code: 'LOSS-INSTRUCTION',
    severity: 'warning',
    message: `The processing instruction "${instruction.slice(0, 80)}" is not kept when the file is saved.`,
    remedy: 'Keep the original if another tool needs it.',
  }));
  if (root.children.every((child) => typeof child === 'string')) {
    const message = 'The file holds no process.';
    findings.push({ code: 'BPMN-NO-PROCESS', severity: 'error', message, remedy: REMEDY, element: root });
  }
  return findings;
}
