import { expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { writeBpmn } from '../../../src/core/bpmn/write';
import { layOut } from '../../../src/core/layout/layOut';

const shape = (id: string, x: number, y: number, width: number, height: number) =>
  `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;

const model = `<?xml version="1.0"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="t">
  <bpmn:process id="P">
    <bpmn:task id="A"/><bpmn:task id="B"/><bpmn:task id="C"/>
    <bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B"/><bpmn:sequenceFlow id="G" sourceRef="B" targetRef="C"/>
    <bpmn:group id="Around"/><bpmn:group id="Empty"/>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="E"><bpmndi:BPMNPlane id="N" bpmnElement="P">
    ${shape('A', 0, 0, 120, 80)}${shape('B', 300, 0, 120, 80)}${shape('C', 600, 300, 120, 80)}
    ${shape('Around', -20, -20, 460, 120)}${shape('Empty', 2000, 40, 50, 60)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

it('a group is drawn around what stood in it, and stays where it was around nothing', async () => {
  const { definitions } = await readBpmn(model);
  const xml = await writeBpmn(layOut(definitions));
  const boundsOf = (id: string) => {
    const found = new RegExp(`bpmnElement="${id}"[^>]*>\\s*(<dc:Bounds[^>]*>)`).exec(xml)![1]!;
    const of = (name: string) => Number(new RegExp(`\\b${name}="([^"]*)"`).exec(found)![1]);
    return { x: of('x'), y: of('y'), width: of('width'), height: of('height') };
  };
  const [a, b, c, around] = ['A', 'B', 'C', 'Around'].map((id) => boundsOf(id)) as [Box, Box, Box, Box];
  expect(around).toEqual({
    x: a.x - 20,
    y: Math.min(a.y, b.y) - 20,
    width: b.x + b.width - a.x + 40,
    height: Math.max(a.y, b.y) + 80 - Math.min(a.y, b.y) + 40,
  });
  expect(around.x + around.width).toBeLessThan(c.x + c.width);
  expect(boundsOf('Empty')).toEqual({ x: 2000, y: 40, width: 50, height: 60 });
});

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
