import { canonicalise } from '../../../../src/core/bpmn/canonical';
import { XmlFault } from '../../../../src/core/bpmn/xml/fault';
import { parseXml } from '../../../../src/core/bpmn/xml/parse';
import { serialiseXml } from '../../../../src/core/bpmn/xml/serialise';
import {
  elementsIn,
  everyElement,
  textIn,
  type XmlDocument,
  type XmlElement,
} from '../../../../src/core/bpmn/xml/tree';
import type { Choices } from '../../../laws/generate/choices';

/** A file that a mutation works on: plain XML, so that a mutation knows nothing of how files are compared. */
export class Sketch {
  readonly byId = new Map<string, XmlElement>();
  readonly parents = new Map<XmlElement, XmlElement>();
  private readonly document: XmlDocument;

  constructor(
    text: string,
    readonly choices: Choices,
    /** Changes what is inside sub-processes where there is any. */
    private readonly prefersInside = false,
  ) {
    const document = parseXml(text);
    if (document instanceof XmlFault) throw new SyntaxError(document.message);
    this.document = document;
    for (const element of everyElement(this.root)) {
      const id = element.attributes.get('id');
      if (id !== undefined && !this.byId.has(id)) this.byId.set(id, element);
      for (const child of elementsIn(element)) this.parents.set(child, element);
    }
  }

  get root(): XmlElement {
    return this.document.root;
  }

  text(): string {
    return serialiseXml(canonicalise(this.document));
  }

  /** As the file would be written by a tool that has its own order. */
  rawText(): string {
    return serialiseXml(this.document);
  }

  all(test: (element: XmlElement) => boolean): XmlElement[] {
    return [...everyElement(this.root)].filter(test);
  }

  named(pattern: RegExp): XmlElement[] {
    return this.all(({ name, attributes }) => pattern.test(name) && attributes.has('id'));
  }

  pick(from: readonly XmlElement[]): XmlElement | undefined {
    const inside = this.prefersInside ? from.filter((element) => this.isInSubProcess(element)) : [];
    const candidates = inside.length > 0 ? inside : from;
    return candidates.length > 0 ? this.choices.pick(candidates) : undefined;
  }

  nodes(): XmlElement[] {
    return this.named(FLOW_NODE);
  }

  activities(): XmlElement[] {
    return this.named(ACTIVITY);
  }

  parentOf(element: XmlElement): XmlElement {
    return this.parents.get(element)!;
  }

  /** The other flow nodes of the same process or sub-process. */
  siblings(node: XmlElement): XmlElement[] {
    return elementsIn(this.parentOf(node)).filter((other) => other !== node && FLOW_NODE.test(other.name));
  }

  flows(): XmlElement[] {
    return this.named(/^bpmn:sequenceFlow$/).filter(
      (flow) => this.end(flow, 'source') && this.end(flow, 'target'),
    );
  }

  end(edge: XmlElement, end: 'source' | 'target'): XmlElement | undefined {
    return this.byId.get(edge.attributes.get(`${end}Ref`) ?? '');
  }

  /** Leads a flow elsewhere, and keeps what its ends list in step. */
  lead(flow: XmlElement, end: 'source' | 'target', to: XmlElement): void {
    const list = end === 'source' ? 'bpmn:outgoing' : 'bpmn:incoming';
    const before = this.end(flow, end);
    if (before) drop(before, list, idOf(flow));
    flow.attributes.set(`${end}Ref`, idOf(to));
    this.add(to, leaf(list, idOf(flow)));
  }

  lanesOf(node: XmlElement): XmlElement[] {
    return this.named(/^bpmn:lane$/).filter((lane) => listed(lane, 'bpmn:flowNodeRef').includes(idOf(node)));
  }

  shapesOf(id: string): XmlElement[] {
    return this.all(({ attributes }) => attributes.get('bpmnElement') === id);
  }

  add(parent: XmlElement, child: XmlElement): XmlElement {
    parent.children.push(child);
    this.parents.set(child, parent);
    const id = child.attributes.get('id');
    if (id !== undefined) this.byId.set(id, child);
    return child;
  }

  remove(element: XmlElement): void {
    const parent = this.parentOf(element);
    parent.children = parent.children.filter((child) => child !== element);
  }

  /** Takes a flow out, with its drawing and what its ends list. */
  removeEdge(edge: XmlElement): void {
    const id = idOf(edge);
    for (const shape of this.shapesOf(id)) this.remove(shape);
    for (const end of ['source', 'target'] as const) {
      const node = this.end(edge, end);
      if (!node) continue;
      drop(node, 'bpmn:outgoing', id);
      drop(node, 'bpmn:incoming', id);
      if (node.attributes.get('default') === id) node.attributes.delete('default');
    }
    this.remove(edge);
  }

  /** The layer that owns an element: then whatever changes on it is a change of the layer. */
  isOfLayer(element: XmlElement): boolean {
    for (let at: XmlElement | undefined = element; at; at = this.parents.get(at))
      if (at.attributes.has('bam:layer')) return true;
    return false;
  }

  isInSubProcess(element: XmlElement): boolean {
    for (let at = this.parents.get(element); at; at = this.parents.get(at))
      if (SUB_PROCESS.test(at.name)) return true;
    return false;
  }

  extensions(element: XmlElement): XmlElement {
    return (
      elementsIn(element).find(({ name }) => name === 'bpmn:extensionElements') ??
      this.add(element, made('bpmn:extensionElements'))
    );
  }

  /** A name in a namespace that no descriptor knows. */
  foreign(name: string): string {
    this.document.namespaces.set('acme', 'urn:acme:1');
    return `acme:${name}`;
  }

  freshId(): string {
    return `New_${this.choices.below(10_000)}_${this.byId.size}`;
  }
}

const ACTIVITY =
  /^bpmn:(task|userTask|serviceTask|sendTask|receiveTask|manualTask|scriptTask|businessRuleTask|callActivity|subProcess)$/;
export const FLOW_NODE =
  /^bpmn:(\w*[tT]ask|callActivity|subProcess|transaction|adHocSubProcess|\w+Event|\w+Gateway)$/;
export const SUB_PROCESS = /^bpmn:(subProcess|transaction|adHocSubProcess)$/;

export const idOf = (element: XmlElement): string => element.attributes.get('id') ?? '';

export function made(
  name: string,
  attributes: Record<string, string> = {},
  children: (XmlElement | string)[] = [],
): XmlElement {
  return { name, attributes: new Map(Object.entries(attributes)), children, index: 0 };
}

export const leaf = (name: string, text: string) => made(name, {}, [text]);

export const listed = (holder: XmlElement, name: string): string[] =>
  elementsIn(holder)
    .filter((child) => child.name === name)
    .map(textIn);

export function drop(holder: XmlElement, name: string, text: string): void {
  holder.children = holder.children.filter(
    (child) => typeof child === 'string' || child.name !== name || textIn(child) !== text,
  );
}

export const childNamed = (parent: XmlElement, pattern: RegExp): XmlElement | undefined =>
  elementsIn(parent).find(({ name }) => pattern.test(name));
