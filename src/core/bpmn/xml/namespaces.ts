/** The prefixes that every written file uses for the namespaces that it knows, whatever the original called them. */
export const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.omg.org/spec/BPMN/20100524/MODEL', 'bpmn'],
  ['http://www.omg.org/spec/BPMN/20100524/DI', 'bpmndi'],
  ['http://www.omg.org/spec/DD/20100524/DC', 'dc'],
  ['http://www.omg.org/spec/DD/20100524/DI', 'di'],
  ['urn:bam:1', 'bam'],
  ['http://www.omg.org/spec/BPMN/non-normative/color/1.0', 'color'],
  ['http://bpmn.io/schema/bpmn/biocolor/1.0', 'bioc'],
  ['http://www.w3.org/2001/XMLSchema-instance', 'xsi'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
]);

const RESERVED: ReadonlySet<string> = new Set(PREFIXES.values());

/** What a prefix stands for where an element is: the prefix of the file to the prefix of the tree. '' is the default. */
export type Scope = ReadonlyMap<string, string>;

/** Gives each namespace of one file one prefix: the usual one, else the file's own, else one that is free. */
export class Namespaces {
  /** By the prefix of the tree. */
  readonly uris = new Map<string, string>();
  private readonly prefixes = new Map<string, string>();

  /** The scope inside an element that declares these prefixes. */
  declare(scope: Scope, declarations: readonly (readonly [prefix: string, uri: string])[]): Scope {
    const inner = new Map(scope);
    for (const [prefix, uri] of declarations) inner.set(prefix, uri === '' ? '' : this.prefixOf(uri, prefix));
    return inner;
  }

  private prefixOf(uri: string, wanted: string): string {
    const known = this.prefixes.get(uri);
    if (known !== undefined) return known;
    const prefix = PREFIXES.get(uri) ?? this.free(wanted === '' ? 'ns' : wanted);
    this.prefixes.set(uri, prefix);
    if (prefix !== 'xml') this.uris.set(prefix, uri);
    return prefix;
  }

  private free(wanted: string): string {
    const taken = (prefix: string) => RESERVED.has(prefix) || this.uris.has(prefix);
    if (!taken(wanted)) return wanted;
    let n = 1;
    while (taken(`${wanted}_${n}`)) n++;
    return `${wanted}_${n}`;
  }
}
