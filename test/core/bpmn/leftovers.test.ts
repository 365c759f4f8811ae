import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { restoreLeftovers } from '../../../src/core/bpmn/leftovers-restore';
import { writeBpmn } from '../../../src/core/bpmn/write';
import type { AnyElement } from '../../../src/core/bpmn/model';

const file = (inner: string, before = '') =>
  `<?xml version="1.0"?>${before}<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:v="urn:vendor" id="D" targetNamespace="t"><process id="P">${inner}</process></definitions>`;

/** Reads, lets the test change the model, writes. */
async function edited(
  text: string,
  edit: (elementsById: Record<string, AnyElement>) => void = () => undefined,
) {
  const { definitions, elementsById, leftovers, problems } = await readBpmn(text);
  edit(elementsById);
  return { saved: await writeBpmn(definitions, { leftovers }), leftovers, problems };
}

describe('leftovers', () => {
  it.each([
    [
      'a value that is the default',
      '<boundaryEvent id="B" cancelActivity="true" />',
      'cancelActivity="true"',
    ],
    ['a reference to what is not there', '<sequenceFlow id="F" sourceRef="Gone" />', 'sourceRef="Gone"'],
    [
      'one of several references',
      '<task id="T"><incoming>Gone</incoming></task>',
      '<bpmn:incoming>Gone</bpmn:incoming>',
    ],
    ['an element that BPMN has not', '<nonsense a="1"><b>c</b></nonsense>', '<bpmn:nonsense a="1">'],
    ['text where none belongs', '<task id="T">stray</task>', '>stray</bpmn:task>'],
    [
      'HTML in documentation',
      '<task id="T"><documentation>a <b xmlns="urn:html">c</b> d</documentation></task>',
      'a <ns:b>c</ns:b> d',
    ],
    ['a comment', '<!-- why --><task id="T" />', '<!-- why -->'],
    ['a comment at the end', '<task id="T" /><!-- end -->', '<!-- end -->'],
    [
      'mixed text of another tool',
      '<task id="T"><extensionElements><v:p>a<v:q/>b</v:p></extensionElements></task>',
      '<v:p>a<v:q />b</v:p>',
    ],
    [
      'an attribute with the prefix of its element, once',
      '<task id="T"><extensionElements><v:p v:x="1">y</v:p></extensionElements></task>',
      '<v:p v:x="1">y</v:p>',
    ],
    [
      'an expression by its special name',
      '<potentialOwner id="O"><resourceAssignmentExpression id="R"><formalExpression>m</formalExpression></resourceAssignmentExpression></potentialOwner>',
      '<bpmn:formalExpression>m</bpmn:formalExpression>',
    ],
  ])('keeps %s', async (_what, inner, expected) => {
    const { saved, problems } = await edited(file(inner));
    expect(problems.filter(({ code }) => code.startsWith('LOSS'))).toEqual([]);
    expect(saved).toContain(expected);
  });

  it('puts a lost reference back between its neighbours', async () => {
    const flow = (id: string) => `<sequenceFlow id="${id}" sourceRef="T" />`;
    const outgoing = ['F2', 'Gone', 'F1'].map((id) => `<outgoing>${id}</outgoing>`).join('');
    const { saved } = await edited(file(`<task id="T">${outgoing}</task>${flow('F1')}${flow('F2')}`));
    expect([...saved.matchAll(/<bpmn:outgoing>(\w+)/g)].map(([, id]) => id)).toEqual(['F2', 'Gone', 'F1']);
  });

  it('does not undo what the user has set since', async () => {
    const { saved } = await edited(
      file('<task id="A" /><task id="B" /><sequenceFlow id="F" sourceRef="Gone" />'),
      (byId) => {
        byId['F']!.set('sourceRef', byId['A']);
      },
    );
    expect(saved).toContain('sourceRef="A"');
    expect(saved).not.toContain('Gone');
  });

  it('lets go of what belonged to an element that was deleted', async () => {
    const { saved } = await edited(
      file('<boundaryEvent id="B" cancelActivity="true" /><task id="T" />'),
      (byId) => {
        byId['P']!.set('flowElements', [byId['T']]);
      },
    );
    expect(saved).not.toContain('cancelActivity');
  });

  it('does not put an attribute on an element that has become another type', async () => {
    const { leftovers } = await edited(file('<startEvent id="E" isInterrupting="true" />'));
    const other = await readBpmn(file('<endEvent id="E" />'));
    expect(restoreLeftovers(other.text, leftovers)).not.toContain('isInterrupting');
  });

  it('keeps the envelope on a message flow', async () => {
    const edge =
      '<d:BPMNDiagram id="X" xmlns:d="http://www.omg.org/spec/BPMN/20100524/DI"><d:BPMNPlane id="Y" bpmnElement="P"><d:BPMNEdge id="E" bpmnElement="F" messageVisibleKind="initiating"><w:waypoint xmlns:w="http://www.omg.org/spec/DD/20100524/DI" x="1" y="2"/><w:waypoint xmlns:w="http://www.omg.org/spec/DD/20100524/DI" x="3" y="2"/></d:BPMNEdge></d:BPMNPlane></d:BPMNDiagram>';
    const text = file('<sequenceFlow id="F" />').replace('</definitions>', `${edge}</definitions>`);
    const { saved, leftovers } = await edited(text);
    expect(saved).toContain('messageVisibleKind="initiating"');
    expect(leftovers.entries).toEqual([]); // by the corrected descriptor, so bpmn-js has it as well
  });

  it('survives a trip through structured cloning, as to a worker', async () => {
    const text = file('<sequenceFlow id="F" sourceRef="Gone" /><nonsense a="1" />');
    const { definitions, leftovers, text: canonical } = await readBpmn(text);
    expect(await writeBpmn(definitions, { leftovers: structuredClone(leftovers) })).toBe(canonical);
  });
});
