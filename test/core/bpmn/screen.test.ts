import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankProcess } from '../../../src/core/bpmn/blank';
import { readBpmn } from '../../../src/core/bpmn/read';

const blank = blankProcess({ number: '7.2.2', name: 'Install and Leave' });
const START = '<bpmn:startEvent id="StartEvent_7_2_2" />';
const SHAPE = '<bpmndi:BPMNShape id="StartEvent_7_2_2_di" bpmnElement="StartEvent_7_2_2">';
const lineOf = (part: string) => blank.slice(0, blank.indexOf(part)).split('\n').length;
/** The blank process with one part replaced. */
const swap = (part: string, replacement: string) => {
  if (!blank.includes(part)) throw new Error(`the blank process has no ${part}`);
  return blank.replace(part, () => replacement);
};
const nested = (depth: number) => {
  const open = Array.from({ length: depth }, (_, i) => `<bpmn:subProcess id="S${i}">`);
  return swap(START, START + open.join('') + '</bpmn:subProcess>'.repeat(depth));
};

interface Case {
  what: string;
  text: string;
  code: string;
  readable?: true;
  line?: number;
  elementId?: string;
  /** A word that the message must have. */
  says?: string;
}

const CASES: Case[] = [
  { what: 'an empty file', text: ' \n', code: 'XML-EMPTY', line: 1 },
  { what: 'text that is no XML', text: 'BAD section 7.2.2', code: 'XML-NOT-XML', line: 1 },
  {
    what: 'a file cut off in a tag',
    text: blank.slice(0, blank.indexOf('name="Lane"')),
    code: 'XML-TRUNCATED',
    line: lineOf('name="Lane"'),
    says: 'bpmn:laneSet',
  },
  {
    what: 'a file cut off between tags',
    text: blank.slice(0, blank.indexOf('</bpmn:process>')),
    code: 'XML-TRUNCATED',
    line: lineOf('</bpmn:process>'),
    says: 'bpmn:process',
  },
  {
    what: 'tags that do not match',
    text: swap('</bpmn:laneSet>', '</bpmn:lane>'),
    code: 'XML-NOT-WELL-FORMED',
    line: lineOf('</bpmn:laneSet>'),
  },
  { what: 'HTML', text: '<html><body/></html>', code: 'BPMN-NOT-BPMN', line: 1, says: '<html>' },
  {
    what: 'BPMN of another version',
    text: swap(
      'xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"',
      'xmlns:bpmn="http://schema.omg.org/spec/BPMN/2.0"',
    ),
    code: 'BPMN-NOT-BPMN',
    line: 2,
  },
  {
    what: 'a file without a process',
    text: '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x" />',
    code: 'BPMN-NO-PROCESS',
    line: 1,
  },
  { what: 'UTF-16 read as UTF-8', text: '<\0?\0x\0m\0l\0', code: 'XML-ENCODING', line: 1 },
  {
    what: 'characters lost in decoding',
    text: swap('name="Lane"', 'name="L\uFFFDne"'),
    code: 'XML-LOST-CHARACTERS',
    readable: true,
  },
  {
    what: 'more than 20 MB',
    text: swap(START, `<!--${'x'.repeat(20 * 1024 * 1024)}-->${START}`),
    code: 'XML-TOO-LARGE',
    line: 1,
    says: '20 MB',
  },
  {
    what: 'a DOCTYPE with entities',
    text: swap('<bpmn:definitions', '<!DOCTYPE d [<!ENTITY a "b">]>\n<bpmn:definitions'),
    code: 'XML-DOCTYPE',
    line: 2,
  },
  {
    what: 'an unknown entity',
    text: swap('name="Lane"', 'name="L&nbsp;ne"'),
    code: 'XML-UNKNOWN-ENTITY',
    line: lineOf('name="Lane"'),
    says: '&nbsp;',
  },
  {
    what: 'a bare ampersand',
    text: swap('name="Lane"', 'name="A & B"'),
    code: 'XML-NOT-WELL-FORMED',
    line: lineOf('name="Lane"'),
  },
  {
    what: 'a control character',
    text: swap('name="Lane"', 'name="L\u0001ne"'),
    code: 'XML-CONTROL-CHARACTER',
    line: lineOf('name="Lane"'),
    says: 'U+0001',
  },
  {
    what: 'half a surrogate pair',
    text: swap('name="Lane"', 'name="L\uD83Dne"'),
    code: 'XML-CONTROL-CHARACTER',
    line: lineOf('name="Lane"'),
    says: 'U+D83D',
  },
  {
    what: 'a control character by reference',
    text: swap('name="Lane"', 'name="L&#0;ne"'),
    code: 'XML-CONTROL-CHARACTER',
    line: lineOf('name="Lane"'),
    says: '&#0;',
  },
  {
    what: 'an attribute twice',
    text: swap('name="Lane"', 'name="Lane" name="Other"'),
    code: 'XML-DUPLICATE-ATTRIBUTE',
    line: lineOf('name="Lane"'),
    says: 'name',
  },
  {
    what: 'a prefix without a namespace',
    text: swap(START, '<vendor:thing />'),
    code: 'XML-NOT-WELL-FORMED',
    line: lineOf(START),
    says: 'vendor',
  },
  {
    what: 'an id twice',
    text: swap(START, `${START}<bpmn:task id="Lane_7_2_2" />`),
    code: 'BPMN-DUPLICATE-ID',
    line: lineOf(START),
    elementId: 'Lane_7_2_2',
  },
  {
    what: 'an id that cannot be one',
    text: swap(START, `${START}<bpmn:task id="1 task" />`),
    code: 'BPMN-ILLEGAL-ID',
    line: lineOf(START),
    elementId: '1 task',
  },
  {
    what: 'an id beyond ASCII',
    text: swap(START, `${START}<bpmn:task id="Prüfung" />`),
    code: 'BPMN-ID-BEYOND-ASCII',
    line: lineOf(START),
  },
  {
    what: 'the id __proto__',
    text: swap(START, `${START}<bpmn:task id="__proto__" />`),
    code: 'BPMN-RESERVED-ID',
    elementId: '__proto__',
  },
  {
    what: 'the id constructor',
    text: swap(START, `${START}<bpmn:task id="constructor" />`),
    code: 'BPMN-RESERVED-ID',
    elementId: 'constructor',
  },
  {
    what: 'a flow to nowhere',
    text: swap(START, `${START}<bpmn:sequenceFlow id="F" sourceRef="StartEvent_7_2_2" targetRef="Gone" />`),
    code: 'BPMN-DANGLING-REFERENCE',
    readable: true,
    line: lineOf(START),
    elementId: 'F',
    says: 'Gone',
  },
  {
    what: 'a lane that lists what is not there',
    text: swap('<bpmn:flowNodeRef>', '<bpmn:flowNodeRef>Gone</bpmn:flowNodeRef><bpmn:flowNodeRef>'),
    code: 'BPMN-DANGLING-REFERENCE',
    readable: true,
    elementId: 'Lane_7_2_2',
    says: 'Gone',
  },
  {
    what: 'an unknown namespace',
    text: swap(START, '<bpmn:startEvent id="StartEvent_7_2_2" v:x="1" xmlns:v="urn:v" />'),
    code: 'BPMN-UNKNOWN-NAMESPACE',
    readable: true,
    line: lineOf(START),
    says: 'urn:v',
  },
  {
    what: 'an element out of place',
    text: swap(START, `${START}<bpmn:nonsense />`),
    code: 'BPMN-STRAY-ELEMENT',
    readable: true,
    line: lineOf(START),
    says: 'bpmn:nonsense',
  },
  {
    what: 'no diagram',
    text: blank.replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, ''),
    code: 'DI-NO-DIAGRAM',
    readable: true,
  },
  {
    what: 'a step that is not drawn',
    text: swap(START, `${START}<bpmn:task id="T" name="Unseen" />`),
    code: 'DI-WITHOUT-SHAPE',
    readable: true,
    line: lineOf(START),
    elementId: 'T',
  },
  {
    what: 'a shape of nothing',
    text: swap(SHAPE, SHAPE.replace(' bpmnElement="StartEvent_7_2_2"', '')),
    code: 'DI-WITHOUT-ELEMENT',
    readable: true,
    line: lineOf(SHAPE),
  },
  {
    what: 'a shape without bounds',
    text: swap('<dc:Bounds x="242" y="187" width="36" height="36" />', ''),
    code: 'DI-WITHOUT-PLACE',
    line: lineOf(SHAPE),
  },
  {
    what: 'bounds of NaN',
    text: swap('x="242"', 'x="NaN"'),
    code: 'DI-NOT-A-NUMBER',
    line: lineOf('x="242"'),
  },
  {
    what: 'infinite bounds',
    text: swap('x="242"', 'x="1e999"'),
    code: 'DI-NOT-A-NUMBER',
    line: lineOf('x="242"'),
  },
  {
    what: 'a negative width',
    text: swap('width="36"', 'width="-36"'),
    code: 'DI-NEGATIVE-SIZE',
    line: lineOf('width="36"'),
  },
  {
    what: 'a name of 100 kB',
    text: swap('name="Lane"', `name="${'x'.repeat(100_000)}"`),
    code: 'BPMN-NAME-TOO-LONG',
    line: lineOf('name="Lane"'),
    elementId: 'Lane_7_2_2',
  },
  {
    what: 'a long name with spaces',
    text: swap('name="Lane"', `name="${'word '.repeat(3_000)}"`),
    code: 'BPMN-NAME-TOO-LONG',
    elementId: 'Lane_7_2_2',
  },
  { what: '2,000 nested sub-processes', text: nested(2_000), code: 'XML-TOO-DEEP', line: lineOf(START) },
  {
    what: '20,000 attributes on one element',
    text: swap(
      '<bpmn:startEvent',
      `<bpmn:startEvent ${Array.from({ length: 20_000 }, (_, i) => `bam:a${i}="1"`).join(' ')}`,
    ),
    code: 'XML-TOO-MANY-ATTRIBUTES',
    line: lineOf(START),
  },
  {
    what: 'a colour that fetches',
    text: swap(
      SHAPE,
      SHAPE.replace(
        '>',
        ' xmlns:bioc="http://bpmn.io/schema/bpmn/biocolor/1.0" bioc:fill="url(http://example.com/x)">',
      ),
    ),
    code: 'DI-NOT-A-COLOUR',
    line: lineOf(SHAPE),
  },
  {
    what: 'a script in documentation',
    text: swap(
      START,
      '<bpmn:startEvent id="StartEvent_7_2_2"><bpmn:documentation>&lt;script&gt;alert(1)&lt;/script&gt;</bpmn:documentation></bpmn:startEvent>',
    ),
    code: 'BPMN-ACTIVE-DOCUMENTATION',
    readable: true,
    elementId: 'StartEvent_7_2_2',
  },
  {
    what: 'a processing instruction',
    text: swap('<bpmn:definitions', '<?tool keep="no"?>\n<bpmn:definitions'),
    code: 'LOSS-INSTRUCTION',
    readable: true,
    says: 'tool',
  },
];

describe('readBpmn on bad input', () => {
  it.each(CASES)('$what: $code', async ({ text, code, readable = false, line, elementId, says }) => {
    const model = await readBpmn(text, { fileName: 'bad.bpmn' });
    const problem = model.problems.find((found) => found.code === code);
    expect(model.problems.map((found) => found.code)).toContain(code);
    expect(model.readable).toBe(readable);
    expect(problem!.severity === 'error').toBe(!readable);
    expect(problem!.where.fileName).toBe('bad.bpmn');
    if (line !== undefined) expect(problem!.where).toMatchObject({ line });
    if (elementId !== undefined) expect(problem!.where.elementId).toBe(elementId);
    if (says !== undefined) expect(problem!.message).toContain(says);
    expect(problem!.remedy).not.toBe('');
    if (!readable) expect(model.text).toBe('');
  });

  it('takes a file with a byte order mark, and colours of every kind', async () => {
    const coloured = SHAPE.replace(
      '>',
      ' xmlns:c="http://www.omg.org/spec/BPMN/non-normative/color/1.0" c:background-color="#FFE0B2" c:border-color="rgb(1, 2, 3)">',
    );
    const { problems, readable } = await readBpmn(`\uFEFF${swap(SHAPE, coloured)}`);
    expect(problems).toEqual([]);
    expect(readable).toBe(true);
  });

  it('says where a fault is in the file as it was given, whatever its line ends', async () => {
    const text = swap(START, `${START}\n      <bpmn:task id="Lane_7_2_2" />`).replaceAll('\n', '\r\n');
    const { problems } = await readBpmn(text);
    expect(problems[0]!.where).toMatchObject({ line: lineOf(START) + 1, column: 7 });
  });

  it('counts what is too much to say one by one', async () => {
    const flows = Array.from({ length: 100 }, (_, i) => `<bpmn:task id="T${i}" default="Gone" />`);
    const { problems } = await readBpmn(swap(START, START + flows.join('')));
    const dangling = problems.filter(({ code }) => code === 'BPMN-DANGLING-REFERENCE');
    expect(dangling).toHaveLength(25);
    expect(dangling.at(-1)!.message).toContain('75 more');
  });

  it('never throws or hangs, however a file is damaged', async () => {
    const damage = fc.record({
      at: fc.nat(blank.length),
      cut: fc.nat(40),
      put: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom(
          '<',
          '>',
          '"',
          '&',
          '</',
          '<![CDATA[',
          '<!--',
          '<bpmn:task id="',
          '&#x0;',
          'xmlns=""',
          "='",
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(damage, { minLength: 1, maxLength: 4 }),
        fc.option(fc.nat(blank.length)),
        async (damages, end) => {
          let text = blank;
          for (const { at, cut, put } of damages) text = text.slice(0, at) + put + text.slice(at + cut);
          const model = await readBpmn(end === null ? text : text.slice(0, end));
          expect(model.readable).toBe(!model.problems.some(({ severity }) => severity === 'error'));
        },
      ),
      { numRuns: 400, seed: 722, interruptAfterTimeLimit: 20_000 },
    );
  });
});
