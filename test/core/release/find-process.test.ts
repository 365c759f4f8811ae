import { expect, it } from 'vitest';
import { findProcess } from '../../../src/core/release/find-process';
import { processFile } from './notes/editions';

const TREE = new Map([
  ['library.json', '"1.1.1"'],
  ['processes/1.1.1-check.bpmn', processFile('1.1.1', 'Check')],
  [
    'processes/1.1.2-read.bpmn',
    processFile('1.1.2', 'Read').replace('bam:number="1.1.2"', 'bam:number="1.1.7"'),
  ],
]);

it.each([
  ['the id of its process', 'Process_1_1_2', 'processes/1.1.2-read.bpmn'],
  ['its number', '1.1.7', 'processes/1.1.2-read.bpmn'],
  ['its file', '1.1.2-read', 'processes/1.1.2-read.bpmn'],
  ['a number that it had', '1.1.2', undefined],
  ['the id of a step', 'Step_1_1_1', undefined],
  ['a pattern', '.*', undefined],
])('finds a process by %s', (_, name, path) => {
  expect(findProcess(TREE, name)).toBe(path);
});

it('finds none where two could be meant', () => {
  const twice = new Map([...TREE, ['processes/copy.bpmn', TREE.get('processes/1.1.1-check.bpmn')!]]);
  expect(findProcess(twice, 'Process_1_1_1')).toBeUndefined();
  expect(findProcess(twice, '1.1.1-check')).toBe('processes/1.1.1-check.bpmn');
});
