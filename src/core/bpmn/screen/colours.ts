import { labelOf, type Finding } from './findings';
import type { Survey } from './survey';

const COLOUR =
  /^\s*(#[0-9a-f]{3,4}|#[0-9a-f]{6}|#[0-9a-f]{8}|[a-z]{3,24}|(rgb|hsl)a?\(\s*[-+\d.%,/\sa-z]{1,60}\))?\s*$/i;

/** Colours go into drawings as they are: only colours may. `url(http://...)` would make a picture fetch something. */
export function screenColours({ all }: Survey): Finding[] {
  const findings: Finding[] = [];
  for (const { element } of all) {
    for (const [name, value] of element.attributes) {
      if (!/^(color|bioc):/.test(name) || COLOUR.test(value)) continue;
      findings.push({
        code: 'DI-NOT-A-COLOUR',
        severity: 'error',
        element,
        message: `${name}="${value.slice(0, 60)}" of ${labelOf(element)} is not a colour.`,
        remedy: 'Write a colour such as #FFE0B2, or remove the attribute.',
      });
    }
  }
  return findings;
}
