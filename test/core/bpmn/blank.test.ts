import { expect, it } from 'vitest';
import { blankProcess } from '../../../src/core/bpmn/blank';
import { laneOf } from '../../../src/core/bpmn/lanes';
import { readBpmn } from '../../../src/core/bpmn/read';
import { setTraceOf, traceOf } from '../../../src/core/bpmn/trace';
import { flowNodesOf, processesOf } from '../../../src/core/bpmn/walk';
import { writeBpmn } from '../../../src/core/bpmn/write';

it('makes a process that reads, can be traced, and writes', async () => {
  const { definitions, problems, readable } = await readBpmn(
    blankProcess({ number: '7.2.2', name: 'A & "B"' }),
  );
  expect(problems).toEqual([]);
  expect(readable).toBe(true);
  const process = processesOf(definitions)[0]!;
  expect(process.name).toBe('A & "B"');
  expect((process as unknown as Record<string, unknown>)['number']).toBe('7.2.2');
  const start = flowNodesOf(definitions)[0]!;
  expect(laneOf(process, start.id!)?.name).toBe('Lane');
  const trace = { serviceRequests: ['8.14.2', '6.21'], badSection: '7.2.2.6.1', references: 'SEC H5' };
  setTraceOf(start, trace);
  const again = await readBpmn(await writeBpmn(definitions));
  expect(traceOf(again.elementsById[start.id!]!)).toEqual(trace);
  setTraceOf(again.elementsById[start.id!]!, { serviceRequests: [], badSection: '', references: '' });
  expect(await writeBpmn(again.definitions)).not.toContain('extensionElements');
});
