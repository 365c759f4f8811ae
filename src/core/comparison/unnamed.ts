import { gatewayRole } from '../bpmn/gateway-role';
import { placeOfUnnamed, type FlowEnd, type StepsAround } from '../bpmn/unnamed-place';
import type { Item, Items } from './item';
import { nounOf, quoted } from './labels';
import { endsOf } from './neighbours';

/** What people call the steps of a file that have no name: by what they do and by the named steps around them. */
export class Unnamed {
  private readonly around: StepsAround<Item>;
  /** Made when somebody first asks: most files are compared for their named steps. */
  private flows: { to: Map<Item, Item[]>; from: Map<Item, Item[]> } | undefined;

  constructor(
    private readonly items: Items,
    nameOf: (item: Item) => string,
  ) {
    this.around = {
      nameOf,
      before: (item) => this.sources(item),
      after: (item) => this.targets(item),
      host: (item) => items.byAddress.get(item.values.get('attachedToRef') ?? ''),
    };
  }

  /**
   * `exclusive gateway (paths join) after “Check” and “Ask”`; '' for what is no step, and where no named step is near.
   *
   * @param end where it is the end of a flow
   */
  labelOf(item: Item, end?: FlowEnd<Item>): string {
    if (!item.rule.isA('bpmn:FlowNode')) return '';
    const place = placeOfUnnamed(item, this.around, quoted, end);
    if (place === '') return '';
    const role = item.rule.isA('bpmn:Gateway')
      ? gatewayRole(item.type, {
          incoming: this.sources(item).length,
          outgoing: this.targets(item).length,
        })
      : '';
    return `${nounOf(item)}${role && ` (${role.charAt(0).toLowerCase()}${role.slice(1)})`} ${place}`;
  }

  private sources = (item: Item): readonly Item[] => this.flowsOf().to.get(item) ?? [];
  private targets = (item: Item): readonly Item[] => this.flowsOf().from.get(item) ?? [];

  private flowsOf() {
    if (this.flows) return this.flows;
    const flows = { to: new Map<Item, Item[]>(), from: new Map<Item, Item[]>() };
    for (const item of this.items.byAddress.values()) {
      if (item.type !== 'bpmn:SequenceFlow') continue;
      const { sources, targets } = endsOf(item, this.items.byAddress);
      for (const source of sources)
        for (const target of targets) {
          put(flows.from, source, target);
          put(flows.to, target, source);
        }
    }
    return (this.flows = flows);
  }
}

function put(into: Map<Item, Item[]>, key: Item, item: Item): void {
  const list = into.get(key);
  if (list) list.push(item);
  else into.set(key, [item]);
}
