/** An element: names carry the prefix of `namespaces.ts`, whatever prefix the file used. Plain data, so it can cross to a worker. */
export interface XmlElement {
  name: string;
  attributes: Map<string, string>;
  /** Elements and text. Text that only indents is not kept. */
  children: XmlNode[];
  /** Comments that stand before it. */
  comments?: string[];
  /** Comments that stand after its last child. */
  tail?: string[];
  /** 0 for the root, 1 for the next start tag in the file, and so on: `placesOf` turns it into line and column. */
  index: number;
}

export type XmlNode = XmlElement | string;

export interface XmlDocument {
  root: XmlElement;
  /** Every declared namespace, by the prefix that the tree uses. */
  namespaces: Map<string, string>;
  /** Processing instructions, which are not kept. */
  instructions: string[];
}

/** The elements directly inside an element. */
export function elementsIn(element: XmlElement): XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The text directly inside an element, as it stands. */
export function textIn({ children }: XmlElement): string {
  if (children.length === 1 && typeof children[0] === 'string') return children[0];
  return children.filter((child) => typeof child === 'string').join('');
}

/** An element and everything inside it, parents first. */
export function* everyElement(root: XmlElement): Generator<XmlElement> {
  const stack = [root];
  for (let element = stack.pop(); element; element = stack.pop()) {
    yield element;
    for (let i = element.children.length - 1; i >= 0; i--) {
      const child = element.children[i]!;
      if (typeof child !== 'string') stack.push(child);
    }
  }
}

/** A deep copy, so that two documents never share an element. */
export function copyOf(element: XmlElement): XmlElement {
  return {
    ...element,
    attributes: new Map(element.attributes),
    children: element.children.map((child) => (typeof child === 'string' ? child : copyOf(child))),
  };
}
