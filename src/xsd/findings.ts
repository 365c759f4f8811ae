import type { XMLValidationError } from 'xmllint-wasm';
import type { Problem } from '../core/problem';

const PREFIXES: readonly (readonly [uri: string, prefix: string])[] = [
  ['http://www.omg.org/spec/BPMN/20100524/MODEL', 'bpmn'],
  ['http://www.omg.org/spec/BPMN/20100524/DI', 'bpmndi'],
  ['http://www.omg.org/spec/DD/20100524/DC', 'dc'],
  ['http://www.omg.org/spec/DD/20100524/DI', 'di'],
  ['urn:bam:1', 'bam'],
];

/** What libxml2 says, in the one shape of a problem. Lines that only quote the file are left out. */
export function toProblems(errors: readonly XMLValidationError[], text: string): Problem[] {
  const lines = text.split('\n');
  return errors.flatMap(({ loc, message }): Problem[] => {
    if (!loc) return [];
    const isSchema = message.includes('validity error');
    const elementId = /\sid="([^"]*)"/.exec(lines[loc.lineNumber - 1] ?? '')?.[1];
    const said = plain(message);
    return [
      {
        code: !isSchema ? 'XSD-NOT-WELL-FORMED' : /\bbam:/.test(said) ? 'XSD-BAM' : 'XSD-INVALID',
        severity: 'error',
        where: {
          ...(elementId !== undefined && { elementId }),
          line: loc.lineNumber,
        },
        message: said,
        remedy: isSchema
          ? 'Correct the place, or export the file again from the tool that wrote it.'
          : 'Export the file again, or correct the place in a text editor.',
      },
    ];
  });
}

/** Without the words that every line has, and with prefixes in place of namespaces. */
function plain(message: string): string {
  const said = message.replace(/^(Schemas validity error|parser error|namespace error)\s*:\s*/, '');
  return PREFIXES.reduce((result, [uri, prefix]) => result.replaceAll(`{${uri}}`, `${prefix}:`), said);
}
