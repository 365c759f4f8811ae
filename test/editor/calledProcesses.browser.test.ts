import { afterEach, beforeEach, expect, it } from 'vitest';
import { createProcessEditor } from '../../src/editor/createProcessEditor';
import type { ProcessEditor } from '../../src/editor/ProcessEditor';
import fixture from './calls.bpmn?raw';
import '../../src/editor/editor.css';

let editor: ProcessEditor;
let container: HTMLElement;
let followed: string[];

const create = async ({ readOnly }: { readOnly: boolean }) => {
  editor = createProcessEditor(container, { readOnly });
  followed = [];
  editor.on('follow', ({ calledElement }) => void followed.push(calledElement));
  await editor.open(fixture);
};
const buttons = () => [...container.querySelectorAll<HTMLElement>('.bam-follow')];
const doubleClick = (id: string) => {
  const target = container.querySelector(`[data-element-id="${id}"] .djs-hit`)!;
  target.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true, view: window }));
};
const isTyping = () => container.querySelector('.djs-direct-editing-content') !== null;

beforeEach(() => {
  container = document.createElement('div');
  container.style.cssText = 'position:relative;width:1000px;height:700px';
  document.body.append(container);
});
afterEach(() => {
  editor.destroy();
  container.remove();
});

it.each([false, true])(
  'leads from a call by its button, where it says what it calls (read-only: %s)',
  async (readOnly) => {
    await create({ readOnly });
    expect(buttons().map((button) => button.getAttribute('aria-label'))).toEqual([
      'Open the process that Ninth calls',
      'Open the process that Nowhere calls',
    ]);
    buttons()[1]!.click();
    expect(followed).toEqual(['Process_9_9_9']);
    expect(editor.details('B02')!.calls).toBe('Process_7_1_9');
    expect(editor.details('B04')!.calls).toBeUndefined();
  },
);

it('leads from a locked call by a double click; where the name can be edited, that is what it does', async () => {
  await create({ readOnly: false });
  doubleClick('B02');
  expect(followed).toEqual([]);
  expect(isTyping()).toBe(true);
  editor.setMode({ kind: 'layer', layer: 'SMETS1' });
  doubleClick('B03');
  expect(followed).toEqual(['Process_9_9_9']);
});

it('keeps to what is called through undo and redo of a rename', async () => {
  await create({ readOnly: false });
  editor.rename('B02', 'Another name');
  editor.undo();
  editor.redo();
  expect(buttons()).toHaveLength(2);
});
