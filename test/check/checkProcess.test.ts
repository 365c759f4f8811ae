import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readServiceRequests } from '../../src/core/catalogue/serviceRequests';
import { readRetiredTerms } from '../../src/core/catalogue/retiredTerms';
import { readImpacts } from '../../src/core/catalogue/impacts';
import type { Facts } from '../../src/core/rules/Facts';
import { around, chain, problemsIn, sketch } from './sketch';

const requests = readServiceRequests(readFileSync('models/register/service-requests.csv', 'utf8')).entries;
const impacts = readImpacts(readFileSync('models/register/smets1/impacts.csv', 'utf8')).entries;
const facts: Facts = {
  serviceRequests: new Map(requests.map((request) => [request.srv, request])),
  layers: ['SMETS1'],
  retiredTerms: readRetiredTerms(readFileSync('models/register/retired-terms.csv', 'utf8')).entries,
  sections: new Map([
    ['7.2.2.6.1', 'Status update'],
    ['7.6.1.1', 'Elsewhere'],
  ]),
  processes: new Map([
    ['P', '7.2.2'],
    ['Process_7_8_4', '7.8.4'],
  ]),
};
const doc = '<bpmn:documentation>What happens here.</bpmn:documentation>';
const traced = (trace: string, more = '') =>
  `<bpmn:sendTask id="T" name="Report the outcome">${doc}<bpmn:extensionElements><bam:trace ${trace}/>${more}</bpmn:extensionElements></bpmn:sendTask>`;
const task = (attributes = '', inside = doc) =>
  `<bpmn:task id="T" name="Fit the hub" ${attributes}>${inside}</bpmn:task>`;

describe('a small process that keeps the rules', () => {
  it('has no problem', async () => {
    expect(await problemsIn(sketch(around(task())), facts)).toEqual([]);
  });
});

/** code, where it is found, and a process that has it */
const WRONG: [code: string, elementId: string | undefined, text: string][] = [
  ['SRV-NOT-AVAILABLE', 'T', sketch(around(traced('serviceRequests="8.14.2"')))],
  [
    'SRV-NOT-AVAILABLE',
    'T',
    sketch(around(traced('serviceRequests="8.14.2"').replace('id="T"', 'id="T" bam:layer="SMETS1"'))),
  ],
  ['SRV-VARIES', 'T', sketch(around(traced('serviceRequests="8.9"')))],
  ['SRV-UNKNOWN', 'T', sketch(around(traced('serviceRequests="99.1"')))],
  [
    'SRV-UNKNOWN',
    'T',
    sketch(
      around(
        traced(
          'serviceRequests="8.14.3"',
          '<bam:variation layer="SMETS1" effect="changed" impacts="A1">why<bam:override property="serviceRequests" value="99.2"/></bam:variation>',
        ),
      ),
    ),
  ],
  ['SECTION-UNKNOWN', 'T', sketch(around(traced('badSection="7.2.2.6.99"')))],
  ['SECTION-ELSEWHERE', 'T', sketch(around(traced('badSection="7.6.1.1"')))],
  ['TRACE-MISSING', 'T', sketch(around(task('').replace('Fit the hub', 'Send SRV 8.14.3')))],
  [
    'TRACE-MISSING',
    'T',
    sketch(
      around(`<bpmn:callActivity id="T" name="Ask" calledElement="Process_7_8_4">${doc}</bpmn:callActivity>`),
    ),
  ],
  ['CALL-UNNAMED', 'T', sketch(around(`<bpmn:callActivity id="T" name="Ask">${doc}</bpmn:callActivity>`))],
  [
    'CALL-PROCESS-MISSING',
    'T',
    sketch(around(`<bpmn:callActivity id="T" name="Ask" calledElement="Nobody">${doc}</bpmn:callActivity>`)),
  ],
  ['TERM-RETIRED', 'T', sketch(around(task().replace('Fit the hub', 'Ask the Certified Products List')))],
  ['TERM-RETIRED', 'T', sketch(around(task('', '<bpmn:documentation>As SMETS says.</bpmn:documentation>')))],
  ['DOCUMENTATION-MISSING', 'T', sketch(around(task('', '')))],
  [
    'LANE-MISSING',
    'T',
    sketch(
      `<bpmn:laneSet id="L"><bpmn:lane id="L1" name="DCC"><bpmn:flowNodeRef>S</bpmn:flowNodeRef><bpmn:flowNodeRef>E</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>${around(task())}`,
    ),
  ],
  [
    'LANE-TWICE',
    'T',
    sketch(
      `<bpmn:laneSet id="L"><bpmn:lane id="L1" name="DCC"><bpmn:flowNodeRef>S</bpmn:flowNodeRef><bpmn:flowNodeRef>T</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="L2" name="CSP"><bpmn:flowNodeRef>T</bpmn:flowNodeRef><bpmn:flowNodeRef>E</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>${around(task())}`,
    ),
  ],
  [
    'PARTY-TWICE',
    'L2',
    sketch(
      `<bpmn:laneSet id="L"><bpmn:lane id="L1" name="DCC"><bpmn:flowNodeRef>S</bpmn:flowNodeRef><bpmn:flowNodeRef>T</bpmn:flowNodeRef></bpmn:lane><bpmn:lane id="L2" name="dcc"><bpmn:flowNodeRef>E</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>${around(task())}`,
    ),
  ],
  ['LIBRARY-LAYER-UNKNOWN', undefined, sketch(around(task('bam:layer="SMETS9"')))],
  ['LIBRARY-NUMBER-MISSING', undefined, sketch(around(task()), { number: '' })],
  [
    'VAR-IMPACT-MISSING',
    'T',
    sketch(
      around(
        task(
          '',
          `${doc}<bpmn:extensionElements><bam:variation layer="SMETS1" effect="noted">why</bam:variation></bpmn:extensionElements>`,
        ),
      ),
    ),
  ],
  [
    'MESSAGE-WITHIN',
    'M',
    sketch(around(task()), {
      roots:
        '<bpmn:collaboration id="C"><bpmn:participant id="Pool" name="All" processRef="P"/><bpmn:messageFlow id="M" sourceRef="T" targetRef="E"/></bpmn:collaboration>',
    }),
  ],
  ['LINT-LABEL-MISSING', 'T', sketch(around(task().replace('Fit the hub', '')))],
  [
    'LINT-DISCONNECTED',
    'Alone',
    sketch(`${around(task())}<bpmn:task id="Alone" name="Alone">${doc}</bpmn:task>`),
  ],
];

describe('checkProcess', () => {
  it.each(WRONG)('finds %s at %s', async (code, elementId, text) => {
    const found = (await problemsIn(text, facts)).filter((problem) => problem.code === code);
    expect(found.map(({ where }) => where.elementId)).toEqual([elementId]);
  });

  it('says of decisions that a branch has no answer, or the answer of another', async () => {
    const decision = (...names: string[]) =>
      sketch(
        `<bpmn:startEvent id="S" name="Begin"><bpmn:outgoing>F0</bpmn:outgoing></bpmn:startEvent><bpmn:sequenceFlow id="F0" sourceRef="S" targetRef="G"/>
         <bpmn:exclusiveGateway id="G" name="Found?"><bpmn:incoming>F0</bpmn:incoming>${names.map((_, i) => `<bpmn:outgoing>B${i}</bpmn:outgoing>`).join('')}</bpmn:exclusiveGateway>
         ${names.map((name, i) => `<bpmn:sequenceFlow id="B${i}" ${name && `name="${name}"`} sourceRef="G" targetRef="E${i}"/><bpmn:endEvent id="E${i}" name="End ${i}"><bpmn:incoming>B${i}</bpmn:incoming></bpmn:endEvent>`).join('')}`,
      );
    const codes = async (...names: string[]) =>
      (await problemsIn(decision(...names), facts)).map(({ code, where }) => `${code} ${where.elementId}`);
    expect(await codes('yes', 'no')).toEqual([]);
    expect(await codes('yes', '')).toEqual(['FLOW-UNLABELLED B1']);
    expect(await codes('yes', 'no', 'Yes')).toEqual(['FLOW-LABEL-TWICE B2']);
  });

  it('is content with a step that a variation covers, or takes away', async () => {
    const varied = (effect: string) =>
      sketch(
        around(
          traced(
            'serviceRequests="8.14.2"',
            `<bam:variation layer="SMETS1" ${effect} impacts="A059">why</bam:variation>`,
          ),
        ),
      );
    for (const effect of [
      'effect="not-applicable" flow="skip"',
      'effect="not-applicable" flow="block"',
      'effect="noted"',
    ])
      expect((await problemsIn(varied(effect), facts)).map(({ code }) => code)).not.toContain(
        'SRV-NOT-AVAILABLE',
      );
  });

  it('offers to pass a step by whose only service request is not available', async () => {
    const [problem] = await problemsIn(sketch(around(traced('serviceRequests="8.14.2"'))), facts);
    expect(problem).toMatchObject({
      code: 'SRV-NOT-AVAILABLE',
      where: { view: 'resolved', layer: 'SMETS1' },
      fix: { kind: 'not-applicable', elementId: 'T', flow: 'skip', layer: 'SMETS1', impacts: ['A059'] },
    });
    const several = sketch(around(traced('serviceRequests="8.14.2 8.9"')));
    const found = (await problemsIn(several, facts)).find(({ code }) => code === 'SRV-NOT-AVAILABLE');
    expect(found).toBeDefined();
    expect(found?.fix).toBeUndefined();
  });

  it('names the impacts on the process that nothing in it answers', async () => {
    const text = sketch(around(task()));
    const found = await problemsIn(text, {
      ...facts,
      impacts: new Map(impacts.map((impact) => [impact.id, impact])),
    });
    expect(found.map(({ message }) => /A\d{3}/.exec(message)?.[0])).toEqual(['A051', 'A057', 'A059']);
    expect(new Set(found.map(({ code }) => code))).toEqual(new Set(['IMPACT-UNCOVERED']));
  });

  it('is told of a fault of the baseline once, and of one that only a layer makes with the view and the layer', async () => {
    const name = (text: string) => text.replace('name="Fit the hub"', '');
    const both = await problemsIn(name(sketch(around(task()))), facts);
    expect(both.map(({ code }) => code)).toEqual(['LINT-LABEL-MISSING']);
    // Without T, which the layer takes away, the path ends in the start event.
    const blocked = sketch(
      chain(
        ['S', '<bpmn:startEvent id="S" name="Begin"></bpmn:startEvent>'],
        ['U', `<bpmn:task id="U" name="Unpack">${doc}</bpmn:task>`],
        [
          'T',
          task(
            '',
            `${doc}<bpmn:extensionElements><bam:variation layer="SMETS1" effect="not-applicable" flow="block" impacts="A1">why</bam:variation></bpmn:extensionElements>`,
          ),
        ],
        ['E', '<bpmn:endEvent id="E" name="Done"></bpmn:endEvent>'],
      ),
    );
    const found = (await problemsIn(blocked, facts)).filter(({ code }) => code === 'LINT-IMPLICIT-END');
    expect(found.map(({ where }) => where)).toEqual([{ elementId: 'U', view: 'resolved', layer: 'SMETS1' }]);
  });

  it('says the same each time: rules that remember have a linter of their own', async () => {
    const twice = `${around(task())}<bpmn:sequenceFlow id="Again" sourceRef="S" targetRef="T"/>`;
    const text = sketch(
      twice.replace('<bpmn:outgoing>F1', '<bpmn:outgoing>Again</bpmn:outgoing><bpmn:outgoing>F1'),
    );
    const first = await problemsIn(text, facts);
    expect(first.map(({ code }) => code)).toContain('LINT-FLOW-TWICE');
    expect(await problemsIn(text, facts)).toEqual(first);
  });
});
