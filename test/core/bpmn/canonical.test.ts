import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankProcess } from '../../../src/core/bpmn/blank';
import { canonicalXml } from '../../../src/core/bpmn/canonical';
import { readBpmn } from '../../../src/core/bpmn/read';
import { writeBpmn } from '../../../src/core/bpmn/write';
import { miwgFiles, miwgMissing } from './miwg';

const NS =
  'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" ' +
  'xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:v="urn:vendor"';
const wrap = (inner: string) =>
  `<bpmn:definitions ${NS} id="D" targetNamespace="t">${inner}</bpmn:definitions>`;
const inProcess = (inner: string) => wrap(`<bpmn:process id="P">${inner}</bpmn:process>`);
const idsIn = (text: string) => [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

/** A process with its set-like children in some order: what an editor might write after one edit or another. */
function fileWith(pick: <T>(values: T[]) => T[]): string {
  const steps = Array.from({ length: 12 }, (_, i) => `T${i}`);
  const nodes = steps.map(
    (id, i) =>
      `<bpmn:task id="${id}">${pick([0, 1, 2])
        .map((n) => `<bpmn:incoming>F${i}_${n}</bpmn:incoming>`)
        .join('')}</bpmn:task>`,
  );
  const lane = `<bpmn:laneSet id="LS"><bpmn:lane id="L2" /><bpmn:lane id="L1">${pick(steps)
    .map((id) => `<bpmn:flowNodeRef>${id}</bpmn:flowNodeRef>`)
    .join('')}</bpmn:lane></bpmn:laneSet>`;
  const notes = pick([1, 2, 10]).map((n) => `<bpmn:textAnnotation id="N${n}" />`);
  const shapes = steps.map(
    (id) =>
      `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds ${pick(['x="1"', 'y="2"', 'width="3"', 'height="4"']).join(' ')} /></bpmndi:BPMNShape>`,
  );
  const process = `<bpmn:process ${pick(['id="P"', 'name="A"', 'isExecutable="false"']).join(' ')}>${lane}${pick(nodes).join('')}${notes.join('')}</bpmn:process>`;
  const people = pick(['A', 'B']).map((id) => `<bpmn:participant id="${id}" />`);
  const messages = pick([1, 2]).map((n) => `<bpmn:messageFlow id="M${n}" sourceRef="A" targetRef="B" />`);
  const roots = pick([
    process,
    `<bpmn:collaboration id="C">${people.join('')}${messages.join('')}</bpmn:collaboration>`,
    '<bpmn:error id="E" />',
  ]);
  return wrap(
    `${roots.join('')}<bpmndi:BPMNDiagram id="DI"><bpmndi:BPMNPlane id="PL" bpmnElement="C">${pick(shapes).join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`,
  );
}

describe('canonicalXml', () => {
  it('gives equal models equal bytes, in whatever order their sets stand', () => {
    const expected = canonicalXml(fileWith((values) => values));
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000)), (numbers) => {
        const shuffled = <T>(values: T[]): T[] =>
          values
            .map((value) => ({ value, key: numbers.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value);
        expect(canonicalXml(fileWith(shuffled))).toBe(expected);
      }),
      { numRuns: 60, seed: 771 },
    );
    expect(canonicalXml(expected)).toBe(expected);
  });

  it('sorts as people do, and collaborations before processes', () => {
    const text = canonicalXml(
      wrap(
        '<bpmn:process id="P"><bpmn:task id="B10"/><bpmn:task id="B2"/></bpmn:process><bpmn:collaboration id="Z"/>',
      ),
    );
    expect(idsIn(text)).toEqual(['D', 'Z', 'P', 'B2', 'B10']);
  });

  it('keeps an order that means something', () => {
    const text = canonicalXml(
      inProcess(
        '<bpmn:laneSet id="S"><bpmn:lane id="L9"/><bpmn:lane id="L1"/></bpmn:laneSet><bpmn:exclusiveGateway id="G">' +
          '<bpmn:outgoing>F9</bpmn:outgoing><bpmn:outgoing>F1</bpmn:outgoing></bpmn:exclusiveGateway>',
      ),
    );
    expect(text.indexOf('L9')).toBeLessThan(text.indexOf('L1'));
    expect(text.indexOf('F9')).toBeLessThan(text.indexOf('F1'));
  });

  it('brings children into the order of the schema', () => {
    const text = canonicalXml(
      inProcess(
        '<bpmn:task id="T"><bpmn:outgoing>F</bpmn:outgoing><bpmn:incoming>E</bpmn:incoming><bpmn:extensionElements/><bpmn:documentation>d</bpmn:documentation></bpmn:task>',
      ),
    );
    const order = ['documentation', 'extensionElements', 'incoming', 'outgoing'].map((name) =>
      text.indexOf(`<bpmn:${name}`),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('draws what lies beneath first: pools, lanes, sub-processes, steps, boundary events, flows', () => {
    const shape = (id: string, more = '') => `<bpmndi:BPMNShape id="${id}_s" bpmnElement="${id}"${more}/>`;
    const text = canonicalXml(
      wrap(
        '<bpmn:collaboration id="C"><bpmn:participant id="Z_Pool" processRef="P"/></bpmn:collaboration><bpmn:process id="P">' +
          '<bpmn:laneSet id="S"><bpmn:lane id="Y_Lane"/></bpmn:laneSet><bpmn:subProcess id="X_Sub"><bpmn:subProcess id="W_Sub"><bpmn:task id="A_Task"/></bpmn:subProcess></bpmn:subProcess>' +
          '<bpmn:boundaryEvent id="A_Event" attachedToRef="X_Sub"/></bpmn:process><bpmndi:BPMNDiagram id="DI"><bpmndi:BPMNPlane id="PL">' +
          '<bpmndi:BPMNEdge id="A_edge" bpmnElement="A_flow"/>' +
          shape('A_Event') +
          shape('A_Task') +
          shape('W_Sub', ' isExpanded="true"') +
          shape('X_Sub', ' isExpanded="1"') +
          shape('Y_Lane') +
          shape('Z_Pool') +
          '</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>',
      ),
    );
    const drawn = [...text.matchAll(/bpmnElement="([^"]+)"/g)].map(([, id]) => id);
    expect(drawn).toEqual(['Z_Pool', 'Y_Lane', 'X_Sub', 'W_Sub', 'A_Task', 'A_Event', 'A_flow']);
  });

  it('writes numbers and truth values in one spelling', () => {
    const shape =
      '<bpmndi:BPMNShape id="S" isHorizontal="1"><dc:Bounds x="10.0" y="-0.50" width="1e2" height="+3"/></bpmndi:BPMNShape>';
    const text = canonicalXml(
      wrap(`<bpmndi:BPMNDiagram><bpmndi:BPMNPlane>${shape}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>`),
    );
    expect(text).toContain('<dc:Bounds height="3" width="100" x="10" y="-0.5" />');
    expect(text).toContain('isHorizontal="true"');
  });

  it('escapes what a reader would turn into something else', async () => {
    const name = 'a&#10;b&#13;&#10;c&#9;d &lt;&amp;&quot; &#128512;';
    const text = inProcess(
      `<bpmn:task id="T" name="${name}"><bpmn:documentation>x&#13;&#10;y</bpmn:documentation></bpmn:task>`,
    );
    const { definitions, elementsById, leftovers } = await readBpmn(text);
    expect(elementsById['T']!['name']).toBe('a\nb\r\nc\td <&" \u{1F600}');
    const saved = await writeBpmn(definitions, { leftovers });
    expect(saved).toContain('name="a&#10;b&#13;&#10;c&#9;d &lt;&amp;&quot; \u{1F600}"');
    expect(saved).toContain('x&#13;\ny');
    expect(saved).toBe(canonicalXml(text));
  });

  it('never writes a character that XML does not allow', async () => {
    const { definitions, elementsById } = await readBpmn(inProcess('<bpmn:task id="T" />'));
    elementsById['T']!.set('name', 'a\u0000b\uD800c');
    const saved = await writeBpmn(definitions);
    expect(saved).toContain('name="a\uFFFDb\uFFFDc"');
    expect((await readBpmn(saved)).readable).toBe(true);
  });

  it('throws for text that is no XML, with the place', () => {
    expect(() => canonicalXml('<a>\n<b></a>')).toThrow(/^2:/);
  });
});

describe('writeBpmn', () => {
  it('plain leaves out all that is ours and keeps what is of others', async () => {
    const text = blankProcess({ number: '7.2.2', name: 'Install and Leave' }).replace(
      '<bpmn:startEvent id="StartEvent_7_2_2" />',
      '<bpmn:startEvent id="StartEvent_7_2_2" bam:layer="SMETS1"><bpmn:extensionElements><bam:trace badSection="7" /></bpmn:extensionElements></bpmn:startEvent>' +
        '<bpmn:task id="T" xmlns:v="urn:vendor"><bpmn:extensionElements><v:a>1</v:a><bam:question>?</bam:question></bpmn:extensionElements></bpmn:task>',
    );
    const { definitions, leftovers } = await readBpmn(text);
    const plain = await writeBpmn(definitions, { leftovers, plain: true });
    expect(plain).not.toMatch(/bam:/);
    expect(plain).toContain('<v:a>1</v:a>');
    expect(plain.match(/extensionElements>/g)).toHaveLength(2);
    expect(await writeBpmn(definitions, { leftovers })).toContain('xmlns:bam="urn:bam:1"');
  });

  it('plain leaves extension elements alone that another tool wrote empty', async () => {
    const text = inProcess(
      '<bpmn:task id="T"><bpmn:extensionElements /></bpmn:task>' +
        '<bpmn:task id="U"><bpmn:extensionElements><bam:question xmlns:bam="urn:bam:1">?</bam:question></bpmn:extensionElements></bpmn:task>',
    );
    const { definitions, leftovers } = await readBpmn(text);
    const plain = await writeBpmn(definitions, { leftovers, plain: true });
    expect(plain).toMatch(/<bpmn:task id="T">\s*<bpmn:extensionElements \/>\s*<\/bpmn:task>/);
    expect(plain).toContain('<bpmn:task id="U" />');
  });

  it.each([
    ['as one line', 'Not for SMETS1'],
    ['with white space around it', '\n        Not for SMETS1\n      '],
  ])('keeps the reason of a variation beside its overrides, %s', async (_what, reason) => {
    const variation = `<bam:variation xmlns:bam="urn:bam:1" layer="SMETS1" effect="changed">${reason}\n  <bam:override property="name" value="B" />\n  <bam:override property="lane" value="L" /></bam:variation>`;
    const text = inProcess(
      `<bpmn:task id="T"><bpmn:extensionElements>${variation}</bpmn:extensionElements></bpmn:task>`,
    );
    const { definitions, elementsById, leftovers, problems } = await readBpmn(text);
    expect(problems.filter(({ code }) => code.startsWith('LOSS'))).toEqual([]);
    const { values } = elementsById['T']!['extensionElements'] as { values: Record<string, unknown>[] };
    expect(values[0]!['reason']).toBe('Not for SMETS1');
    expect(values[0]!['overrides']).toHaveLength(2);
    expect(leftovers.entries).toEqual([]);
    const saved = await writeBpmn(definitions);
    expect(saved).toContain('>Not for SMETS1<bam:override property="name" value="B" /><bam:override ');
    const again = await readBpmn(saved);
    expect(await writeBpmn(again.definitions)).toBe(saved);
  });
});

describe.skipIf(miwgFiles.length === 0)(`interchange references${miwgMissing}`, () => {
  it.each(miwgFiles)('$name has one canonical form', async ({ text }) => {
    const canonical = canonicalXml(text);
    expect(canonicalXml(canonical)).toBe(canonical);
    const { definitions, leftovers } = await readBpmn(text);
    expect(await writeBpmn(definitions, { leftovers })).toBe(canonical);
  });
});
