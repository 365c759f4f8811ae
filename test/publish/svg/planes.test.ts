import { describe, expect, it } from 'vitest';
import { planesOf } from '../../../src/publish/svg/planes';
import { renderSvg } from '../../../src/publish/svg/renderSvg';
import { definitionsOf, groupsOf, parseSvg, processFile, shapeAt } from './support';

const idsIn = (svg: string) => groupsOf(parseSvg(svg)).map(({ elementId }) => elementId);

describe('planesOf', () => {
  it('gives each diagram, and a diagram of its own for what is drawn inside a collapsed sub-process', async () => {
    const definitions = await definitionsOf(
      processFile(
        '<bpmn:subProcess id="Sub" name="Inside"><bpmn:subProcess id="Open"><bpmn:task id="Deep"/></bpmn:subProcess></bpmn:subProcess><bpmn:task id="T"/>',
        shapeAt('Sub', 0, 0) +
          shapeAt('Open', 300, 0, 200, 200, '', ' isExpanded="true"') +
          shapeAt('Deep', 320, 20) +
          shapeAt('T', 0, 200),
      ),
    );
    const planes = planesOf(definitions);
    expect(planes.map(({ id, elementId, name }) => [id, elementId, name])).toEqual([
      ['Plane', 'P', 'Process'],
      ['Plane-Sub', 'Sub', 'Inside'],
    ]);
    expect(idsIn(renderSvg(definitions))).toEqual(['Sub', 'T']);
    expect(idsIn(renderSvg(definitions, { planeId: 'Plane-Sub' }))).toEqual(['Open', 'Deep']);
    expect(idsIn(renderSvg(definitions, { planeId: 'Sub' }))).toEqual(['Open', 'Deep']);
  });

  it('gives the plane of a sub-process that has a diagram of its own, with ids that are unique', async () => {
    const drill =
      '<bpmndi:BPMNDiagram id="Di2"><bpmndi:BPMNPlane id="Plane2" bpmnElement="Sub">' +
      shapeAt('Deep', 0, 0) +
      '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>';
    const file = processFile(
      '<bpmn:subProcess id="Sub"><bpmn:task id="Deep"/></bpmn:subProcess>',
      shapeAt('Sub', 0, 0),
    ).replace('</bpmn:definitions>', drill);
    const definitions = await definitionsOf(file);
    expect(planesOf(definitions).map(({ id }) => id)).toEqual(['Plane', 'Plane2']);
    expect(idsIn(renderSvg(definitions, { planeId: 'Plane2' }))).toEqual(['Deep']);
  });
});
