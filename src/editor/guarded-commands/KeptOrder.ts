import CommandInterceptor from 'diagram-js/lib/command/CommandInterceptor';
import type { AnyElement } from '../../core/bpmn/model';
import type { DiagramElement, EventBus } from '../diagram';

const BEFORE_UPDATER = 3000;
const AFTER_UPDATER = 100;

interface Context {
  shape?: DiagramElement;
  connection?: DiagramElement;
  newSource?: DiagramElement;
  newTarget?: DiagramElement;
  lists?: { list: unknown[]; before: unknown[] }[];
}

/**
 * bpmn-js undoes a deletion by adding to the end of a list. The order of outgoing flows has a meaning (conditions are tried in turn),
 * and so has that of lanes: undo puts them back in their place.
 */
export class KeptOrder extends CommandInterceptor {
  static override $inject = ['eventBus'];

  constructor(eventBus: EventBus) {
    super(eventBus as never);
    const commands = ['shape.delete', 'connection.delete', 'connection.reconnect'];
    this.execute(commands, BEFORE_UPDATER, ({ context }: { context: Context }) => {
      context.lists = listsOf(context).map((list) => ({ list, before: [...list] }));
    });
    this.reverted(commands, AFTER_UPDATER, ({ context }: { context: Context }) => {
      for (const { list, before } of context.lists ?? []) list.splice(0, list.length, ...before);
    });
  }
}

function listsOf({ shape, connection, newSource, newTarget }: Context): unknown[][] {
  const lane = shape?.type === 'bpmn:Lane' ? shape.businessObject : undefined;
  const flow = connection?.businessObject;
  const ends = [
    flow?.['sourceRef'],
    flow?.['targetRef'],
    newSource?.businessObject,
    newTarget?.businessObject,
  ];
  return [
    lane?.$parent?.['lanes'],
    ...(ends as (AnyElement | undefined)[]).flatMap((end) => [end?.['incoming'], end?.['outgoing']]),
  ].filter((list): list is unknown[] => Array.isArray(list));
}
