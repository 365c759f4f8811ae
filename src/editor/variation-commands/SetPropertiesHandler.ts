import type { AnyElement } from '../../core/bpmn/model';
import type { DiagramElement, ElementRegistry } from '../diagram';
import { drawnAs } from './SetExtensionsHandler';

export interface SetPropertiesContext {
  owner: AnyElement;
  /** New values by property name; undefined takes the property away. */
  properties: Record<string, unknown>;
  before?: Record<string, unknown>;
}

/** `bam.properties.set`: attributes and children of an element that may have no shape, such as the process. */
export class SetPropertiesHandler {
  static $inject = ['elementRegistry'];

  constructor(private readonly elementRegistry: ElementRegistry) {}

  execute(context: SetPropertiesContext): DiagramElement[] {
    const { owner, properties } = context;
    context.before = Object.fromEntries(Object.keys(properties).map((name) => [name, owner[name]]));
    return this.put(owner, properties);
  }

  revert({ owner, before = {} }: SetPropertiesContext): DiagramElement[] {
    return this.put(owner, before);
  }

  private put(owner: AnyElement, properties: Record<string, unknown>): DiagramElement[] {
    for (const [name, value] of Object.entries(properties)) {
      if (value === undefined) Reflect.deleteProperty(owner, name);
      else owner.set(name, value);
    }
    return drawnAs(owner, this.elementRegistry);
  }
}
