import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { surveyOf } from '../../../../src/app/modelling/survey/survey';
import { variationList } from '../../../../src/app/variation/variation-list';
import { readBpmn } from '../../../../src/core/bpmn/read';

const text = await readFile(new URL('./survey.bpmn', import.meta.url), 'utf8');
const survey = surveyOf((await readBpmn(text)).definitions);

it('knows layers, pools, lanes, flows and steps of a file', () => {
  expect(survey.layers).toEqual(['SMETS1']);
  const typed = (type: string) =>
    survey.elements.filter((element) => element.type === type).map(({ id }) => id);
  expect(typed('bpmn:Participant')).toEqual(['Pool']);
  expect(typed('bpmn:Lane')).toEqual(['Lane_1']);
  expect(typed('bpmn:SequenceFlow')).toEqual(['F1']);
  expect(survey.elements.find(({ id }) => id === 'B02')).toEqual({
    id: 'B02',
    name: 'Check',
    type: 'bpmn:Task',
    laneName: 'Supplier',
  });
  expect(survey.elements.find(({ id }) => id === 'S01')).toMatchObject({ layer: 'SMETS1' });
});

it('marks a variation as stale whose baseline element changed', () => {
  expect(survey.variations.map(({ elementId, stale }) => [elementId, stale])).toEqual([
    ['Process_1', false],
    ['B99', true],
    ['B02', true],
  ]);
});

it("lists a layer's work, each group apart", () => {
  const list = variationList(survey, 'SMETS1');
  expect(list.process).toMatchObject([{ elementId: '', title: 'The whole process', text: 'Not supported' }]);
  expect(list.variations).toMatchObject([
    { elementId: 'B02', mark: 'noted', stale: true, unexplained: true },
  ]);
  expect(list.added.map(({ elementId }) => elementId)).toEqual(['S01']);
  expect(list.questions).toMatchObject([{ elementId: 'Note_1', title: 'Who answers?', text: 'A057' }]);
});

it('lists nothing for a layer that says nothing here', () => {
  const { process, variations, added, questions } = variationList(survey, 'Other');
  expect([process, variations, added, questions].flat()).toEqual([]);
});
