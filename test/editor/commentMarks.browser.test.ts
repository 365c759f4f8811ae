import { afterEach, expect, it } from 'vitest';
import fixture from './editor.two-pools.bpmn?raw';
import { BASELINE, openFixture, SMETS1, type Opened } from './openFixture';

let open: Opened;
afterEach(() => open.close());

const badges = () => [...open.stage.querySelectorAll<HTMLElement>('.bam-comment')];
const mark = (count: number, waiting: number) => ({
  count,
  open: waiting,
  title: `${count} comments, ${waiting} wait for an answer`,
});

it('says how many wait, and how many there are where none does', async () => {
  open = await openFixture(fixture);
  open.services.commentMarks.show(
    new Map([
      ['A', mark(3, 2)],
      ['B', mark(4, 0)],
      ['Nowhere', mark(1, 1)],
    ]),
  );
  expect(badges().map(({ textContent, dataset }) => [textContent, 'open' in dataset])).toEqual([
    ['2', true],
    ['4', false],
  ]);
  expect(badges()[0]!.getAttribute('aria-label')).toBe('3 comments, 2 wait for an answer');
});

it('leads to the comments, and comes back with its element when a deletion is undone', async () => {
  open = await openFixture(fixture);
  const pressed: string[] = [];
  open.modeler
    .get('eventBus')
    .on('commentMarks.open', ({ elementId }: { elementId: string }) => void pressed.push(elementId));
  open.services.commentMarks.show(new Map([['A', mark(1, 1)]]));
  badges()[0]!.click();
  expect(pressed).toEqual(['A']);
  open.services.layerMode.set(BASELINE);
  open.modeling.removeElements([open.shape('A')]);
  expect(badges()).toEqual([]);
  open.undo();
  expect(badges()).toHaveLength(1);
});

it('stands clear of the marks of layers and of problems', async () => {
  open = await openFixture(fixture, SMETS1);
  const { layerMarks, commentMarks, problemMarks, variationCommands } = open.services;
  const element = open.shape('A');
  variationCommands!.setVariation(element.businessObject, { effect: 'not-applicable', flow: 'block' });
  layerMarks.show(['SMETS1']);
  commentMarks.show(new Map([['A', mark(12, 12)]]));
  problemMarks.show(new Map([['A', { severity: 'error', count: 3, title: 'three' }]]));
  await new Promise((frame) => requestAnimationFrame(frame));
  const comment = badges()[0]!.getBoundingClientRect();
  const others = [...open.stage.querySelectorAll('.bam-badge, .bam-problem')].map((other) =>
    other.getBoundingClientRect(),
  );
  expect(others.length).toBeGreaterThan(1);
  for (const other of others)
    expect(
      comment.right <= other.left ||
        other.right <= comment.left ||
        comment.bottom <= other.top ||
        other.bottom <= comment.top,
    ).toBe(true);
});
