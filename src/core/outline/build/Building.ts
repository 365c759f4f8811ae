import { createModdle } from '../../bpmn/moddle';
import type { AnyElement } from '../../bpmn/model';
import { ownerLayerOf } from '../../variation/layers';
import type { Column } from '../columns';
import type { Draft } from '../drafts';
import { FreshIds } from '../ids';
import { rowProblem, type OutlineProblem } from '../problems';
import type { Severity } from '../../problem';

/** What the parts of the reader share while they make elements out of rows. */
export class Building {
  readonly definitions: AnyElement;
  readonly elements = new Map<string, AnyElement>();
  readonly problems: OutlineProblem[] = [];
  /** The element that each row has made. */
  readonly made = new Map<Draft, AnyElement>();
  private readonly ids = new FreshIds();
  private readonly moddle = createModdle();

  constructor(
    readonly drafts: readonly Draft[],
    private readonly names: ReadonlyMap<string, string>,
  ) {
    this.definitions = this.moddle.create('bpmn:Definitions', {
      targetNamespace: 'urn:sec:business-architecture-model',
    });
    for (const { id, kind } of drafts) if (id !== '' && kind.name !== 'process') this.ids.take(id);
  }

  /** An element by itself; `add` puts it in its place. Attributes that are undefined are left out. */
  create(type: string, attributes: Record<string, unknown> = {}): AnyElement {
    const given = Object.entries(attributes).filter(([, value]) => value !== undefined && value !== '');
    const element = this.moddle.create(type, Object.fromEntries(given));
    if (element.id !== undefined) this.elements.set(element.id, element);
    return element;
  }

  add(parent: AnyElement, property: string, child: AnyElement): AnyElement {
    (parent.get(property) as AnyElement[]).push(child);
    child.$parent = parent;
    return child;
  }

  /** An id that no row and no earlier call has taken. */
  fresh(wanted: string): string {
    return this.ids.fresh(wanted);
  }

  /** The element that a cell names, by its id or by the name of a lane or pool. */
  find(name: string): AnyElement | undefined {
    return this.elements.get(name) ?? this.elements.get(this.names.get(name.toLowerCase()) ?? '');
  }

  /** Keeps what stands on an element in `extensionElements`. */
  extend(element: AnyElement, type: string, attributes: Record<string, unknown>): AnyElement {
    let holder = element['extensionElements'] as AnyElement | undefined;
    if (!holder) {
      holder = this.create('bpmn:ExtensionElements');
      holder.$parent = element;
      element.set('extensionElements', holder);
    }
    return this.add(holder, 'values', this.create(type, attributes));
  }

  document(element: AnyElement, text: string): void {
    if (text !== '') this.add(element, 'documentation', this.create('bpmn:Documentation', { text }));
  }

  /** Marks what joins two elements as the layer's that owns either of them, or that is named. */
  own(element: AnyElement, ends: readonly AnyElement[], named?: string): void {
    const layer = named ?? ends.map(ownerLayerOf).find((each) => each !== undefined);
    if (layer !== undefined && ownerLayerOf(element) !== layer) element.set('layer', layer);
  }

  problem(
    code: string,
    { place, id }: Draft,
    column: Column | undefined,
    text: string,
    remedy: string,
    severity: Severity = 'error',
  ): void {
    this.problems.push(rowProblem(code, severity, place, column, text, remedy, id));
  }
}
