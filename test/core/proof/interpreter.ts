import type { AnyElement } from '../../../src/core/bpmn/model';

/**
 * A plain interpreter of BPMN, as an oracle for the translation: it runs whole processes with their sub-processes inside one another,
 * straight from the elements, and knows neither graphs nor reduction. Starts, ends (plain, terminate, error), tasks,
 * exclusive and parallel gateways, boundary events (timer and error, interrupting or not) and sub-processes.
 */
export interface Verdict {
  complete: boolean;
  piles: boolean;
  stuck: boolean;
  /** Ids of flow nodes that act in no run. */
  dead: string[];
}

/** One run of a process or sub-process. Everything is plain data, so that a state is its own key. */
interface Instance {
  /** Tokens by flow, and by the id of a step that is going on. */
  tokens: Record<string, number>;
  inside: Record<string, Instance>;
  /** Ends reached, and non-interrupting events that have come. */
  done: string[];
}

type Result = { to: Instance } | { thrown: string } | 'pile' | 'over';
interface Move {
  acts: string;
  result: Result;
}

const LIMIT = 800;

export function interpret(process: AnyElement): Verdict {
  const acted = new Set<string>();
  let [piles, stuck] = [false, false];
  const begun = start(process);
  const seen = new Set(begun.map(keyOf));
  const waiting = [...begun];
  for (const state of waiting) {
    if (waiting.length > LIMIT) return { complete: false, piles, stuck, dead: [] };
    if (hasStandstill(process, state)) stuck = true;
    for (const { acts, result } of movesOf(process, state)) {
      acted.add(acts);
      if (result === 'pile') piles = true;
      if (typeof result === 'string' || 'thrown' in result) continue;
      const key = keyOf(result.to);
      if (!seen.has(key)) waiting.push(result.to);
      seen.add(key);
    }
  }
  const nodes = nodesIn(process).map(({ id }) => id!);
  const starts = nodesIn(process).filter(({ $type }) => $type === 'bpmn:StartEvent');
  const dead = nodes.filter((id) => !acted.has(id) && !starts.some((each) => each.id === id));
  return { complete: true, piles, stuck, dead };
}

const elementsOf = (scope: AnyElement) => (scope['flowElements'] ?? []) as AnyElement[];
const flowsOf = (scope: AnyElement) => elementsOf(scope).filter(({ $type }) => $type === 'bpmn:SequenceFlow');
const outOf = (scope: AnyElement, node: AnyElement) =>
  flowsOf(scope)
    .filter((flow) => flow['sourceRef'] === node)
    .map(({ id }) => id!);
const into = (scope: AnyElement, node: AnyElement) =>
  flowsOf(scope)
    .filter((flow) => flow['targetRef'] === node)
    .map(({ id }) => id!);
const eventsOn = (scope: AnyElement, node: AnyElement) =>
  elementsOf(scope).filter((each) => each['attachedToRef'] === node);
const nodesIn = (scope: AnyElement): AnyElement[] =>
  elementsOf(scope).flatMap((each) => (each.$instanceOf('bpmn:FlowNode') ? [each, ...nodesIn(each)] : []));
const definitionOf = (event: AnyElement) => (event['eventDefinitions'] as AnyElement[] | undefined)?.[0];
const codeOf = (event: AnyElement) => (definitionOf(event)?.['errorRef'] as AnyElement | undefined)?.id ?? '';
const isError = (event: AnyElement) => definitionOf(event)?.$type === 'bpmn:ErrorEventDefinition';
const keyOf = (state: Instance): string =>
  JSON.stringify([
    Object.entries(state.tokens)
      .filter(([, count]) => count > 0)
      .sort(),
    Object.entries(state.inside)
      .map(([id, each]) => [id, keyOf(each)])
      .sort(),
    [...state.done].sort(),
  ]);

function start(scope: AnyElement): Instance[] {
  const starts = elementsOf(scope).filter(({ $type }) => $type === 'bpmn:StartEvent');
  return starts.map((each) => {
    const tokens = Object.fromEntries(outOf(scope, each).map((flow) => [flow, 1]));
    return { tokens, inside: {}, done: [] };
  });
}

const isEmpty = ({ tokens, inside }: Instance) =>
  Object.values(tokens).every((count) => count === 0) && Object.keys(inside).length === 0;

/** Whether somewhere inside a run is not over and cannot go on by itself. */
function hasStandstill(scope: AnyElement, state: Instance): boolean {
  if (!isEmpty(state) && movesOf(scope, state).length === 0) return true;
  return Object.entries(state.inside).some(([id, each]) => hasStandstill(byId(scope, id), each));
}

const byId = (scope: AnyElement, id: string) => elementsOf(scope).find((each) => each.id === id)!;

function movesOf(scope: AnyElement, state: Instance): Move[] {
  return elementsOf(scope)
    .filter((each) => each.$instanceOf('bpmn:FlowNode'))
    .flatMap((node) => [...takeUp(scope, state, node), ...goOn(scope, state, node)]);
}

/** What a node does with the tokens on its flows. */
function takeUp(scope: AnyElement, state: Instance, node: AnyElement): Move[] {
  const incoming = into(scope, node);
  const ready = incoming.filter((flow) => (state.tokens[flow] ?? 0) > 0);
  if (ready.length === 0) return [];
  const isAnd = node.$type === 'bpmn:ParallelGateway';
  if (isAnd && ready.length < incoming.length) return [];
  const takings = isAnd ? [incoming] : ready.map((flow) => [flow]);
  const acts = node.id!;
  return takings.flatMap((flows): Move[] => {
    const left = taken(state, flows);
    if (node.$type === 'bpmn:EndEvent') return [{ acts, result: endAt(left, node) }];
    if (node.$type === 'bpmn:ExclusiveGateway')
      return outOf(scope, node).map((flow) => ({ acts, result: given(left, [flow]) }));
    if (node.$type === 'bpmn:SubProcess') {
      if (state.inside[acts]) return [{ acts, result: 'pile' }];
      return start(node).map((each) => ({
        acts,
        result: { to: { ...left, inside: { ...left.inside, [acts]: each } } },
      }));
    }
    if (eventsOn(scope, node).length > 0) return [{ acts, result: given(fresh(left, scope, node), [acts]) }];
    return [{ acts, result: given(left, outOf(scope, node)) }];
  });
}

/** How a step that is going on goes on. */
function goOn(scope: AnyElement, state: Instance, node: AnyElement): Move[] {
  const inner = state.inside[node.id!];
  if (!inner && (state.tokens[node.id!] ?? 0) === 0) return [];
  const stopped: Instance = inner ? without(state, node.id!) : taken(state, [node.id!]);
  const moves: Move[] = [];
  if (!inner) moves.push({ acts: node.id!, result: given(stopped, outOf(scope, node)) });
  else if (isEmpty(inner))
    moves.push({ acts: node.id!, result: given(fresh(stopped, scope, node), outOf(scope, node)) });
  else {
    for (const { acts, result } of movesOf(node, inner)) {
      if (result === 'pile') moves.push({ acts, result });
      else if (result === 'over')
        moves.push({ acts, result: { to: { ...state, inside: { ...state.inside, [node.id!]: EMPTY } } } });
      else if ('to' in result)
        moves.push({
          acts,
          result: { to: { ...state, inside: { ...state.inside, [node.id!]: result.to } } },
        });
      else {
        // The end acts, and the event that catches what it throws; without one, the throw goes on outwards.
        const handled = caught(scope, stopped, node, result.thrown);
        moves.push(...handled, ...handled.map(({ result: to }) => ({ acts, result: to })));
        if (handled.length === 0) moves.push({ acts, result });
      }
    }
  }
  for (const event of eventsOn(scope, node)) {
    if (isError(event) && inner && nodesIn(node).every((each) => !each.$instanceOf('bpmn:Activity')))
      continue;
    if (event['cancelActivity'] !== false)
      moves.push({ acts: event.id!, result: given(fresh(stopped, scope, node), outOf(scope, event)) });
    else if (!state.done.includes(event.id!)) {
      const again = { ...state, done: [...state.done, event.id!] };
      moves.push({ acts: event.id!, result: given(again, outOf(scope, event)) });
    }
  }
  return moves;
}

const EMPTY: Instance = { tokens: {}, inside: {}, done: [] };

function caught(scope: AnyElement, stopped: Instance, node: AnyElement, code: string): Move[] {
  return eventsOn(scope, node)
    .filter((event) => isError(event) && (codeOf(event) === '' || codeOf(event) === code))
    .map((event) => ({ acts: event.id!, result: given(fresh(stopped, scope, node), outOf(scope, event)) }));
}

/** Non-interrupting events may come again the next time. */
const fresh = (state: Instance, scope: AnyElement, node: AnyElement): Instance => ({
  ...state,
  done: state.done.filter((id) => !eventsOn(scope, node).some((event) => event.id === id)),
});

function endAt(state: Instance, end: AnyElement): Result {
  if (definitionOf(end)?.$type === 'bpmn:TerminateEventDefinition') return 'over';
  if (isError(end)) return { thrown: codeOf(end) };
  if (state.done.includes(end.id!)) return 'pile';
  return { to: { ...state, done: [...state.done, end.id!] } };
}

function taken(state: Instance, places: readonly string[]): Instance {
  const tokens = { ...state.tokens };
  for (const place of places) tokens[place] = tokens[place]! - 1;
  return { ...state, tokens };
}

function given(state: Instance, places: readonly string[]): Result {
  const tokens = { ...state.tokens };
  for (const place of places) {
    tokens[place] = (tokens[place] ?? 0) + 1;
    if (tokens[place] > 1) return 'pile';
  }
  return { to: { ...state, tokens } };
}

const without = (state: Instance, id: string): Instance => {
  const { [id]: _, ...inside } = state.inside;
  return { ...state, inside };
};
