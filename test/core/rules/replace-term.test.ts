import { expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { writeBpmn } from '../../../src/core/bpmn/write';
import { replaceTermIn, termPlacesIn } from '../../../src/core/rules/replace-term';
import { around, sketch } from '../../check/sketch';

const smets = { term: 'SMETS', instead: 'SMETS2+' };
const text = sketch(
  `${around('<bpmn:task id="T" name="Ask a SMETS meter"><bpmn:documentation>As SMETS says; not SMETS1.</bpmn:documentation></bpmn:task>')}
   <bpmn:task id="L" name="Tell SMETS" bam:layer="SMETS1"/>
   <bpmn:textAnnotation id="N"><bpmn:text>SMETS only</bpmn:text></bpmn:textAnnotation>`,
);

it('lists each place before and after, and where only the author can say', async () => {
  const { definitions } = await readBpmn(text);
  expect(
    termPlacesIn(definitions, smets).map(({ elementId, property, after, sure }) => [
      elementId,
      property,
      after,
      sure,
    ]),
  ).toEqual([
    ['L', 'name', 'Tell SMETS2+', false],
    ['T', 'name', 'Ask a SMETS2+ meter', true],
    ['T', 'documentation', 'As SMETS2+ says; not SMETS1.', true],
    ['N', 'text', 'SMETS2+ only', true],
  ]);
});

it('replaces what is sure and nothing else; a second time there is nothing to do', async () => {
  const { definitions } = await readBpmn(text);
  expect(replaceTermIn(definitions, smets)).toHaveLength(3);
  const written = await writeBpmn(definitions);
  expect(written).toContain('name="Ask a SMETS2+ meter"');
  expect(written).toContain('As SMETS2+ says; not SMETS1.');
  expect(written).toContain('name="Tell SMETS"');
  expect(written).toContain('SMETS2+ only');
  expect(replaceTermIn(definitions, smets)).toEqual([]);
});
