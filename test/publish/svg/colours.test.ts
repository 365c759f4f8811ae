import { describe, expect, it } from 'vitest';
import { validColour } from '../../../src/publish/svg/colours';
import { renderSvg } from '../../../src/publish/svg/renderSvg';
import { definitionsOf, parseSvg, processFile, shapeAt } from './support';

describe('validColour', () => {
  it.each(['#abc', '#AABBCC', '#11223344', 'red', 'rgb(1, 2, 3)', 'rgba(1 2 3 / 50%)', 'hsl(225, 10%, 15%)'])(
    'takes %s',
    (colour) => expect(validColour(colour)).toBe(colour.toLowerCase()),
  );

  it.each([
    'url(http://example.org/x)',
    'url(#a)',
    'var(--x)',
    'red;background:url(x)',
    '#12',
    'rgb(1,2)',
    'expression(alert(1))',
    '</style><script>',
    'none',
    'notacolour',
    '',
    ' '.repeat(100),
    7,
    undefined,
  ])('refuses %s', (colour) => expect(validColour(colour)).toBeUndefined());
});

describe('colours in a drawing', () => {
  const coloured = (attributes: string) =>
    definitionsOf(
      processFile('<bpmn:task id="T" name="Task"/>', shapeAt('T', 0, 0, 100, 80, '', attributes)),
    );

  it('are those of BPMN in Color, else those of bpmn.io', async () => {
    const both = ' bioc:fill="#111111" color:background-color="#222222" bioc:stroke="#333333"';
    const svg = renderSvg(await coloured(both));
    expect(svg).toContain('.f-222222{fill:#222222}');
    expect(svg).toContain('.s-333333{color:#333333;stroke:#333333}');
    expect(svg).not.toContain('#111111');
    const group = parseSvg(svg).find(({ attributes }) => attributes.class === 'f-222222 s-333333');
    expect(group?.elementId).toBe('T');
  });

  it('leave out what is no colour, and all of them in print', async () => {
    expect(renderSvg(await coloured(' bioc:fill="url(http://example.org/)" bioc:stroke="red;x:y"'))).toBe(
      renderSvg(await coloured('')),
    );
    expect(renderSvg(await coloured(' bioc:fill="#123456"'), { theme: 'print' })).not.toContain('123456');
  });

  it('colour the ends of a line as the line', async () => {
    const file = processFile(
      '<bpmn:task id="A"/><bpmn:task id="B"/><bpmn:sequenceFlow id="F" sourceRef="A" targetRef="B"/>',
      shapeAt('A', 0, 0) +
        shapeAt('B', 200, 0) +
        '<bpmndi:BPMNEdge id="F_di" bpmnElement="F" color:border-color="#ff6600"><di:waypoint x="100" y="40"/><di:waypoint x="200" y="40"/></bpmndi:BPMNEdge>',
    );
    const drawn = parseSvg(renderSvg(await definitionsOf(file)));
    const line = drawn.find(({ attributes }) => attributes['marker-end']);
    expect(line?.attributes['marker-end']).toBe('url(#bam-m-flow-end-ff6600)');
    const marker = drawn.find(({ attributes }) => attributes.id === 'bam-m-flow-end-ff6600');
    expect(marker?.name).toBe('marker');
  });
});
