import { expect, it } from 'vitest';
import type { Step } from '../../../src/publish/site/facts/steps';
import { stepList } from '../../../src/publish/site/parts/step-list';
import type { SiteContext } from '../../../src/publish/site/SiteContext';

const context = { byProcessId: new Map() } as unknown as SiteContext;

const step = (place: number): Step => ({
  id: `s${place}`,
  name: `Step ${place}`,
  label: `Step ${place}`,
  kind: 'task',
  lane: '',
  documentation: [],
  trace: { serviceRequests: [], badSection: '', references: '' },
  next: [],
  messages: [],
  variations: [],
  questions: [],
});

/** Where each list begins, what it is called, and the steps in it. */
function listsOf(count: number) {
  const steps = Array.from({ length: count }, (_, index) => step(index + 1));
  const { text } = stepList({ context, path: 'a.html', steps });
  return [...text.matchAll(/<ol([^>]*)>([\s\S]*?)<\/ol>/g)].map(([, attributes = '', inside = '']) => ({
    start: Number(/start="(\d+)"/.exec(attributes)?.[1] ?? 1),
    label: /aria-label="([^"]*)"/.exec(attributes)?.[1],
    isLeftAlone: attributes.includes('steps-full'),
    ids: [...inside.matchAll(/<li id="([^"]*)"/g)].map(([, id]) => id),
  }));
}

it('the steps of a process are one list, as long as they are not many', () => {
  for (const count of [0, 1, 60]) {
    const lists = listsOf(count);
    expect(lists).toHaveLength(1);
    expect(lists[0]).toMatchObject({ start: 1, label: undefined, isLeftAlone: false });
    expect(lists[0]!.ids).toHaveLength(count);
  }
});

it('many steps are lists that count on, each with a name, every step once and in order', () => {
  const lists = listsOf(70);
  expect(lists.map(({ start, label, isLeftAlone }) => [start, label, isLeftAlone])).toEqual([
    [1, 'Steps 1 to 20', true],
    [21, 'Steps 21 to 40', true],
    [41, 'Steps 41 to 60', true],
    [61, 'Steps 61 to 70', false],
  ]);
  expect(lists.flatMap(({ ids }) => ids)).toEqual(Array.from({ length: 70 }, (_, i) => `s${i + 1}`));
});
