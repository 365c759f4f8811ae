import { afterEach, expect, it } from 'vitest';
import fixture from './editor.two-pools.bpmn?raw';
import { BASELINE, openFixture, type Opened } from './openFixture';

let open: Opened;
afterEach(() => open.close());

const badges = () =>
  [...open.stage.querySelectorAll<HTMLElement>('.bam-problem')].map((badge) =>
    badge.getAttribute('aria-label'),
  );
const error = (title: string, count = 1) => ({ severity: 'error' as const, count, title });

it('marks what has problems, changes only what changed, and takes marks away', async () => {
  open = await openFixture(fixture, BASELINE);
  const { problemMarks } = open.services;
  problemMarks.show(
    new Map([
      ['A', error('one')],
      ['B', error('two', 2)],
      ['Nowhere', error('gone')],
    ]),
  );
  expect(badges().sort()).toEqual(['one', 'two']);
  const kept = open.stage.querySelector('[aria-label="one"]');
  problemMarks.show(new Map([['A', error('one')]]));
  expect(badges()).toEqual(['one']);
  expect(open.stage.querySelector('[aria-label="one"]')).toBe(kept);
  problemMarks.show(new Map());
  expect(badges()).toEqual([]);
});

it('follows a deletion and its undo', async () => {
  open = await openFixture(fixture, BASELINE);
  open.services.problemMarks.show(new Map([['B', error('two')]]));
  open.modeling.removeElements([open.shape('B')]);
  expect(badges()).toEqual([]);
  open.undo();
  expect(badges()).toEqual(['two']);
});

it('leads to the list when it is pressed', async () => {
  open = await openFixture(fixture, BASELINE);
  const pressed: string[] = [];
  open.modeler
    .get('eventBus')
    .on('problemMarks.open', ({ elementId }: { elementId: string }) => void pressed.push(elementId));
  open.services.problemMarks.show(new Map([['A', error('one')]]));
  open.stage.querySelector<HTMLElement>('.bam-problem')!.click();
  expect(pressed).toEqual(['A']);
});
