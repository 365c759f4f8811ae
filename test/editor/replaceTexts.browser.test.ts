import { afterEach, expect, it } from 'vitest';
import { termPlacesIn } from '../../src/core/rules/replace-term';
import fixture from './editor.two-pools.bpmn?raw';
import { BASELINE, openFixture, SMETS1, type Opened } from './openFixture';

let open: Opened;
afterEach(() => open.close());

it.each([
  ['the baseline', BASELINE],
  ['a layer', SMETS1],
])(
  'replaces a term everywhere as one command while %s is edited; undo takes it back whole',
  async (_, mode) => {
    const text = fixture
      .replace(/(id="A" name=")[^"]*/, '$1Ask the Certified Products List')
      .replace(/(id="B" name=")[^"]*/, '$1Certified Products List again');
    open = await openFixture(text, mode);
    const before = await open.text();
    const retired = { term: 'Certified Products List', instead: 'Central Products List' };
    const places = termPlacesIn(open.modeler.getDefinitions(), retired);
    expect(places.map(({ elementId }) => elementId)).toEqual(['A', 'B']);
    open.services.textCommands!.replace(open.modeler.getDefinitions(), places);
    expect(open.refused).toEqual([]);
    const after = await open.text();
    expect(after).toContain('name="Ask the Central Products List"');
    expect(after).toContain('name="Central Products List again"');
    open.undo();
    expect(await open.text()).toBe(before);
    open.redo();
    expect(await open.text()).toBe(after);
    expect(open.modeler.get('commandStack').canRedo()).toBe(false);
  },
);

it('leaves a text alone that has changed since it was listed', async () => {
  open = await openFixture(fixture, BASELINE);
  const before = await open.text();
  open.services.textCommands!.replace(open.modeler.getDefinitions(), [
    {
      elementId: 'A',
      title: '',
      property: 'name',
      before: 'Something else',
      after: 'New',
      sure: true,
      variations: 0,
    },
  ]);
  expect(await open.text()).toBe(before);
  expect(open.modeler.get('commandStack').canUndo()).toBe(false);
});
