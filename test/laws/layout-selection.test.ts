import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnyElement, Definitions } from '../../src/core/bpmn/model';
import { readBpmn } from '../../src/core/bpmn/read';
import { layOut } from '../../src/core/layout/layOut';
import { drawingsOf, isWithin, type Drawing } from '../../src/core/layout/score/drawing';
import { scoreLayout } from '../../src/core/layout/score/scoreLayout';
import { layOutSelection, type LaidSelection } from '../../src/core/layout/selection/layOutSelection';
import { seededChoices, type Choices } from './generate/choices';
import { layeredFiles, runs } from './models';

const cases = fc.record({ files: layeredFiles(['L1']), seed: fc.nat(1_000_000) });
const read = async (text: string) => (await readBpmn(text)).definitions;

describe('a laid out selection, whatever the model and the selection', () => {
  it('leaves everything else where it is, lies on nothing and leads through nothing', async () => {
    let placed = 0;
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(cases, fc.boolean(), async ({ files, seed }, isScrambled) => {
        const definitions = layOut(await read(files.layered));
        const choices = seededChoices(seed);
        const selected = pick(definitions, choices);
        if (isScrambled) scramble(definitions, selected, choices);
        const before = snapshot(definitions);
        const laid = layOutSelection(definitions, selected);
        expect(snapshot(definitions)).toEqual(before);
        tried++;
        if (laid.lost.length > 0) {
          expect(laid.places.size).toBe(0);
          return;
        }
        placed++;
        apply(definitions, laid);
        const after = snapshot(definitions);
        const frames = new Set(
          drawingsOf(definitions).flatMap(({ pools, lanes }) => [...pools, ...lanes].map(({ id }) => id)),
        );
        const edges = touchedEdges(definitions, laid);
        for (const [id, place] of before) {
          if (frames.has(id))
            expect({ ...(after.get(id) as object), width: 0 }).toEqual({ ...(place as object), width: 0 });
          else if (!laid.places.has(id)) expect(after.get(id), id).toEqual(place);
        }
        const score = scoreLayout(definitions);
        expect(score.overlaps).toEqual([]);
        expect(score.through.filter((text) => edges.has(text.split(' ')[0]!))).toEqual([]);
      }),
      runs(12),
    );
    // What finds no room is refused: seldom, or the law would say nothing.
    expect(placed / tried).toBeGreaterThan(0.6);
  });

  it('is the same for the same input', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ files, seed }) => {
        const definitions = await read(files.layered);
        const selected = pick(definitions, seededChoices(seed));
        expect([...layOutSelection(definitions, selected).places]).toEqual([
          ...layOutSelection(definitions, selected).places,
        ]);
      }),
      runs(2),
    );
  });
});

/** Some steps, often neighbours. */
function pick(definitions: Definitions, choices: Choices): Set<string> {
  const drawing = drawingsOf(definitions)[0]!;
  const steps = drawing.nodes.filter(({ element }) => element.$instanceOf('bpmn:FlowNode'));
  const chance = 20 + choices.below(80);
  return new Set(steps.filter(() => choices.chance(chance)).map(({ id }) => id));
}

/** Puts plain selected steps anywhere between the places of steps of the same lane. */
function scramble(definitions: Definitions, selected: ReadonlySet<string>, choices: Choices): void {
  const drawing = drawingsOf(definitions)[0]!;
  for (const { id, element, box } of drawing.nodes) {
    const isPlain = !element.$instanceOf('bpmn:SubProcess') && element.$type !== 'bpmn:BoundaryEvent';
    // What a selected sub-process holds goes along as it is.
    const isHeld = drawing.nodes.some(
      (one) => selected.has(one.id) && isWithin(element.$parent, one.element),
    );
    const isHost = drawing.nodes.some((one) => one.element['attachedToRef'] === element);
    if (selected.has(id) && isPlain && !isHost && !isHeld) box.x += (choices.below(9) - 4) * 70;
  }
}

function apply(definitions: Definitions, { places }: LaidSelection): void {
  const { $model } = definitions as unknown as {
    $model: { create(type: string, attributes: object): AnyElement };
  };
  for (const diagram of (definitions as unknown as AnyElement)['diagrams'] as AnyElement[])
    for (const di of ((diagram['plane'] as AnyElement)['planeElement'] ?? []) as AnyElement[]) {
      const place = places.get((di['bpmnElement'] as AnyElement | undefined)?.id ?? '');
      if (place?.bounds) Object.assign(di['bounds'] as object, place.bounds);
      if (place?.waypoints) di['waypoint'] = place.waypoints.map((point) => $model.create('dc:Point', point));
      if (place?.label)
        di['label'] = $model.create('bpmndi:BPMNLabel', { bounds: $model.create('dc:Bounds', place.label) });
    }
}

function snapshot(definitions: Definitions): Map<string, unknown> {
  const all = new Map<string, unknown>();
  for (const { pools, lanes, nodes, edges } of drawingsOf(definitions)) {
    for (const {
      id,
      box: { x, y, width, height },
    } of [...pools, ...lanes, ...nodes])
      all.set(id, { x, y, width, height });
    for (const { id, points } of edges)
      all.set(
        id,
        points.map(({ x, y }) => ({ x, y })),
      );
  }
  return all;
}

const touchedEdges = (definitions: Definitions, { places }: LaidSelection): Set<string> =>
  new Set(
    drawingsOf(definitions).flatMap(({ edges }: Drawing) =>
      edges.filter(({ id }) => places.has(id)).map(({ id }) => id),
    ),
  );
