import { decode } from './decode';
import { XmlFault } from './fault';
import { Namespaces, type Scope } from './namespaces';
import type { XmlDocument, XmlElement } from './tree';

/** Elements inside one another; bpmn-js overflows its stack at 2,000 nested sub-processes. */
export const MAX_DEPTH = 500;
/** Attributes of one element; moddle takes a time that grows with their square, 17 s for 20,000. */
export const MAX_ATTRIBUTES = 500;

const XMLNS = /^xmlns(?::(.+))?$/;
const START: Scope = new Map([['xml', 'xml']]);

/** Makes the tree of one file from the events of the parser. */
export class TreeBuilder {
  /** The innermost element that is open, by the name that the file uses. */
  openName: string | undefined;
  private root: XmlElement | undefined;
  private readonly stack: { element: XmlElement; scope: Scope; rawName: string }[] = [];
  private readonly namespaces = new Namespaces();
  /** Prefixes of the file that the tree calls otherwise: QNames in values may still use them. */
  private readonly aliases = new Map<string, string>();
  private readonly usedInValues = new Set<string>();
  private readonly instructions: string[] = [];
  private comments: string[] | undefined;
  private count = 0;

  constructor(private readonly lineEnds: (raw: string) => string) {}

  open(rawName: string, getAttributes: () => Record<string, string> | false): void {
    const parent = this.stack.at(-1);
    if (!parent && this.root)
      throw new XmlFault('XML-NOT-WELL-FORMED', `<${rawName}> is a second root element.`);
    this.openName = rawName;
    if (this.stack.length >= MAX_DEPTH) {
      throw new XmlFault('XML-TOO-DEEP', `<${rawName}> stands more than ${MAX_DEPTH} elements deep.`);
    }
    const raw = Object.entries(getAttributes() || {});
    if (raw.length > MAX_ATTRIBUTES) {
      throw new XmlFault(
        'XML-TOO-MANY-ATTRIBUTES',
        `<${rawName}> has ${raw.length} attributes; ${MAX_ATTRIBUTES} are allowed.`,
      );
    }
    const scope = this.scopeOf(parent?.scope ?? START, raw);
    const element: XmlElement = {
      name: nameIn(scope, rawName, true),
      attributes: this.attributesOf(scope, raw, rawName),
      children: [],
      index: this.count++,
    };
    if (this.comments) element.comments = this.comments;
    this.comments = undefined;
    if (parent) parent.element.children.push(element);
    else this.root = element;
    this.stack.push({ element, scope, rawName });
  }

  close(): void {
    const { element } = this.stack.pop()!;
    if (this.comments) element.tail = this.comments;
    this.comments = undefined;
    tidy(element);
    this.openName = this.stack.at(-1)?.rawName;
  }

  text(raw: string): void {
    if (raw.includes(']]>')) throw new XmlFault('XML-NOT-WELL-FORMED', 'The text holds "]]>".');
    this.append(decode(this.lineEnds(raw)));
  }

  cdata(value: string): void {
    this.append(this.lineEnds(value));
  }

  comment(raw: string): void {
    if (raw.includes('--') || raw.endsWith('-')) {
      throw new XmlFault('XML-NOT-WELL-FORMED', 'A comment holds "--".');
    }
    (this.comments ??= []).push(this.lineEnds(raw));
  }

  instruction(raw: string): void {
    if (!/^<\?xml[\s?]/i.test(raw)) this.instructions.push(raw);
  }

  document(): XmlDocument {
    if (!this.root) throw new XmlFault('XML-TRUNCATED', 'The file has no element.');
    if (this.comments) this.root.tail = [...(this.root.tail ?? []), ...this.comments];
    const namespaces = this.namespaces.uris;
    for (const [alias, uri] of this.aliases) {
      if (this.usedInValues.has(alias) && !namespaces.has(alias)) namespaces.set(alias, uri);
    }
    return { root: this.root, namespaces, instructions: this.instructions };
  }

  private append(text: string): void {
    if (text === '') return;
    this.noteUse(text);
    const { children } = this.stack.at(-1)!.element;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  }

  private scopeOf(outer: Scope, raw: [string, string][]): Scope {
    const declarations: [string, string][] = [];
    for (const [name, value] of raw) {
      const match = name.startsWith('xmlns') && XMLNS.exec(name);
      if (match) declarations.push([match[1] ?? '', decode(value)]);
    }
    if (declarations.length === 0) return outer;
    const scope = this.namespaces.declare(outer, declarations);
    for (const [prefix, uri] of declarations)
      if (prefix && scope.get(prefix) !== prefix) this.aliases.set(prefix, uri);
    return scope;
  }

  private attributesOf(scope: Scope, raw: [string, string][], rawName: string): Map<string, string> {
    const attributes = new Map<string, string>();
    for (const [rawAttribute, rawValue] of raw) {
      if (rawAttribute.startsWith('xmlns') && XMLNS.test(rawAttribute)) continue;
      if (rawValue.includes('<')) {
        throw new XmlFault(
          'XML-NOT-WELL-FORMED',
          `The attribute "${rawAttribute}" of <${rawName}> holds a bare "<".`,
        );
      }
      const name = nameIn(scope, rawAttribute, false);
      const value = decode(this.lineEnds(rawValue));
      if (attributes.has(name)) {
        throw new XmlFault(
          'XML-DUPLICATE-ATTRIBUTE',
          `The attribute "${name}" stands twice on <${rawName}>.`,
        );
      }
      if (name !== 'xsi:type') this.noteUse(value);
      attributes.set(name, name === 'xsi:type' ? nameIn(scope, value.trim(), true) : value);
    }
    return attributes;
  }

  private noteUse(value: string): void {
    if (this.aliases.size === 0) return;
    const colon = value.indexOf(':');
    if (colon > 0) this.usedInValues.add(value.slice(0, colon).trim());
  }
}

/** A name with the prefix of the tree in place of that of the file. */
function nameIn(scope: Scope, rawName: string, useDefault: boolean): string {
  const colon = rawName.indexOf(':');
  const prefix = colon < 0 ? '' : rawName.slice(0, colon);
  if (colon < 0 && !useDefault) return rawName;
  const mapped = scope.get(prefix);
  if (mapped === undefined && colon >= 0) {
    throw new XmlFault(
      'XML-NOT-WELL-FORMED',
      `No namespace is declared for the prefix "${prefix}" of "${rawName}".`,
    );
  }
  return mapped ? `${mapped}:${rawName.slice(colon + 1)}` : rawName.slice(colon + 1);
}

/** Text that only indents is dropped: beside elements, and alone in an element. */
function tidy({ children, attributes }: XmlElement): void {
  if (!children.some((child) => typeof child === 'string') || attributes.get('xml:space') === 'preserve')
    return;
  if (children.every((child) => typeof child !== 'string' || child.trim() === '')) {
    const elements = children.filter((child) => typeof child !== 'string');
    children.splice(0, children.length, ...elements);
  }
}
