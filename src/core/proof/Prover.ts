import type { AnyElement } from '../bpmn/model';
import { findingsOf } from './findings';
import { createGraph } from './flow-graph';
import { outcomeOf } from './outcome';
import { checkGraph } from './search/check-graph';
import { shortestRunTo } from './search/shorten';
import { TokenGame } from './token-game';
import { traceOf } from './trace';
import { buildScope, exchangeMessages } from './translate/build-scope';
import { isSubProcess } from './translate/contents';
import type { Messages } from './translate/messages';
import type { Outcome, ScopeBuilder, Surroundings } from './translate/ScopeBuilder';
import type { Finding, NotProved } from './types';

/** What nobody has drawn is taken to complete, and to fail. */
const UNKNOWN: Outcome = { completes: true, thrown: [], mayFail: true, calls: true };

/**
 * Proves scopes from the inside outwards. Each sub-process is proved by itself, and for what is around it it is one step that
 * ends in one of the ways in which it was seen to end. That is exact, because nothing inside depends on what happens around it,
 * and it keeps the number of states of a model at the sum, not the product, of those of its scopes.
 */
export class Prover {
  readonly findings: Finding[] = [];
  readonly notProved: NotProved[] = [];
  states = 0;
  private readonly outcomes = new Map<AnyElement, Outcome>();
  private readonly messages: Messages;

  constructor(messages: Messages) {
    this.messages = messages;
  }

  /** Proves processes together that exchange messages; or one alone. */
  proveProcesses(processes: readonly AnyElement[]): void {
    const inner = processes.map((process) => this.proveInside(process, process.id!));
    const graph = createGraph();
    let isFollowed = true;
    const builders = processes.map((process, scope) =>
      buildScope(
        graph,
        scope,
        process,
        this.around(process.id!, () => (isFollowed = false)),
      ),
    );
    exchangeMessages(graph, builders);
    this.judge(
      builders,
      processes.map(({ id }) => id!),
      inner.flat(),
      isFollowed,
    );
  }

  /** Proves the sub-processes directly inside; returns their findings, whose runs begin at the sub-process. */
  private proveInside(
    container: AnyElement,
    processId: string,
  ): { subProcess: AnyElement; findings: Finding[] }[] {
    const elements = (container['flowElements'] ?? []) as AnyElement[];
    return elements.filter(isSubProcess).map((subProcess) => {
      const before = this.findings.length;
      this.outcomes.set(subProcess, this.proveSubProcess(subProcess, processId));
      return { subProcess, findings: this.findings.slice(before) };
    });
  }

  private proveSubProcess(subProcess: AnyElement, processId: string): Outcome {
    if (subProcess.$type === 'bpmn:AdHocSubProcess') {
      this.leaveOut(processId, subProcess, 'the order of its steps is left to those who do them');
      return UNKNOWN;
    }
    const inner = this.proveInside(subProcess, processId);
    const graph = createGraph();
    let isFollowed = true;
    const builder = buildScope(
      graph,
      0,
      subProcess,
      this.around(processId, () => (isFollowed = false)),
    );
    if (graph.nodes.length === 0) return UNKNOWN;
    return this.judge([builder], [processId], inner, isFollowed)[0]!;
  }

  private judge(
    builders: readonly ScopeBuilder[],
    processIds: readonly string[],
    inner: readonly { subProcess: AnyElement; findings: Finding[] }[],
    isFollowed: boolean,
  ): Outcome[] {
    const { graph } = builders[0]!;
    if (!isFollowed || graph.nodes.length === 0) return builders.map(() => UNKNOWN);
    const check = checkGraph(graph);
    this.states += check.states;
    const game = new TokenGame(graph);
    for (const { subProcess, findings } of inner) leadTo(game, builders, subProcess, findings);
    const placeOf = (node: number) => {
      const { scope } = graph.nodes[node]!;
      return { processId: processIds[scope]!, scopeId: builders[scope]!.contents.container.id! };
    };
    const found = findingsOf(game, check.faults, placeOf);
    const outcomes = builders.map((builder, scope) => {
      const outcome = outcomeOf(builder, check.live, (sub) => this.outcomes.get(sub) ?? UNKNOWN);
      const place = { processId: processIds[scope]!, scopeId: builder.contents.container.id! };
      found.push(...outcome.unreached.map((elementId) => neverReached(elementId, place)));
      return outcome;
    });
    const kept = found.filter(
      ({ kind, scopeId }) =>
        kind !== 'never-ends' ||
        !outcomes.some((each, scope) => each.isCutShort && idOf(builders[scope]!) === scopeId),
    );
    this.findings.push(...kept);
    if (!check.complete) {
      const reason = `it has more than ${check.states.toLocaleString('en-GB')} states, too many to look at`;
      this.leaveOut(processIds[0]!, builders[0]!.contents.container, reason);
    }
    for (const id of check.crowded)
      this.notProved.push({
        processId: processIds[0]!,
        elementId: id,
        reason: 'more and more messages may wait there',
      });
    // A fault inside must not look like a fault outside as well.
    const isBroken = kept.some(({ kind }) => kind !== 'never-reached');
    return outcomes.map((outcome) => (isBroken ? { ...outcome, completes: true } : outcome));
  }

  private around(processId: string, lose: () => void): Surroundings {
    return {
      messages: this.messages,
      outcomeOf: (subProcess) => this.outcomes.get(subProcess) ?? UNKNOWN,
      leaveOut: (element, reason, isFollowed) => {
        this.leaveOut(processId, element, reason);
        if (!isFollowed) lose();
      },
    };
  }

  private leaveOut(processId: string, { id }: AnyElement, reason: string): void {
    this.notProved.push({ processId, elementId: id ?? processId, reason });
  }
}

const idOf = (builder: ScopeBuilder) => builder.contents.container.id!;

const neverReached = (elementId: string, place: { processId: string; scopeId: string }): Finding => ({
  property: 'dead-step',
  kind: 'never-reached',
  ...place,
  elementIds: [elementId],
  placeIds: [],
  trace: [],
  shortest: true,
  blame: [],
});

/** Puts the way to a sub-process before the runs that begin in it. */
function leadTo(
  game: TokenGame,
  builders: readonly ScopeBuilder[],
  subProcess: AnyElement,
  findings: readonly Finding[],
): void {
  const shown = findings.filter(({ trace }) => trace.length > 0);
  const entry = builders.map(({ built }) => built.get(subProcess)?.entry).find((node) => node !== undefined);
  if (shown.length === 0 || entry === undefined) return;
  const run = shortestRunTo(game, entry);
  for (const finding of shown) {
    if (run) finding.trace.unshift(...traceOf(game, run));
    else finding.shortest = false;
  }
}
