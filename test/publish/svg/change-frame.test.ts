import { expect, it } from 'vitest';
import { createModdle } from '../../../src/core/bpmn/moddle';
import type { ChangeMark } from '../../../src/core/comparison/change-styles';
import { renderSvg } from '../../../src/publish/svg/renderSvg';

const model = (inside: string) => `<?xml version="1.0"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bam="urn:bam:1" xmlns:di="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="x">
  <process id="P"><task id="T" name="Ask">${inside}</task></process>
  <di:BPMNDiagram id="B"><di:BPMNPlane id="L" bpmnElement="P"><di:BPMNShape id="S" bpmnElement="T"><dc:Bounds x="100" y="100" width="100" height="80" /></di:BPMNShape></di:BPMNPlane></di:BPMNDiagram>
</definitions>`;

const drawn = async (inside: string) =>
  renderSvg((await createModdle().fromXML(model(inside))).rootElement, {
    changes: new Map([['T', { kind: 'added', classes: ['flow'] } as ChangeMark]]),
  });

/** Where the plate of the sign begins, from the top. */
const signTop = (svg: string) =>
  Number(/<rect x="[\d.]+" y="([\d.]+)" width="[\d.]+" height="16"/.exec(svg)?.[1]);

it('the sign of a change stands below, and the frame under the plate, where a question is open', async () => {
  const plain = await drawn('');
  expect(signTop(plain)).toBe(83);
  const asked = await drawn('<extensionElements><bam:question>Who?</bam:question></extensionElements>');
  expect(asked).toContain('Open question');
  expect(signTop(asked)).toBe(181);
  expect(asked.indexOf('stroke-linecap="butt"')).toBeLessThan(asked.indexOf('height="18" rx="9"'));
});
