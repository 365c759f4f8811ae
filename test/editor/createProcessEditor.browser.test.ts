import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalXml } from '../../src/core/bpmn/canonical';
import { createProcessEditor, type ProcessEditorOptions } from '../../src/editor/createProcessEditor';
import type { Problem } from '../../src/core/problem';
import type { ProcessEditor } from '../../src/editor/ProcessEditor';
import fixture from './editor.two-pools.bpmn?raw';
import '../../src/editor/editor.css';

let editor: ProcessEditor;
let container: HTMLElement;
let refused: Problem[];

const create = (options: ProcessEditorOptions = {}) => {
  container = document.createElement('div');
  container.style.cssText = 'position:relative;width:1000px;height:700px';
  document.body.append(container);
  editor = createProcessEditor(container, options);
  refused = [];
  editor.on('refused', (problem) => void refused.push(problem));
};
beforeEach(() => create());
afterEach(() => {
  editor.destroy();
  container.remove();
});

it('gives back every id, attribute and coordinate of a file that it did not change', async () => {
  expect((await editor.open(fixture)).filter(({ severity }) => severity !== 'info')).toEqual([]);
  expect(await editor.text()).toBe(canonicalXml(fixture));
});

it('opens, edits, tells of it, undoes and redoes', async () => {
  await editor.open(fixture);
  const changes: string[] = [];
  editor.on('changed', ({ command, elementIds }) => void changes.push(`${command} ${elementIds.join()}`));
  editor.rename('A', 'New name');
  expect(editor.details('A')!.name).toBe('New name');
  expect(await editor.text()).toContain('name="New name"');
  editor.undo();
  expect(editor.details('A')!.name).toBe('Ask for the device');
  editor.redo();
  expect(changes).toEqual(['element.updateLabel A', 'undo A', 'redo A']);
});

it('shows details as plain data', async () => {
  await editor.open(fixture);
  editor.setMode({ kind: 'layer', layer: 'SMETS1' });
  expect(editor.details('A')).toEqual({
    id: 'A',
    type: 'bpmn:UserTask',
    name: 'Ask for the device',
    documentation: 'Asks.',
    trace: { serviceRequests: ['8.11'], badSection: '7.1.1.1', references: '' },
    lane: { id: 'L1', name: 'Supplier' },
    variations: [],
    editable: false,
    variable: true,
  });
  expect(editor.details()!.process).toMatchObject({
    id: 'Process_1',
    number: '7.1.1',
    classification: 'White',
  });
  expect(editor.details('N')!.question).toEqual({ impacts: ['A051'], text: 'Who sets the MPxN?' });
  expect(editor.details('nothing')).toBeUndefined();
  expect(editor.elementIds()).toEqual(['S', 'A', 'BE', 'G', 'B', 'C', 'E', 'E2', 'SP', 'SPT']);
});

it('refuses through the facade, with what to do', async () => {
  await editor.open(fixture);
  editor.setMode({ kind: 'layer', layer: 'SMETS1' });
  editor.rename('A', 'x');
  editor.setTrace('A', { serviceRequests: [], badSection: '', references: '' });
  editor.setDocumentation('A', 'x');
  editor.setProcessDetails({ number: '9' });
  editor.rename('nothing', 'x');
  expect(refused.map(({ code }) => code)).toEqual([
    ...Array<string>(4).fill('EDIT-BASELINE-LOCKED'),
    'EDIT-NO-ELEMENT',
  ]);
  expect(editor.canUndo()).toBe(false);
});

it('selects from code and keeps the mark of bpmn.io', async () => {
  await editor.open(fixture);
  const selections: string[][] = [];
  editor.on('selection', ({ elementIds }) => void selections.push(elementIds));
  editor.select('E', { reveal: true });
  editor.select(undefined);
  expect(selections).toEqual([['E'], []]);
  const mark = container.querySelector<HTMLElement>('.bjs-powered-by')!;
  expect(mark.checkVisibility()).toBe(true);
});

it('read-only shows and marks, and edits nothing', async () => {
  editor.destroy();
  container.remove();
  create({ readOnly: true });
  expect((await editor.open(fixture)).filter(({ severity }) => severity !== 'info')).toEqual([]);
  const before = await editor.text();
  editor.rename('A', 'x');
  editor.setVariation('A', { effect: 'noted' });
  editor.undo();
  expect(refused.map(({ code }) => code)).toEqual(['EDIT-READ-ONLY', 'EDIT-READ-ONLY']);
  expect(await editor.text()).toBe(before);
  expect(container.querySelector('.djs-palette')).toBeNull();
  expect(container.querySelector<HTMLElement>('.bjs-powered-by')!.checkVisibility()).toBe(true);
});

describe('a file that cannot be shown leaves what is open', () => {
  const di = (bounds: string) =>
    fixture.replace('<dc:Bounds x="280" y="440" width="100" height="80" />', bounds);
  it.each([
    ['nothing', ''],
    ['no XML', 'hello'],
    ['no BPMN', '<a/>'],
    ['cut off', fixture.slice(0, 3000)],
    ['no diagram', fixture.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')],
    ['bounds that are no numbers', di('<dc:Bounds x="NaN" y="440" width="100" height="80" />')],
  ])('%s', async (_, text) => {
    await editor.open(fixture);
    editor.rename('A', 'Kept');
    const problems = await editor.open(text);
    expect(problems.some(({ severity }) => severity === 'error')).toBe(true);
    expect(editor.details('A')!.name).toBe('Kept');
    expect(editor.canUndo()).toBe(true);
    expect(container.querySelectorAll('.bam-canvas')).toHaveLength(1);
  });
});

it('the longest names that are opened are drawn at once and kept whole; a longer one is refused', async () => {
  const long = `${'x'.repeat(999)} `.repeat(10).trim();
  /** The quickest of some, so that a machine that stands still for a moment is not taken for slow code. */
  const timed = async (text: string) => {
    const times: number[] = [];
    while (times.length < 4) {
      const start = performance.now();
      await editor.open(text);
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  await editor.open(fixture);
  // Against the same file with short names, in the same run: a busy machine slows both.
  const short = await timed(fixture);
  const withLong = fixture.replace('Ask for the device', long).replace('name="Begin"', `name="${long}"`);
  expect(await timed(withLong)).toBeLessThan(1_000 + 20 * short);
  expect(editor.details('A')!.name).toBe(long);
  expect(await editor.text()).toContain(long);
  editor.rename('B', 'x'.repeat(100_000));
  expect(refused.map(({ code }) => code)).toEqual(['EDIT-TOO-LONG']);
});

it('a file with a name of 100 kB is refused, and a file that was typed into can be opened again', async () => {
  await editor.open(fixture);
  const problems = await editor.open(fixture.replace('Ask for the device', 'x'.repeat(100_000)));
  expect(problems.map(({ code }) => code)).toContain('BPMN-NAME-TOO-LONG');
  editor.rename('A', `Bell\u0007 and \ud800half${'y'.repeat(900)}`);
  editor.setDocumentation('B', 'Null\u0000 <script>&amp;');
  const again = await editor.open(await editor.text());
  expect(again.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(editor.details('A')!.name).toBe(`Bell and half${'y'.repeat(900)}`);
  expect(editor.details('B')!.documentation).toBe('Null <script>&amp;');
});

it('a listener that fails keeps nobody from hearing', async () => {
  editor.destroy();
  container.remove();
  const problems: Problem[] = [];
  create({ onProblem: (problem) => void problems.push(problem) });
  await editor.open(fixture);
  const heard: string[] = [];
  editor.on('changed', () => {
    throw new Error('broken');
  });
  editor.on('changed', ({ command }) => void heard.push(command));
  editor.rename('A', 'x');
  expect(heard).toEqual(['element.updateLabel']);
  expect(problems.map(({ code }) => code)).toEqual(['EDIT-LISTENER']);
});

it('asks the app for words, lists what lost its hold, and can be reached by keyboard', async () => {
  await editor.open(fixture);
  editor.setMode({ kind: 'layer', layer: 'SMETS1' });
  editor.setVariation('B', { effect: 'noted', reason: 'Slower.' });
  editor.replaceWithStep('C');
  const step = editor.details('C')!.variations[0]!.by[0]!;
  expect(editor.details(step)).toMatchObject({
    layer: 'SMETS1',
    editable: true,
    variable: false,
    name: 'Tell the DCC',
  });
  editor.setMode({ kind: 'baseline' });
  editor.select('B');
  const canvas = container.querySelector<SVGElement>('.djs-container svg')!;
  canvas.focus();
  expect(document.activeElement).toBe(canvas);
  canvas.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Delete', code: 'Delete', bubbles: true, cancelable: true }),
  );
  expect(editor.details('B')).toBeUndefined();
  expect(editor.orphans()).toEqual([{ of: 'B', layer: 'SMETS1', kind: 'variation', text: 'Slower.' }]);
  editor.undo();
  expect(editor.orphans()).toEqual([]);
});
