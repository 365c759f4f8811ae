import type { AnyElement } from '../../core/bpmn/model';
import type { BpmnFactory, DiagramElement, ElementRegistry } from '../diagram';

export interface SetExtensionsContext {
  owner: AnyElement;
  /** What `extensionElements` shall hold; none takes the holder away. */
  values: AnyElement[];
  before?: AnyElement | undefined;
  after?: AnyElement | undefined;
}

/** `bam.extensions.set`: puts a new list into an element's `extensionElements`. */
export class SetExtensionsHandler {
  static $inject = ['bpmnFactory', 'elementRegistry'];

  constructor(
    private readonly factory: BpmnFactory,
    private readonly elementRegistry: ElementRegistry,
  ) {}

  execute(context: SetExtensionsContext): DiagramElement[] {
    const { owner, values } = context;
    context.before = owner['extensionElements'] as AnyElement | undefined;
    context.after ??=
      values.length > 0 ? this.factory.create('bpmn:ExtensionElements', { values }) : undefined;
    return this.put(owner, context.after);
  }

  revert({ owner, before }: SetExtensionsContext): DiagramElement[] {
    return this.put(owner, before);
  }

  private put(owner: AnyElement, holder: AnyElement | undefined): DiagramElement[] {
    if (holder) {
      holder.$parent = owner;
      for (const value of holder['values'] as AnyElement[]) value.$parent = holder;
      owner['extensionElements'] = holder;
    } else delete owner['extensionElements'];
    return drawnAs(owner, this.elementRegistry);
  }
}

/** The shapes that show an element: its own, or for a process its pool or plane. */
export function drawnAs(owner: AnyElement, elementRegistry: ElementRegistry): DiagramElement[] {
  const drawn = owner.id === undefined ? undefined : elementRegistry.get(owner.id);
  if (drawn) return [drawn];
  const pool = elementRegistry.find(({ businessObject }) => businessObject?.['processRef'] === owner);
  return pool ? [pool] : [];
}
