import { expect, it } from 'vitest';
import { runNamesOf } from '../../../../src/app/modelling/player/run-names';
import { endText, stepText } from '../../../../src/app/modelling/player/step-text';
import { readBpmn } from '../../../../src/core/bpmn/read';
import { around, sketch } from '../../../check/sketch';

const { definitions } = await readBpmn(
  sketch(around('<bpmn:task id="T" name="Fit the hub"></bpmn:task>') + '<bpmn:parallelGateway id="G"/>'),
);
const run = runNamesOf(definitions);

it('names steps, flows and what has no name', () => {
  expect(run.names['T']).toBe('“Fit the hub”');
  expect(run.names['G']).toBe('the gateway G');
  expect(run.names['F1']).toBe('the flow from “Begin” to “Fit the hub”');
  expect(run.targets['F2']).toBe('E');
});

it.each([
  [{ elementId: 'S', takes: [], gives: ['F1'] }, '“Begin” starts the run; next is “Fit the hub”.'],
  [{ elementId: 'T', takes: ['F1'], gives: ['T'] }, '“Fit the hub” begins.'],
  [{ elementId: 'T', takes: ['T'], gives: ['F2'] }, '“Fit the hub” is done; next is “Done”.'],
  [
    { elementId: 'G', takes: ['F1'], gives: ['F1', 'F2'] },
    'The gateway G is done; “Fit the hub” and “Done” go on side by side.',
  ],
  [
    { elementId: 'G', takes: ['F1', 'F2'], gives: ['F2'] },
    'The gateway G has all that it waited for; next is “Done”.',
  ],
  [
    { elementId: 'E', takes: ['F2'], gives: [], clears: ['F1'] },
    '“Done” is reached, and this path ends. What else was under way there stops.',
  ],
])('tells a step in a sentence: %j', (step, text) => {
  expect(stepText(step, run)).toBe(text);
});

it('says what the run came to', () => {
  expect(endText('stuck', ['G'], run)).toBe('Here it is stuck: the gateway G waits for what never comes.');
  expect(endText('ends-twice', ['E'], run)).toBe('Here it goes wrong: “Done” is reached a second time.');
});
