import type { AnyElement } from '../../bpmn/model';
import { addEdge } from '../flow-graph';
import type { ScopeBuilder } from './ScopeBuilder';
import { definitionsOf, eventKindOf } from './thrown';

/** Rule P47: a link event that throws leads to the one of its name that catches. */
export function link(builder: ScopeBuilder): void {
  const links = builder.contents.nodes.filter((node) => eventKindOf(node) === 'link');
  const targets = links.filter(({ $type }) => $type === 'bpmn:IntermediateCatchEvent');
  for (const source of links) {
    if (source.$type !== 'bpmn:IntermediateThrowEvent') continue;
    const found = targets.filter((target) => nameOf(target) === nameOf(source));
    const node = builder.built.get(source)!.entry;
    if (found.length === 1) {
      delete builder.graph.nodes[node]!.end;
      addEdge(builder.graph, node, builder.built.get(found[0]!)!.entry, source.id);
      continue;
    }
    const reason = found.length > 1 ? 'several link events' : 'no link event';
    builder.around.leaveOut(source, `${reason} of this page would take up its name`, false);
  }
}

const nameOf = (event: AnyElement): unknown => definitionsOf(event)[0]!['name'];
