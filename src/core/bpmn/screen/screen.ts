import type { Problem } from '../../problem';
import { screenAttributes } from './attributes';
import { screenColours } from './colours';
import { screenDiagram } from './diagram';
import { screenDocumentation } from './documentation';
import { toProblems, type Finding } from './findings';
import { screenIds } from './ids';
import { screenNames } from './names';
import { screenNamespaces } from './namespaces';
import { screenReferences } from './references';
import { screenRoot } from './root';
import { surveyOf } from './survey';
import { screenText } from './text';
import { XmlFault } from '../xml/fault';
import { parseXml } from '../xml/parse';
import type { XmlDocument } from '../xml/tree';

/** Each looks for one kind of trouble in a well-formed BPMN file. */
const SCREENS = [
  screenIds,
  screenReferences,
  screenAttributes,
  screenNames,
  screenColours,
  screenDiagram,
  screenDocumentation,
  screenNamespaces,
];

/**
 * Looks a file over before moddle sees it. With an `error` among the problems the file must not be opened.
 *
 * @returns the tree where the text is XML, and the problems with line and column in the text as it was given
 */
export function screen(text: string, fileName?: string): { document?: XmlDocument; problems: Problem[] } {
  const early = screenText(text);
  if (early.some(({ severity }) => severity === 'error'))
    return { problems: toProblems(early, text, fileName) };
  const document = parseXml(text.replace(/^\uFEFF/, ''));
  if (document instanceof XmlFault) {
    const finding = {
      severity: 'error',
      ...document,
      message: document.message,
      remedy: REMEDIES[document.code],
    } as const;
    return { problems: toProblems([...early, finding], text, fileName) };
  }
  const findings: Finding[] = [...early, ...screenRoot(document)];
  if (!findings.some(({ severity }) => severity === 'error')) {
    const survey = surveyOf(document);
    for (const look of SCREENS) findings.push(...look(survey));
  }
  return { document, problems: toProblems(findings, text, fileName) };
}

const REMEDIES: Record<XmlFault['code'], string> = {
  'XML-NOT-XML': 'Choose a BPMN 2.0 file; its name usually ends in .bpmn.',
  'XML-TRUNCATED': 'Fetch or export the file again: it was cut off on its way.',
  'XML-NOT-WELL-FORMED': 'Export the file again, or correct the place in a text editor.',
  'XML-DOCTYPE': 'Remove the DOCTYPE and write out what its entities stand for.',
  'XML-UNKNOWN-ENTITY': 'Write the character itself in place of the entity.',
  'XML-CONTROL-CHARACTER': 'Remove the character; it cannot be seen and has no meaning in a name.',
  'XML-DUPLICATE-ATTRIBUTE': 'Remove one of the two.',
  'XML-TOO-MANY-ATTRIBUTES': 'Remove the attributes that no tool needs.',
  'XML-TOO-DEEP': 'Move inner sub-processes into processes of their own and call those.',
};
