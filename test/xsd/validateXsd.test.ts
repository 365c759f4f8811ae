import { describe, expect, it } from 'vitest';
import { blankProcess } from '../../src/core/bpmn/blank';
import { readBpmn } from '../../src/core/bpmn/read';
import { writeBpmn } from '../../src/core/bpmn/write';
import { validateXsd } from '../../src/xsd/validateXsd';
import { miwgFiles, miwgMissing } from '../core/bpmn/miwg';

const blank = blankProcess({ number: '7.2.2', name: 'Install and Leave' });
const START = '<bpmn:startEvent id="StartEvent_7_2_2" />';
const withExtension = (inner: string) =>
  blank.replace(
    START,
    `<bpmn:startEvent id="StartEvent_7_2_2"><bpmn:extensionElements>${inner}</bpmn:extensionElements></bpmn:startEvent>`,
  );
const lineOf = (text: string, part: string) => text.slice(0, text.indexOf(part)).split('\n').length;

describe('validateXsd', () => {
  it('finds nothing in a valid file, with each element of the bam namespace', async () => {
    const text = withExtension(
      `<bam:trace serviceRequests="8.14.2 6.21" badSection="7.2.2.6.1" references="SEC H5" />
       <bam:variation layer="SMETS1" effect="not-applicable" flow="skip" impacts="A057 A059">Not for SMETS1<bam:override property="name" value="B" /></bam:variation>
       <bam:question layer="SMETS1" impacts="A060">Who sends it?</bam:question>
       <bam:orphan layer="SMETS1" of="Flow_1" type="bpmn:SequenceFlow" />`,
    );
    expect(await validateXsd(text)).toEqual([]);
  });

  it.each(['UTF-16', 'ISO-8859-1'])('takes a decoded file that was in %s', async (encoding) => {
    const text = blank.replace('encoding="UTF-8"', `encoding="${encoding}"`).replace('Leave', 'Lea\u00efve');
    expect(text).toContain(encoding);
    expect(await validateXsd(text)).toEqual([]);
  });

  it.each([
    [
      'an attribute that BPMN has not',
      'isExecutable="false"',
      'isExecutable="false" colour="red"',
      'XSD-INVALID',
    ],
    ['a value of the wrong type', 'x="242"', 'x="left"', 'XSD-INVALID'],
    ['an element in the wrong place', START, `<bpmn:lane id="Lane_9" />`, 'XSD-INVALID'],
    ['an id twice', 'id="Lane_7_2_2_di"', 'id="StartEvent_7_2_2"', 'XSD-INVALID'],
    ['XML that is not well-formed', START, '<bpmn:startEvent id="S">', 'XSD-NOT-WELL-FORMED'],
  ])('names the line of %s', async (_what, part, replacement, code) => {
    const text = blank.replace(part, replacement);
    const problems = await validateXsd(text, { fileName: 'blank.bpmn' });
    const found = problems.filter((problem) => problem.code === code);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]!.where.fileName).toBe('blank.bpmn');
    const expected = code === 'XSD-NOT-WELL-FORMED' ? lineOf(text, '</bpmn:process>') : lineOf(blank, part);
    expect(found.map(({ where }) => where.line)).toContain(expected);
  });

  it.each([
    ['an unknown effect', '<bam:variation layer="SMETS1" effect="gone">x</bam:variation>'],
    ['a variation without a layer', '<bam:variation effect="noted">x</bam:variation>'],
    [
      'an unknown flow',
      '<bam:variation layer="SMETS1" effect="not-applicable" flow="jump">x</bam:variation>',
    ],
    [
      'an override without a value',
      '<bam:variation layer="S" effect="changed">x<bam:override property="name" /></bam:variation>',
    ],
    ['an attribute that bam has not', '<bam:trace serviceRequest="8.1" />'],
  ])('names the line of %s in the bam namespace', async (_what, inner) => {
    const text = withExtension(inner);
    const problems = await validateXsd(text);
    expect(problems.map(({ code }) => code)).toContain('XSD-BAM');
    expect(problems[0]!.where).toMatchObject({ line: lineOf(blank, START), elementId: 'StartEvent_7_2_2' });
  });

  it.each([
    ['a layer without a name', 'bam:layer=""'],
    ['a layer with a space', 'bam:layer="SMETS 1"'],
  ])('finds %s on an element', async (_what, attribute) => {
    const text = blank.replace(START, `<bpmn:startEvent id="StartEvent_7_2_2" ${attribute} />`);
    expect((await validateXsd(text)).map(({ code }) => code)).toContain('XSD-BAM');
  });
});

describe.skipIf(miwgFiles.length === 0)(`interchange references${miwgMissing}`, () => {
  it.each(miwgFiles)('$name is valid when saved, if it was before', async ({ text }) => {
    const { definitions, leftovers } = await readBpmn(text);
    const faults = async (xml: string) => (await validateXsd(xml)).map(({ message }) => message);
    const saved = await writeBpmn(definitions, { leftovers });
    const [before, after] = [await faults(text), await faults(saved)];
    if (before.length === 0) expect(after).toEqual([]);
    else expect(after.length).toBeLessThanOrEqual(before.length);
    // Nothing of ours is in it, so the plain form is no other.
    expect(await writeBpmn(definitions, { leftovers, plain: true })).toBe(saved);
  });
});
