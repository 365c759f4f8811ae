import { legalText } from './xml/characters';
import { XmlFault } from './xml/fault';
import { parseXml } from './xml/parse';
import type { XmlDocument } from './xml/tree';

/**
 * The tree of a text that moddle has just written. moddle writes CR and control characters bare; the former is kept, the
 * latter shows as U+FFFD.
 *
 * @throws Error when the text is no XML all the same: an element with a name or attribute that XML cannot have
 */
export function parseWritten(xml: string): XmlDocument {
  const document = parseXml(legalText(xml), { lineEnds: 'keep' });
  if (document instanceof XmlFault)
    throw new Error(`The model cannot be written as XML: ${document.message}`);
  return document;
}
