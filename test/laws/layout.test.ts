import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyElement, Definitions } from '../../src/core/bpmn/model';
import { readBpmn } from '../../src/core/bpmn/read';
import { walk } from '../../src/core/bpmn/walk';
import { writeBpmn } from '../../src/core/bpmn/write';
import { layOut } from '../../src/core/layout/layOut';
import { drawingsOf } from '../../src/core/layout/score/drawing';
import { scoreLayout } from '../../src/core/layout/score/scoreLayout';
import { project } from '../../src/core/variation/project';
import { layeredFiles, runs } from './models';

const models = layeredFiles(['L1', 'L2']);
const bare = (text: string) => text.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');
const read = async (text: string) => (await readBpmn(text)).definitions;

describe('laid out, whatever the model', () => {
  it('nothing overlaps, no flow runs through a shape or along another, no label is hit', async () => {
    await fc.assert(
      fc.asyncProperty(models, fc.boolean(), async ({ layered }, isDrawn) => {
        const { overlaps, through, along, labelHits } = scoreLayout(
          layOut(await read(isDrawn ? layered : bare(layered))),
        );
        expect({ overlaps, through, along, labelHits }).toEqual({
          overlaps: [],
          through: [],
          along: [],
          labelHits: [],
        });
      }),
      runs(15),
    );
  });

  it('every step, flow and lane is drawn once, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(models, async ({ layered }) => {
        const laid = layOut(await read(bare(layered)));
        expect(drawnIds(laid).sort()).toEqual(toDraw(laid).sort());
      }),
      runs(10),
    );
  });

  it('the same model gives the same bytes, its drawing aside, and nothing but the drawing changes', async () => {
    await fc.assert(
      fc.asyncProperty(models, async ({ layered }) => {
        const definitions = await read(layered);
        const before = await writeBpmn(definitions);
        const one = await writeBpmn(layOut(definitions));
        expect(await writeBpmn(layOut(definitions))).toBe(one);
        expect(await writeBpmn(definitions)).toBe(before);
        expect(bare(one)).toBe(bare(before));
        expect(await writeBpmn(layOut(await read(one)))).toBe(one);
      }),
      runs(6),
    );
  });

  it('V14: without its layers a pool begins lower, and no box or way of the baseline is elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(models, async ({ layered }) => {
        const laid = layOut(await read(layered));
        const whole = placesOf(laid);
        const baseline = project(laid, { view: 'baseline' }).definitions;
        for (const { pools, lanes, nodes, edges } of drawingsOf(baseline)) {
          for (const { id, box } of [...lanes, ...nodes])
            expect(box, id).toMatchObject(whole.get(id) as object);
          for (const { id, points, element } of edges) {
            if (element.$type !== 'bpmn:MessageFlow')
              expect(
                points.map(({ x, y }) => ({ x, y })),
                id,
              ).toEqual(whole.get(id));
          }
          for (const { element, box } of pools) {
            const process = element['processRef'] as AnyElement | undefined;
            const inside = nodes.filter((node) => node.element.$parent === process);
            for (const node of inside) expect(node.box.y, node.id).toBeGreaterThanOrEqual(box.y);
          }
        }
      }),
      runs(10),
    );
  });
});

function placesOf(definitions: Definitions): Map<string, unknown> {
  const places = new Map<string, unknown>();
  for (const { lanes, nodes, edges } of drawingsOf(definitions)) {
    for (const {
      id,
      box: { x, y, width, height },
    } of [...lanes, ...nodes])
      places.set(id, { x, y, width, height });
    for (const { id, points } of edges)
      places.set(
        id,
        points.map(({ x, y }) => ({ x, y })),
      );
  }
  return places;
}

const drawnIds = (definitions: Definitions): string[] =>
  drawingsOf(definitions).flatMap(({ pools, lanes, nodes, edges }) =>
    [...pools, ...lanes, ...nodes, ...edges].map(({ id }) => id),
  );

function toDraw(definitions: Definitions): string[] {
  const types = [
    'FlowNode',
    'SequenceFlow',
    'Lane',
    'Participant',
    'MessageFlow',
    'TextAnnotation',
    'Association',
    'DataObjectReference',
    'DataStoreReference',
    'DataAssociation',
  ];
  return [...walk(definitions)]
    .filter((element) => types.some((type) => element.$instanceOf(`bpmn:${type}`)))
    .map(({ id }) => id!);
}
