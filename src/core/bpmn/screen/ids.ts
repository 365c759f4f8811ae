import { labelOf, type Finding } from './findings';
import type { Survey, Surveyed } from './survey';

/** Ids that a plain object already has. diagram-js keeps its elements in one, so it takes such an id for used. */
const RESERVED: ReadonlySet<string> = new Set([
  '__proto__',
  'constructor',
  ...Object.getOwnPropertyNames(Object.prototype),
]);

/**
 * Ids that moddle or bpmn-js would stumble over: doubled, no NCName, beyond ASCII, or the name of something that every
 * JavaScript object has. Our own maps take the last kind; the editor cannot, so the file is refused as a whole.
 */
export function screenIds({ all, byId }: Survey): Finding[] {
  const findings: Finding[] = [];
  for (const surveyed of all) {
    const id = surveyed.rule && surveyed.element.attributes.get('id');
    if (id === undefined) continue;
    const finding = faultOf(id, surveyed, byId.get(id)!);
    if (finding) findings.push({ severity: 'error', element: surveyed.element, ...finding });
  }
  return findings;
}

type Fault = Pick<Finding, 'code' | 'message' | 'remedy'>;

function faultOf(id: string, { element }: Surveyed, first: Surveyed): Fault | undefined {
  if (first.element !== element) {
    const message = `The id "${id}" of ${labelOf(element)} is that of ${labelOf(first.element)} too.`;
    return { code: 'BPMN-DUPLICATE-ID', message, remedy: 'Give each element an id of its own.' };
  }
  if (RESERVED.has(id)) {
    const message = `The id "${id}" is the name of something that every JavaScript object has, so the editor cannot hold it.`;
    return { code: 'BPMN-RESERVED-ID', message, remedy: 'Give the element another id.' };
  }
  if (/^[A-Za-z_][\w.-]*$/.test(id)) return undefined;
  if (/^[\p{L}_][\p{L}\p{M}\p{N}_.\-\u00B7]*$/u.test(id)) {
    const message = `The id "${id}" has letters beyond ASCII, which the editor cannot hold.`;
    return {
      code: 'BPMN-ID-BEYOND-ASCII',
      message,
      remedy: 'Use A to Z, a to z, digits, "_", "-" and "." in ids.',
    };
  }
  const message = `"${id.slice(0, 80)}" cannot be an id: it must begin with a letter or "_" and hold no space or colon.`;
  return { code: 'BPMN-ILLEGAL-ID', message, remedy: 'Give the element an id such as "Task_1".' };
}
