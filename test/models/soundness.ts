import type { AnyElement, Definitions } from '../../src/core/bpmn/model';
import { flowNodesOf, processesOf } from '../../src/core/bpmn/walk';

/** How many tokens stand on each flow: a marking of the token game, as a stable key. */
type Marking = ReadonlyMap<string, number>;

interface Graph {
  nodes: AnyElement[];
  incoming(node: AnyElement): string[];
  outgoing(node: AnyElement): string[];
}

const PLAYED = /^bpmn:(StartEvent|EndEvent|IntermediateCatchEvent|ExclusiveGateway|ParallelGateway|CallActivity|\w*Task)$/;

/**
 * Plays every course of a process and says what is wrong with its control flow: a step that no course reaches,
 * a course that gets stuck, a flow that carries two tokens at once. Only what our models use is played.
 *
 * @returns an empty list for a sound process
 * @throws when the process holds a construct that is not played, so that nothing passes unplayed
 */
export function soundnessFaults(definitions: Definitions): string[] {
  return processesOf(definitions).flatMap((process) => {
    const graph = graphOf(process as unknown as AnyElement);
    const stranger = graph.nodes.find(({ $type }) => !PLAYED.test($type));
    if (stranger) throw new Error(`${stranger.id} (${stranger.$type}) is not played by this check`);
    return graph.nodes.length === 0 ? [] : play(graph);
  });
}

function graphOf(process: AnyElement): Graph {
  const nodes = flowNodesOf(process) as unknown as AnyElement[];
  const elements = (process['flowElements'] as AnyElement[] | undefined) ?? [];
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  const by = (end: string) => (node: AnyElement) =>
    flows.filter((flow) => flow[end] === node).map(({ id }) => id!);
  return { nodes, incoming: by('targetRef'), outgoing: by('sourceRef') };
}

function play(graph: Graph): string[] {
  const faults = new Set<string>();
  const fired = new Set<AnyElement>();
  const starts = graph.nodes.filter(({ $type }) => $type === 'bpmn:StartEvent');
  if (starts.length !== 1) return [`${starts.length} start events`];
  fired.add(starts[0]!);
  const first: Marking = new Map(graph.outgoing(starts[0]!).map((flow) => [flow, 1]));
  const seen = new Map<string, Marking>([[keyOf(first), first]]);
  const follows = new Map<string, string[]>();
  for (const [key, marking] of seen) {
    const next = graph.nodes.flatMap((node) => {
      const results = firings(graph, node, marking);
      if (results.length > 0) fired.add(node);
      return results;
    });
    if (next.length === 0 && marking.size > 0) faults.add(`stuck at ${key}`);
    for (const after of next) {
      const crowded = [...after].find(([, count]) => count > 1);
      if (crowded) faults.add(`two tokens at once on ${crowded[0]}`);
      else if (!seen.has(keyOf(after))) seen.set(keyOf(after), after);
    }
    follows.set(key, next.map(keyOf));
  }
  for (const node of graph.nodes) if (!fired.has(node)) faults.add(`${node.id} is never reached`);
  if (!canAlwaysEnd(follows)) faults.add('some course can never end');
  return [...faults];
}

/** What a node can do with a marking: a parallel gateway takes from every flow, any other node from one. */
function firings(graph: Graph, node: AnyElement, marking: Marking): Marking[] {
  const [incoming, outgoing] = [graph.incoming(node), graph.outgoing(node)];
  const isAnd = node.$type === 'bpmn:ParallelGateway';
  const ready = incoming.filter((flow) => marking.has(flow));
  if (isAnd ? ready.length < incoming.length || ready.length === 0 : ready.length === 0) return [];
  const taken = isAnd ? [incoming] : ready.map((flow) => [flow]);
  const choices = node.$type === 'bpmn:ExclusiveGateway' ? outgoing.map((flow) => [flow]) : [outgoing];
  return taken.flatMap((flows) => choices.map((given) => moved(marking, flows, given)));
}

function moved(marking: Marking, taken: string[], given: string[]): Marking {
  const after = new Map(marking);
  for (const flow of taken) {
    const left = after.get(flow)! - 1;
    if (left > 0) after.set(flow, left);
    else after.delete(flow);
  }
  for (const flow of given) after.set(flow, (after.get(flow) ?? 0) + 1);
  return after;
}

/** Whether the empty marking can be reached from every marking. */
function canAlwaysEnd(follows: ReadonlyMap<string, string[]>): boolean {
  const ending = new Set(['']);
  for (let before = -1; before !== ending.size; ) {
    before = ending.size;
    for (const [key, next] of follows) if (next.some((after) => ending.has(after))) ending.add(key);
  }
  return [...follows.keys()].every((key) => ending.has(key));
}

const keyOf = (marking: Marking): string =>
  [...marking]
    .map(([flow, count]) => (count > 1 ? `${flow}*${count}` : flow))
    .sort()
    .join(' ');
