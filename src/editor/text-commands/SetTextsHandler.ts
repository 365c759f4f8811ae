import type { AnyElement } from '../../core/bpmn/model';
import type { DiagramElement, ElementRegistry } from '../diagram';
import { drawnAs } from '../variation-commands/SetExtensionsHandler';

export interface TextChange {
  owner: AnyElement;
  property: 'name' | 'text' | 'documentation';
  text: string;
}

export interface SetTextsContext {
  changes: readonly TextChange[];
  before?: string[];
}

/** `bam.texts.set`: names, texts of annotations and documentations of any number of elements, as one command. */
export class SetTextsHandler {
  static $inject = ['elementRegistry'];

  constructor(private readonly elementRegistry: ElementRegistry) {}

  execute(context: SetTextsContext): DiagramElement[] {
    context.before = context.changes.map(readText);
    return this.put(context.changes);
  }

  revert({ changes, before = [] }: SetTextsContext): DiagramElement[] {
    return this.put(changes.map((change, index) => ({ ...change, text: before[index]! })));
  }

  private put(changes: readonly TextChange[]): DiagramElement[] {
    const changed = new Set<DiagramElement>();
    for (const { owner, property, text } of changes) {
      (property === 'documentation' ? documentationOf(owner)! : owner).set(
        property === 'documentation' ? 'text' : property,
        text,
      );
      for (const drawn of drawnAs(owner, this.elementRegistry))
        for (const each of [drawn, ...drawn.labels]) changed.add(each);
    }
    return [...changed];
  }
}

const documentationOf = (owner: AnyElement): AnyElement | undefined =>
  (owner['documentation'] as AnyElement[] | undefined)?.[0];

function readText({ owner, property }: TextChange): string {
  const text = property === 'documentation' ? documentationOf(owner)?.['text'] : owner[property];
  return typeof text === 'string' ? text : '';
}
