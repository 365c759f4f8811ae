import { Parser, type GetContext } from 'saxen';
import { firstIllegal } from './characters';
import { placeAt, XmlFault } from './fault';
import { TreeBuilder } from './TreeBuilder';
import type { XmlDocument } from './tree';

export interface ParseOptions {
  /**
   * `keep` for text that moddle has just written: it leaves CR bare, and a reader would make LF of it.
   * Line breaks inside attributes are kept in either case, as bpmn-js does, although XML makes spaces of them.
   */
  lineEnds?: 'normalise' | 'keep';
}

/**
 * Parses XML strictly into a tree. saxen reads the tags; what it lets pass (bare ampersands, unknown entities, control
 * characters, doubled attributes, a DOCTYPE) is a fault here. Cost grows with the length of the text.
 *
 * @returns the document, or the first fault with its place; throws nothing for a faulty text
 */
export function parseXml(
  text: string,
  { lineEnds = 'normalise' }: ParseOptions = {},
): XmlDocument | XmlFault {
  const illegal = firstIllegal(text);
  if (illegal >= 0) {
    const { line, column } = placeAt(text, illegal);
    const code = text.charCodeAt(illegal).toString(16).toUpperCase().padStart(4, '0');
    return new XmlFault(
      'XML-CONTROL-CHARACTER',
      `The character U+${code} is not allowed in XML.`,
      line,
      column,
    );
  }
  const builder = new TreeBuilder(lineEnds === 'keep' ? (raw) => raw : normaliseLineEnds);
  let place: GetContext = () => ({ line: 0, column: 0, data: '' });
  const parser = new Parser()
    .on('openTag', (name, getAttributes, _decode, _selfClosing, context) => {
      place = context;
      builder.open(name, getAttributes);
    })
    .on('closeTag', () => builder.close())
    .on('text', (raw, _decode, context) => {
      place = context;
      builder.text(raw);
    })
    .on('cdata', (value) => builder.cdata(value))
    .on('comment', (raw, _decode, context) => {
      place = context;
      builder.comment(raw);
    })
    .on('question', (raw) => builder.instruction(raw))
    .on('attention', (_raw, _decode, context) => {
      place = context;
      refuseDoctype();
    });
  for (const event of ['warn', 'error'] as const) {
    parser.on(event, (error, context) => {
      place = context;
      refuse(error, text, builder.openName);
    });
  }
  try {
    parser.parse(text);
    return builder.document();
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    const { line, column } = place();
    error.line ??= line + 1;
    error.column ??= column + 1;
    return error;
  }
}

const normaliseLineEnds = (raw: string) => (raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw);

function refuseDoctype(): never {
  throw new XmlFault(
    'XML-DOCTYPE',
    'The file has a DOCTYPE, which can define entities and fetch other files.',
  );
}

/** Says in our words what saxen found. */
function refuse({ message }: Error, text: string, open: string | undefined): never {
  if (!text.trimStart().startsWith('<')) {
    throw new XmlFault('XML-NOT-XML', 'The file is not XML: it does not begin with "<".', 1, 1);
  }
  if (/end of file|unclosed|missing start tag/.test(message)) {
    const { line, column } = placeAt(text, text.length);
    const inside = open === undefined ? 'before its first element' : `inside <${open}>`;
    throw new XmlFault('XML-TRUNCATED', `The file ends ${inside}: the rest of it is missing.`, line, column);
  }
  const doubled = /attribute <(.*)> already defined/.exec(message);
  if (doubled) {
    throw new XmlFault(
      'XML-DUPLICATE-ATTRIBUTE',
      `The attribute "${doubled[1]}" stands twice on one element.`,
    );
  }
  const where = open === undefined ? '' : ` inside <${open}>`;
  throw new XmlFault('XML-NOT-WELL-FORMED', `The XML is not well-formed${where}: ${message}.`);
}
