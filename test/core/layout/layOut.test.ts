import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { writeBpmn } from '../../../src/core/bpmn/write';
import { layOut } from '../../../src/core/layout/layOut';
import { drawingFaults } from '../../models/drawing-faults';
import { modelFiles } from '../../models/library';

const files = await modelFiles();

describe.each(files)('$fileName without its diagram', ({ text }) => {
  const bare = text.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '');

  it('is laid out without a fault', async () => {
    const { definitions } = await readBpmn(bare);
    expect(drawingFaults(layOut(definitions))).toEqual([]);
  });

  it('is laid out alike each time, in a new tree', async () => {
    const { definitions } = await readBpmn(bare);
    const before = await writeBpmn(definitions);
    const [one, two] = [await writeBpmn(layOut(definitions)), await writeBpmn(layOut(definitions))];
    expect(one).toBe(two);
    expect(one).toContain('BPMNPlane');
    expect(await writeBpmn(definitions)).toBe(before);
  });
});
