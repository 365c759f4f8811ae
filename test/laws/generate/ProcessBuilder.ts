import { lanesIn } from './draw';

import type { Choices } from './choices';
import { emptyScope, type Box, type Edge, type Lane, type Node, type Pool, type Scope } from './scene';

const COLUMN = 160;
const TASKS = ['task', 'userTask', 'serviceTask', 'sendTask', 'receiveTask'];

/** Draws a process from left to right, a column for each node; blocks follow each other and are joined by sequence flows. */
export class ProcessBuilder {
  private column = 0;
  private count = 0;
  private readonly leaves: Lane[];

  constructor(
    private readonly choices: Choices,
    private readonly pool: Pool,
    private readonly prefix: string,
  ) {
    this.leaves = lanesIn(pool.lanes).filter(({ lanes }) => lanes.length === 0);
  }

  get width(): number {
    return 200 + (this.column + 1) * COLUMN;
  }

  build(blocks: number): void {
    const scope = this.pool.process;
    this.buildScope(scope, blocks, 0);
    if (this.choices.chance(15)) this.addEventSubProcess(scope);
    if (this.choices.chance(8)) this.addCycleNobodyReaches(scope);
  }

  private buildScope(scope: Scope, blocks: number, depth: number): void {
    const { choices } = this;
    let at = choices.chance(10) ? this.task(scope) : this.node(scope, 'startEvent');
    for (let i = 0; i < blocks; i++) at = this.block(scope, at, depth);
    if (choices.chance(10)) return;
    this.flow(scope, at, this.node(scope, 'endEvent'));
  }

  /** @returns the node at which the flow goes on */
  private block(scope: Scope, from: Node, depth: number): Node {
    const kind = this.choices.below(depth > 1 ? 6 : 9);
    if (kind === 1) return this.branches(scope, from, 'exclusiveGateway');
    if (kind === 2) return this.branches(scope, from, 'parallelGateway');
    if (kind === 3) return this.loop(scope, from);
    if (kind === 4) return this.boundary(scope, from);
    if (kind === 5) return this.links(scope, from);
    if (kind === 6) return this.subProcess(scope, from, depth, false);
    if (kind === 7) return this.subProcess(scope, from, depth, true);
    if (kind === 8) return this.compensated(scope, from);
    return this.step(scope, from);
  }

  private step(scope: Scope, from: Node): Node {
    const task = this.task(scope);
    this.flow(scope, from, task);
    if (this.choices.chance(20)) this.annotate(scope, task);
    if (this.choices.chance(15)) this.addData(scope, task);
    return task;
  }

  private branches(scope: Scope, from: Node, tag: string): Node {
    const split = this.node(scope, tag);
    this.flow(scope, from, split);
    const ends = [this.task(scope), this.task(scope)];
    for (const [i, end] of ends.entries()) {
      const flow = this.flow(scope, split, end);
      if (tag !== 'exclusiveGateway') continue;
      if (i === 0)
        flow.content = '<conditionExpression xsi:type="tFormalExpression">x &gt; 1</conditionExpression>';
      else flow.isDefault = true;
      flow.name = i === 0 ? 'yes' : 'no';
    }
    const join = this.node(scope, tag);
    for (const end of ends) this.flow(scope, end, join);
    return join;
  }

  private loop(scope: Scope, from: Node): Node {
    const merge = this.node(scope, 'exclusiveGateway');
    this.flow(scope, from, merge);
    const task = this.task(scope);
    this.flow(scope, merge, task);
    const check = this.node(scope, 'exclusiveGateway');
    this.flow(scope, task, check);
    this.flow(scope, check, merge).name = 'again';
    return check;
  }

  private boundary(scope: Scope, from: Node): Node {
    const task = this.step(scope, from);
    const event = this.node(scope, 'boundaryEvent', `<errorEventDefinition id="${this.newId('Error')}"/>`);
    event.attachedTo = task.id;
    event.box = { x: task.box.x + 60, y: task.box.y + 62, width: 36, height: 36 };
    const handler = this.task(scope);
    this.flow(scope, event, handler);
    this.flow(scope, handler, this.node(scope, 'endEvent'));
    return task;
  }

  private links(scope: Scope, from: Node): Node {
    const name = this.newId('Link');
    const content = () => `<linkEventDefinition id="${this.newId('LinkDefinition')}" name="${name}"/>`;
    const thrown = this.node(scope, 'intermediateThrowEvent', content());
    this.flow(scope, from, thrown);
    return this.node(scope, 'intermediateCatchEvent', content());
  }

  private compensated(scope: Scope, from: Node): Node {
    const task = this.step(scope, from);
    const event = this.node(
      scope,
      'boundaryEvent',
      `<compensateEventDefinition id="${this.newId('Undo')}"/>`,
    );
    event.attachedTo = task.id;
    const handler = this.task(scope);
    handler.attributes = ' isForCompensation="true"';
    this.edge(scope, 'association', event, handler);
    return task;
  }

  private subProcess(scope: Scope, from: Node, depth: number, hasOwnPlane: boolean): Node {
    const node = this.node(scope, 'subProcess');
    this.flow(scope, from, node);
    this.fill(node, depth, hasOwnPlane);
    return node;
  }

  private fill(node: Node, depth: number, hasOwnPlane: boolean): void {
    node.scope = emptyScope(node.id);
    node.hasOwnPlane = hasOwnPlane;
    const before = this.column;
    this.buildScope(node.scope, this.choices.below(3), depth + 1);
    if (hasOwnPlane) return;
    node.box = { ...node.box, width: (this.column - before + 1) * COLUMN, height: 150 };
    this.column++;
  }

  private addEventSubProcess(scope: Scope): void {
    const node = this.node(scope, 'subProcess');
    node.attributes = ' triggeredByEvent="true"';
    this.fill(node, 2, false);
  }

  private addCycleNobodyReaches(scope: Scope): void {
    const [one, two] = [this.task(scope), this.task(scope)];
    this.flow(scope, one, two);
    this.flow(scope, two, one);
  }

  private annotate(scope: Scope, task: Node): void {
    const id = this.newId('Note');
    const note = this.plain(id, 'textAnnotation', {
      x: task.box.x,
      y: task.box.y - 50,
      width: 100,
      height: 30,
    });
    note.content = '<text>about it</text>';
    scope.notes.push(note);
    this.edge(scope, 'association', note, task);
  }

  private addData(scope: Scope, task: Node): void {
    const id = this.newId('Data');
    const box = { x: task.box.x, y: task.box.y - 60, width: 36, height: 50 };
    const reference = this.plain(id, 'dataObjectReference', box);
    reference.attributes = ` dataObjectRef="${id}_object"`;
    scope.data.push(reference, this.plain(`${id}_object`, 'dataObject', box));
    task.dataFrom = [{ id: `${id}_in`, from: id }];
  }

  private task(scope: Scope): Node {
    const node = this.node(scope, this.choices.pick(TASKS));
    if (this.choices.chance(30))
      node.extensions.push(`<bam:trace serviceRequests="8.14.2" badSection="7.2.${this.count}"/>`);
    return node;
  }

  private node(scope: Scope, tag: string, content = ''): Node {
    const id = this.newId(tag);
    const lane = this.leaves.length > 0 ? this.choices.pick(this.leaves) : undefined;
    const isActivity = tag.endsWith('ask') || tag === 'subProcess';
    const [width, height] = isActivity ? [100, 80] : tag.endsWith('Gateway') ? [50, 50] : [36, 36];
    const middle = (lane?.box.y ?? this.pool.box.y) + 100;
    const box = { x: 200 + this.column++ * COLUMN, y: middle - height / 2, width, height };
    const node = this.plain(id, tag, box);
    node.content = content;
    if (isActivity) node.name = `Do ${id}`;
    else if (this.choices.chance(40)) {
      node.name = id;
      node.label = { x: box.x - 10, y: box.y + height + 5, width: 60, height: 14 };
    }
    scope.nodes.push(node);
    if (scope === this.pool.process) lane?.nodes.push(id);
    return node;
  }

  private plain(id: string, tag: string, box: Box): Node {
    return { id, tag, attributes: '', content: '', extensions: [], box };
  }

  private flow(scope: Scope, from: Node, to: Node): Edge {
    return this.edge(scope, 'sequenceFlow', from, to);
  }

  private edge(scope: Scope, tag: Edge['tag'], from: Node, to: Node): Edge {
    const edge: Edge = {
      id: this.newId(tag),
      tag,
      extensions: [],
      from: from.id,
      to: to.id,
      points: wayBetween(from.box, to.box),
      content: '',
    };
    scope.edges.push(edge);
    return edge;
  }

  private newId(kind: string): string {
    return `${this.prefix}_${kind}_${++this.count}`;
  }
}

/** From the right side of one box to the left side of another, by horizontal and vertical lines. */
export function wayBetween(from: Box, to: Box): [number, number][] {
  const start: [number, number] = [from.x + from.width, from.y + from.height / 2];
  const end: [number, number] = [to.x, to.y + to.height / 2];
  if (start[1] === end[1]) return [start, end];
  const middle = (start[0] + end[0]) / 2;
  return [start, [middle, start[1]], [middle, end[1]], end];
}
