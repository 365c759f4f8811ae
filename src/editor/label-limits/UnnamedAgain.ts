import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type { DiagramElement, EventBus } from '../diagram';

interface Context {
  element: DiagramElement;
  wasUnnamed?: boolean;
  hadLabel?: boolean;
}

/** bpmn-js undoes a first name to an empty one with a label, and both are written to the file; here they go again. */
export class UnnamedAgain extends CommandInterceptor {
  static override $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    super(eventBus as never);
    this.execute('element.updateLabel', ({ context }: { context: Context }) => {
      context.hadLabel ??= context.element.di?.['label'] !== undefined;
      context.wasUnnamed ??= context.element.businessObject['name'] === undefined;
    });
    this.reverted('element.updateLabel', ({ context }: { context: Context }) => {
      const { businessObject, di } = context.element;
      if (context.wasUnnamed && businessObject['name'] === '') delete businessObject['name'];
      if (!context.hadLabel && di) delete di['label'];
    });
  }
}
