import { readBpmn } from '../../../src/core/bpmn/read';
import type { Definitions } from '../../../src/core/bpmn/model';

/**
 * A process from a few words. Each line is `kind id [more]`, or flows as `a > b > c`; a block in braces is a sub-process's
 * content. Several processes stand in pools of their own, parted by a line `---`; `a ~> b` is a message flow.
 *
 * Kinds: start, end, task, receive, call, xor, and, or, events, throw, catch, sub, handler (an event sub-process), on (a boundary event:
 * `on id host`). More: `timer`, `message`, `error=E`, `non-interrupting`, `default=flow`, `if` and so on. A layer's own:
 * `layer=L`, and behind a flow ` : layer=L`; what it does to a step: `block=L`, `skip=L`, `noted=L`, `by=L:n`.
 */
export async function sketch(text: string): Promise<Definitions> {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const pools: string[][] = [[]];
  const messages: string[] = [];
  for (const line of lines) {
    const message = /^(\w+) ~> (\w+)$/.exec(line);
    if (message)
      messages.push(
        `<bpmn:messageFlow id="${message[1]}_${message[2]}" sourceRef="${message[1]}" targetRef="${message[2]}"/>`,
      );
    else if (line === '---') pools.push([]);
    else pools.at(-1)!.push(line);
  }
  const processes = pools.map(
    (pool, at) => `<bpmn:process id="P${at || ''}">${contentOf(pool)}</bpmn:process>`,
  );
  const participants = pools.map(
    (_, at) => `<bpmn:participant id="Pool${at || ''}" processRef="P${at || ''}"/>`,
  );
  const collaboration =
    messages.length > 0
      ? `<bpmn:collaboration id="C"><bpmn:participant id="Outside"/>${participants.join('')}${messages.join('')}</bpmn:collaboration>`
      : '';
  const codes = new Set(
    [...text.matchAll(/\b(error|escalation)=(\w+)/g)].map(
      ([, kind, code]) => `<bpmn:${kind} id="${code}" ${kind}Code="${code}"/>`,
    ),
  );
  const model = await readBpmn(
    `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bam="urn:bam:1" targetNamespace="t">${[...codes].join('')}${collaboration}${processes.join('')}</bpmn:definitions>`,
  );
  const faults = model.problems.filter(
    ({ severity, code }) => severity === 'error' || code === 'BPMN-DANGLING-REFERENCE',
  );
  if (!model.readable || faults.length > 0) throw new Error(JSON.stringify(model.problems));
  return model.definitions;
}

const TAGS: Record<string, string> = {
  start: 'startEvent',
  end: 'endEvent',
  task: 'task',
  receive: 'receiveTask',
  call: 'callActivity',
  xor: 'exclusiveGateway',
  and: 'parallelGateway',
  or: 'inclusiveGateway',
  complex: 'complexGateway',
  events: 'eventBasedGateway',
  throw: 'intermediateThrowEvent',
  catch: 'intermediateCatchEvent',
  on: 'boundaryEvent',
  sub: 'subProcess',
  transaction: 'transaction',
  adhoc: 'adHocSubProcess',
  handler: 'subProcess',
};

function contentOf(lines: string[]): string {
  const parts: string[] = [];
  const flows: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!;
    if (line.includes(' > ')) {
      const [way, ...marks] = line.split(' : ');
      const stops = way!.split(' > ');
      const layer = marks.find((mark) => mark.startsWith('layer='))?.slice(6);
      const owner = layer ? ` bam:layer="${layer}"` : '';
      const condition = marks.includes('if')
        ? '<bpmn:conditionExpression>yes</bpmn:conditionExpression>'
        : '';
      stops.slice(1).forEach((to, i) => {
        flows.push(
          `<bpmn:sequenceFlow id="${stops[i]}_${to}" sourceRef="${stops[i]}" targetRef="${to}"${owner}>${condition}</bpmn:sequenceFlow>`,
        );
      });
      continue;
    }
    const isBlock = line.endsWith('{');
    const [kind, id, ...more] = line.replace(/\s*\{$/, '').split(/\s+/);
    let body = '';
    if (isBlock) {
      const inner: string[] = [];
      for (let depth = 1; depth > 0;) {
        const next = lines[(at += 1)]!;
        if (next.endsWith('{')) depth += 1;
        if (next === '}') depth -= 1;
        if (depth > 0) inner.push(next);
      }
      body = contentOf(inner);
    }
    parts.push(elementOf(kind!, id!, more, body));
  }
  return parts.join('') + flows.join('');
}

function elementOf(kind: string, id: string, more: string[], body: string): string {
  const attributes = [`id="${id}"`];
  const host = kind === 'on' ? more.shift() : undefined;
  if (host) attributes.push(`attachedToRef="${host}"`);
  if (kind === 'handler') attributes.push('triggeredByEvent="true"');
  let definitions = '';
  let extensions = '';
  for (const word of more) {
    const [name, value] = word.split('=');
    if (name === 'default') attributes.push(`default="${value}"`);
    else if (name === 'non-interrupting')
      attributes.push(kind === 'on' ? 'cancelActivity="false"' : 'isInterrupting="false"');
    else if (name === 'layer') attributes.push(`bam:layer="${value}"`);
    else if (Object.hasOwn(EFFECTS, name!)) extensions += variationOf(name!, value!);
    else if (name === 'instantiate') attributes.push('instantiate="true"');
    else if (name === 'parallel') attributes.push('eventGatewayType="Parallel"');
    else if (name === 'compensation') attributes.push('isForCompensation="true"');
    else if (name === 'loop') body += '<bpmn:standardLoopCharacteristics/>';
    else if (name === 'many') body += '<bpmn:multiInstanceLoopCharacteristics/>';
    else {
      const attribute = name === 'link' ? ` name="${value}"` : value ? ` ${name}Ref="${value}"` : '';
      const inside = name === 'conditional' ? '<bpmn:condition/>' : '';
      definitions += `<bpmn:${name}EventDefinition${attribute}>${inside}</bpmn:${name}EventDefinition>`;
    }
  }
  if (extensions) extensions = `<bpmn:extensionElements>${extensions}</bpmn:extensionElements>`;
  return `<bpmn:${TAGS[kind]} ${attributes.join(' ')}>${extensions}${definitions}${body}</bpmn:${TAGS[kind]}>`;
}

const EFFECTS: Record<string, string> = {
  block: 'effect="not-applicable" flow="block"',
  skip: 'effect="not-applicable" flow="skip"',
  noted: 'effect="noted"',
  by: 'effect="replaced"',
};

function variationOf(name: string, value: string): string {
  const [layer, by] = value.split(':');
  const names = by ? ` by="${by}"` : '';
  return `<bam:variation layer="${layer}" ${EFFECTS[name]}${names} basis="" impacts="A1">so it is</bam:variation>`;
}
