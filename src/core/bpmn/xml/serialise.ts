import { escapeAttribute, escapeText, legalText } from './characters';
import type { XmlDocument, XmlElement } from './tree';

/**
 * The text of a tree: two spaces for each level, one final newline, attributes in the order of the tree. An element with
 * text is written on one line with all that is in it, because there white space would be content.
 */
export function serialiseXml({ root, namespaces }: XmlDocument): string {
  const declarations = [...namespaces]
    .map(([prefix, uri]) => ` xmlns:${prefix}="${escapeAttribute(uri)}"`)
    .join('');
  const out = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
  writeElement(out, root, '', declarations, '\n');
  return legalText(out.join(''));
}

/** One element as text, without namespace declarations: for comparing elements. */
export function serialiseElement(element: XmlElement): string {
  const out: string[] = [];
  writeElement(out, element, '', '', '\n');
  return out.join('');
}

/** What is inside an element, on one line: for comparing. */
export function serialiseContent({ children }: XmlElement): string {
  const out: string[] = [];
  for (const child of children) {
    if (typeof child === 'string') out.push(escapeText(child));
    else writeElement(out, child, '', '', '');
  }
  return out.join('');
}

/** @param end the line end, or '' inside text */
function writeElement(
  out: string[],
  element: XmlElement,
  indent: string,
  declarations: string,
  end: string,
): void {
  const { name, attributes, children, comments, tail } = element;
  for (const comment of comments ?? []) out.push(indent, '<!--', comment, '-->', end);
  out.push(indent, '<', name, declarations);
  for (const [key, value] of attributes) out.push(' ', key, '="', escapeAttribute(value), '"');
  if (children.length === 0 && !tail) {
    out.push(' />', end);
    return;
  }
  const inline = end === '' || children.some((child) => typeof child === 'string');
  const [innerIndent, innerEnd] = inline ? ['', ''] : [`${indent}  `, '\n'];
  out.push('>', innerEnd);
  for (const child of children) {
    if (typeof child === 'string') out.push(escapeText(child));
    else writeElement(out, child, innerIndent, '', innerEnd);
  }
  for (const comment of tail ?? []) out.push(innerIndent, '<!--', comment, '-->', innerEnd);
  out.push(inline ? '' : indent, '</', name, '>', end);
}
