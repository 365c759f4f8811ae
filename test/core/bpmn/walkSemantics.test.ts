import { describe, expect, it } from 'vitest';
import { documentationOf } from '../../../src/core/bpmn/documentation';
import { readBpmn } from '../../../src/core/bpmn/read';
import { walk, walkSemantics } from '../../../src/core/bpmn/walk';
import { modelFacts } from '../../../src/core/register/modelFacts';
import { reviewProcessOf } from '../../../src/core/review/facts';
import { termPlacesIn } from '../../../src/core/rules/replace-term';
import { factsOf } from '../../../src/publish/site/facts/process-facts';
import { surveyOf } from '../../../src/app/modelling/survey/survey';
import { searchDocumentOf } from '../../../src/app/work/searchDocument';
import { miwgFiles, miwgMissing } from './miwg';

/** As many tools write it: a diagram with a name and a documentation of its own, which are attributes. */
const TEXT = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" id="D" targetNamespace="urn:t">
  <bpmn:process id="P" name="Described"><bpmn:documentation>Of the process.</bpmn:documentation>
    <bpmn:task id="T" name="Read SMETS"><bpmn:documentation>One.</bpmn:documentation><bpmn:documentation>Two.</bpmn:documentation></bpmn:task>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Diagram" name="SMETS" documentation="How SMETS is drawn"><bpmndi:BPMNPlane id="Plane" bpmnElement="P">
    <bpmndi:BPMNShape id="Shape" bpmnElement="T"><dc:Bounds x="0" y="0" width="100" height="80"/></bpmndi:BPMNShape>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;

describe('a walk over what a file says', () => {
  it('meets everything but the diagrams', async () => {
    const { definitions } = await readBpmn(TEXT);
    const types = (elements: Iterable<{ $type: string }>) => [...elements].map(({ $type }) => $type);
    const semantics = types(walkSemantics(definitions));
    expect(semantics).toEqual(types(walk(definitions)).filter((type) => /^bpmn:/.test(type)));
    expect(semantics).toContain('bpmn:Task');
  });

  it('takes no attribute of a diagram for the documentation of an element', async () => {
    const model = await readBpmn(TEXT);
    const found = new Map([...walk(model.definitions)].map((each) => [each.id, documentationOf(each)]));
    expect(found.get('Diagram')).toEqual([]);
    expect(found.get('T')).toEqual(['One.', 'Two.']);
    const facts = modelFacts(model);
    expect(facts.steps).toMatchObject([{ id: 'T', documentation: 'One. Two.' }]);
    expect(facts.otherTexts).toEqual([{ id: 'P', text: 'Described Of the process.' }]);
    expect(factsOf(model.definitions).register).toEqual(facts);
    expect([...reviewProcessOf(model.definitions).elements.keys()]).toEqual(['D', 'P', 'T']);
  });

  it('finds a term in the model, and leaves the name of its diagram alone', async () => {
    const { definitions } = await readBpmn(TEXT);
    const places = termPlacesIn(definitions, { term: 'SMETS', instead: 'SMETS2+' });
    expect(places.map(({ elementId }) => elementId)).toEqual(['T']);
  });
});

it.skipIf(miwgFiles.length === 0).each(miwgFiles)(
  `reads off $name what site, registers, comments, lists and search ask for${miwgMissing}`,
  async ({ text }) => {
    const model = await readBpmn(text);
    const facts = modelFacts(model);
    const drawn = new Set(
      [...text.matchAll(/<\w*:?BPMN(?:Diagram|Plane|Shape|Edge)\b[^>]*? id="([^"]*)"/g)].map(([, id]) => id),
    );
    expect(drawn.size).toBeGreaterThan(0);
    expect(facts.otherTexts.filter(({ id }) => drawn.has(id))).toEqual([]);
    expect(factsOf(model.definitions).register.steps).toEqual(facts.steps);
    expect(searchDocumentOf(model).steps).toHaveLength(facts.steps.length);
    expect(reviewProcessOf(model.definitions).elements.size).toBeGreaterThan(facts.steps.length);
    expect(surveyOf(model.definitions).elements.length).toBeGreaterThan(facts.steps.length);
  },
);
