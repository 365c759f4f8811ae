import type { Problem, Severity } from '../../problem';
import type { XmlElement } from '../xml/tree';
import { placesOf } from '../xml/places';

/** A problem whose place is an element, not yet a line. */
export interface Finding {
  code: string;
  severity: Severity;
  message: string;
  remedy: string;
  element?: XmlElement;
  line?: number;
  column?: number;
}

/** So many of one code are said one by one; the rest is counted. */
const SHOWN = 25;

export function toProblems(findings: readonly Finding[], text: string, fileName?: string): Problem[] {
  const shown = limited(findings);
  const indexes = shown.flatMap(({ element }) => (element ? [element.index] : []));
  const places = placesOf(text, indexes);
  return shown.map(({ code, severity, message, remedy, element, line, column }) => {
    const elementId = element?.attributes.get('id');
    const place = element
      ? places.get(element.index)
      : line === undefined
        ? undefined
        : { line, column: column ?? 1 };
    const where = {
      ...(fileName !== undefined && { fileName }),
      ...(elementId !== undefined && { elementId }),
      ...place,
    };
    return { code, severity, where, message, remedy };
  });
}

function limited(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  const shown: Finding[] = [];
  for (const finding of findings) {
    const count = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, count);
    if (count <= SHOWN) shown.push(finding);
  }
  return shown.map((finding) => {
    const more = counts.get(finding.code)! - SHOWN;
    const isLast = more > 0 && shown.findLast(({ code }) => code === finding.code) === finding;
    return isLast ? { ...finding, message: `${finding.message} And ${more} more of this kind.` } : finding;
  });
}

/** An element as people find it in the file. */
export function labelOf({ name, attributes }: XmlElement): string {
  const [id, title] = [attributes.get('id'), attributes.get('name')];
  const label = title !== undefined && title !== '' ? ` "${title.slice(0, 60)}"` : '';
  return `<${name}>${label}${id === undefined ? '' : ` (${id.slice(0, 80)})`}`;
}
