import { checkProcess } from '../../src/check/checkProcess';
import { readBpmn } from '../../src/core/bpmn/read';
import type { Problem } from '../../src/core/problem';
import type { Facts } from '../../src/core/rules/Facts';

/** A process of a few lines: what stands in it is the test's, the rest is as plain as can be. */
export function sketch(content: string, { roots = '', number = '7.2.2' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bam="urn:bam:1" id="D" targetNamespace="urn:test">
  ${roots}
  <bpmn:process id="P" isExecutable="false"${number && ` bam:number="${number}"`}>
    ${content}
  </bpmn:process>
</bpmn:definitions>`;
}

/** `A -> B`: a flow with an id, and the references on both ends that bpmn-js writes. */
export function chain(...steps: [id: string, element: string][]): string {
  return steps
    .map(([id, element], index) => {
      const flows = [
        index > 0 && `<bpmn:incoming>F${index}</bpmn:incoming>`,
        index < steps.length - 1 && `<bpmn:outgoing>F${index + 1}</bpmn:outgoing>`,
      ];
      const flow =
        index > 0
          ? `<bpmn:sequenceFlow id="F${index}" sourceRef="${steps[index - 1]![0]}" targetRef="${id}"/>`
          : '';
      const close = element.lastIndexOf('</');
      return element.slice(0, close) + flows.filter(Boolean).join('') + element.slice(close) + flow;
    })
    .join('\n');
}

/** start -> the step -> end, all named and told of. */
export const around = (step: string, id = 'T'): string =>
  chain(
    ['S', '<bpmn:startEvent id="S" name="Begin"></bpmn:startEvent>'],
    [id, step],
    ['E', '<bpmn:endEvent id="E" name="Done"></bpmn:endEvent>'],
  );

export async function problemsIn(text: string, facts: Facts = {}): Promise<Problem[]> {
  const problems = await checkProcess(text, await readBpmn(text), { facts });
  // A sketch has no diagram.
  return problems.filter(({ code }) => code !== 'DI-NO-DIAGRAM');
}
