import { beforeEach, describe, expect, it } from 'vitest';
import { useWorkspace } from '../../../src/app/state/store';

const initial = useWorkspace.getInitialState();
const state = () => useWorkspace.getState();
beforeEach(() => useWorkspace.setState(initial, true));

describe('navigation', () => {
  it('opens a process at a step, in the view and layer that were shown', () => {
    state().showView('resolved', 'SMETS1');
    state().openProcess('a', { elementId: 'B14' });
    expect(state().place).toEqual({ processKey: 'a', view: 'resolved', layer: 'SMETS1', elementId: 'B14' });
  });

  it('forgets the selected element when another process opens', () => {
    state().openProcess('a', { elementId: 'B14' });
    state().openProcess('b');
    expect(state().place.elementId).toBeUndefined();
  });

  it('keeps the same place object when the same element is selected again', () => {
    state().openProcess('a', { elementId: 'B14' });
    const { place } = state();
    state().selectElement('B14');
    expect(state().place).toBe(place);
  });

  it('keeps the layer when only the view changes', () => {
    state().showView('overlay', 'SMETS1');
    state().showView('baseline');
    expect(state().place).toMatchObject({ view: 'baseline', layer: 'SMETS1' });
  });

  it('closes the drawer and forgets a missing process when one opens', () => {
    state().goTo({ view: 'overlay' }, '9.9.9');
    state().openDrawer('library');
    state().openProcess('a');
    expect(state()).toMatchObject({ missing: undefined, drawer: undefined });
  });
});

describe('notices', () => {
  it('shows the same text once, as the newest', () => {
    state().notify({ tone: 'info', text: 'first' });
    state().notify({ tone: 'info', text: 'second' });
    state().notify({ tone: 'info', text: 'first' });
    expect(state().notices.map(({ text }) => text)).toEqual(['second', 'first']);
  });

  it('shows four at most, the newest ones', () => {
    for (const text of ['1', '2', '3', '4', '5']) state().notify({ tone: 'info', text });
    expect(state().notices.map(({ text }) => text)).toEqual(['2', '3', '4', '5']);
  });

  it('closes the one that is named', () => {
    const id = state().notify({ tone: 'error', text: 'a' });
    state().notify({ tone: 'error', text: 'b' });
    state().closeNotice(id);
    expect(state().notices.map(({ text }) => text)).toEqual(['b']);
  });
});

describe('panels and theme', () => {
  it('folds one panel and leaves the others', () => {
    const before = state().folded;
    state().foldPanel('properties', true);
    expect(state().folded).toEqual({ ...before, properties: true });
  });

  it('remembers sizes by panel', () => {
    state().sizePanel('library', 22.5);
    expect(state().sizes).toEqual({ library: 22.5 });
  });

  it('follows the system until a theme is chosen', () => {
    expect(state().theme).toBe('system');
    state().chooseTheme('dark');
    expect(state().theme).toBe('dark');
  });
});
