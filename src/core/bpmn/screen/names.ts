import type { Finding } from './findings';
import type { Survey } from './survey';

/** Characters of a name; and of a run in it without a space, which layout breaks letter by letter in quadratic time. */
export const MAX_NAME = 10_000;
export const MAX_RUN = 1_000;

/** Names that would hang the drawing: 20 kB without a space take 5 s, 100 kB more than 15 s. */
export function screenNames({ all }: Survey): Finding[] {
  const findings: Finding[] = [];
  for (const { element, rule } of all) {
    if (!rule) continue;
    const name = element.attributes.get('name') ?? '';
    if (name.length <= MAX_RUN) continue;
    const run = longestRun(name);
    if (name.length <= MAX_NAME && run <= MAX_RUN) continue;
    const id = element.attributes.get('id');
    const what = run > MAX_RUN ? `${run} characters without a space` : `${name.length} characters`;
    findings.push({
      code: 'BPMN-NAME-TOO-LONG',
      severity: 'error',
      element,
      message: `The name of <${element.name}>${id === undefined ? '' : ` (${id})`} has ${what}; "${name.slice(0, 30)}...".`,
      remedy: `Shorten it to ${MAX_NAME} characters, ${MAX_RUN} without a space; documentation may be longer.`,
    });
  }
  return findings;
}

function longestRun(name: string): number {
  let longest = 0;
  for (const run of name.split(/\s+/)) longest = Math.max(longest, run.length);
  return longest;
}
