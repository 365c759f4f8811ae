import { readBpmn } from '../src/core/bpmn/read';
import type { Definitions } from '../src/core/bpmn/model';

/** A process as lists of nodes and flows, for the benchmark of the proof. No diagram: the proof looks at none. */
class Draft {
  private readonly nodes: string[] = [];
  private readonly flows: string[] = [];

  node(tag: string): string {
    const id = `N${this.nodes.length}`;
    this.nodes.push(`<bpmn:${tag} id="${id}"/>`);
    return id;
  }

  flow(from: string, to: string): void {
    this.flows.push(`<bpmn:sequenceFlow id="F${this.flows.length}" sourceRef="${from}" targetRef="${to}"/>`);
  }

  /** Steps one after the other; the last one. */
  steps(count: number, from: string): string {
    let last = from;
    for (let i = 0; i < count; i += 1) {
      const step = this.node('task');
      this.flow(last, step);
      last = step;
    }
    return last;
  }

  async read(): Promise<Definitions> {
    const text = `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="t"><bpmn:process id="P">${this.nodes.join('')}${this.flows.join('')}</bpmn:process></bpmn:definitions>`;
    return (await readBpmn(text)).definitions;
  }
}

export type Variant =
  'one step each' | 'differing lengths' | 'one unsafe' | 'a join that blocks' | 'crossing joins';

/** A fork into n branches and a join of them; the variants keep the reduction from folding them into one. */
export function branches(count: number, variant: Variant): Promise<Definitions> {
  const draft = new Draft();
  const start = draft.node('startEvent');
  const fork = draft.node('parallelGateway');
  draft.flow(start, fork);
  const ends = Array.from({ length: count }, (_, i) =>
    draft.steps(variant === 'one step each' ? 1 : 1 + (i % 5), fork),
  );
  if (variant === 'one unsafe') {
    const merge = draft.node('exclusiveGateway');
    draft.flow(ends.pop()!, merge);
    draft.flow(ends.pop()!, merge);
    ends.push(draft.steps(1, merge));
  }
  if (variant === 'a join that blocks') {
    const choice = draft.node('exclusiveGateway');
    draft.flow(ends.pop()!, choice);
    ends.push(draft.steps(1, choice), draft.steps(1, choice));
  }
  if (variant === 'crossing joins') {
    // Each branch forks again, and joins with a half of its neighbour: no pair of gateways belongs together.
    const halves = ends.map((end) => {
      const again = draft.node('parallelGateway');
      draft.flow(end, again);
      return [draft.steps(1, again), draft.steps(1, again)];
    });
    halves.forEach(([, right], i) => {
      const join = draft.node('parallelGateway');
      draft.flow(right!, join);
      draft.flow(halves[(i + 1) % count]![0]!, join);
      ends[i] = draft.steps(1, join);
    });
  }
  const join = draft.node('parallelGateway');
  for (const end of ends) draft.flow(end, join);
  draft.flow(join, draft.node('endEvent'));
  return draft.read();
}

/** A structured process of about so many nodes: choices, forks, inclusive splits and loops, nested three deep. */
export function structured(size: number): Promise<Definitions> {
  const draft = new Draft();
  let count = 2;
  const block = (from: string, depth: number, kind: number): string => {
    if (depth === 0) {
      count += 2;
      return draft.steps(2, from);
    }
    count += 2;
    if (kind % 4 === 3) {
      const merge = draft.node('exclusiveGateway');
      draft.flow(from, merge);
      const choice = draft.node('exclusiveGateway');
      draft.flow(block(merge, depth - 1, kind + 1), choice);
      draft.flow(choice, merge);
      return choice;
    }
    const tag = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway'][kind % 4]!;
    const [split, join] = [draft.node(tag), draft.node(tag)];
    draft.flow(from, split);
    for (let i = 0; i < 3; i += 1) draft.flow(block(split, depth - 1, kind + i), join);
    return join;
  };
  let last = draft.node('startEvent');
  for (let kind = 0; count < size; kind += 1) last = block(last, 3, kind);
  draft.flow(last, draft.node('endEvent'));
  return draft.read();
}
