import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { putInOrder } from '../../src/editor/containments/Containments';
import { longestIncreasingRun } from '../../src/editor/containments/longestIncreasingRun';
import type { DiagramElement } from '../../src/editor/diagram';
import fixture from './editor.two-pools.bpmn?raw';
import { BASELINE, openFixture, type Opened } from './openFixture';

describe('longestIncreasingRun', () => {
  it('is rising, and as long as the longest by trying all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(99), { maxLength: 9 }), (numbers) => {
        const run = longestIncreasingRun(numbers);
        run.slice(1).forEach((at, index) => {
          expect(at).toBeGreaterThan(run[index]!);
          expect(numbers[at]!).toBeGreaterThan(numbers[run[index]!]!);
        });
        let longest = 0;
        for (let mask = 0; mask < 1 << numbers.length; mask++) {
          const chosen = numbers.filter((_, index) => mask & (1 << index));
          if (chosen.every((number, index) => index === 0 || number > chosen[index - 1]!))
            longest = Math.max(longest, chosen.length);
        }
        expect(run).toHaveLength(longest);
      }),
    );
  });
});

describe('putInOrder', () => {
  it('orders children with the fewest moves and leaves others', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7], { minLength: 8 }), (order) => {
        const container = document.createElement('div');
        const nodes = order.map(() => container.appendChild(document.createElement('i')));
        const wanted = order.map((index) => nodes[index]!);
        const observer = new MutationObserver(() => {});
        observer.observe(container, { childList: true });
        putInOrder(container, wanted);
        expect([...container.children]).toEqual(wanted);
        const added = observer.takeRecords().reduce((sum, { addedNodes }) => sum + addedNodes.length, 0);
        expect(added).toBe(8 - longestIncreasingRun(order).length);
      }),
    );
  });
});

/** Every parent's graphics stand in the order of its children. */
function expectInOrder(open: Opened): void {
  const registry = open.modeler.get('elementRegistry');
  registry.forEach((parent: DiagramElement) => {
    const groups = (parent.children ?? []).map((child) => registry.getGraphics(child)!.parentNode!);
    const container = groups[0]?.parentNode;
    if (container)
      expect([...container.childNodes].filter((node) => groups.includes(node as never))).toEqual(groups);
  });
}

it('the order of drawing stays right after random edits, undos and redos', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat(5), fc.nat(20), fc.nat(20)), { minLength: 4, maxLength: 12 }),
      async (edits) => {
        const open = await openFixture(fixture, BASELINE);
        try {
          for (const [kind, a, b] of edits) {
            const tasks = open.modeler
              .get('elementRegistry')
              .filter(({ type, parent }) => /Task$/.test(type) && parent?.id === 'P1');
            const task = tasks[a % Math.max(1, tasks.length)];
            if (kind === 0)
              open.modeling.createShape({ type: 'bpmn:Task' }, { x: 300 + b * 20, y: 680 }, open.shape('P1'));
            else if (kind === 1 && task) open.modeling.moveElements([task], { x: b, y: a });
            else if (kind === 2 && task) open.modeling.removeElements([task]);
            else if (kind === 3) open.undo();
            else if (kind === 4) open.redo();
            else if (task)
              open.modeling.appendShape(
                task,
                { type: 'bpmn:Task' },
                { x: task.x + 150, y: task.y + 40 },
                open.shape('P1'),
              );
            expectInOrder(open);
          }
        } finally {
          open.close();
        }
      },
    ),
    { numRuns: 12 },
  );
});
