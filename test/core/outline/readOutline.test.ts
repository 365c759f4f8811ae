import { describe, expect, it } from 'vitest';
import type { AnyElement } from '../../../src/core/bpmn/model';
import { flowNodesOf, processesOf, walk } from '../../../src/core/bpmn/walk';
import { readOutline, type OutlineOptions } from '../../../src/core/outline/readOutline';
import { outlineOf } from '../../../src/core/outline/outlineOf';
import { lanesOf } from '../../../src/core/bpmn/lanes';

const read = (lines: string | string[], options?: OutlineOptions) =>
  readOutline(typeof lines === 'string' ? lines : lines.join('\n'), options);

const PROCESS = { process: { number: '7.9.5', name: 'WAN matrix' } };

/** `id kind name` of each step, in the order of the model, and `A → B label`. */
function shapeOf({ definitions }: ReturnType<typeof readOutline>) {
  const process = processesOf(definitions)[0]!;
  const steps = (flowNodesOf(process) as unknown as AnyElement[]).map(({ id, $type, name }) =>
    `${id} ${$type.slice(5)} ${(name as string | undefined) ?? ''}`.trim(),
  );
  const flows = [...walk(process)]
    .filter(({ $type }) => $type === 'bpmn:SequenceFlow')
    .map(({ sourceRef, targetRef, name }) =>
      `${(sourceRef as AnyElement).id} → ${(targetRef as AnyElement).id} ${(name as string | undefined) ?? ''}`.trim(),
    );
  return { steps, flows };
}

const faultsOf = ({ problems }: ReturnType<typeof readOutline>) =>
  problems.map(({ code, row, columnName }) => `${code} ${row ?? '-'} ${columnName ?? '-'}`);

describe('readOutline understands', () => {
  it('a plain list of steps as people write it: a start, an end and lanes are added', () => {
    const result = read(
      [
        'No\tActor\tStep\tThen',
        '1\tUser\tAsk for the matrix\t',
        '2\tDCC (DSP)\tRequest valid?\tyes -> 3; no -> 1',
        '3\tDCC (DSP)\tReturn it\tend',
      ],
      PROCESS,
    );
    expect(result.problems).toEqual([]);
    expect(shapeOf(result)).toEqual({
      steps: [
        'Start StartEvent Start',
        'B01 Task Ask for the matrix',
        'B02 ExclusiveGateway Request valid?',
        'B03 Task Return it',
        'End EndEvent End',
      ],
      flows: ['Start → B01', 'B01 → B02', 'B02 → B03 yes', 'B02 → B01 no', 'B03 → End'],
    });
    const lanes = lanesOf(processesOf(result.definitions)[0]!);
    expect(lanes.map(({ id, name }) => `${id} ${name}`)).toEqual(['Lane_User User', 'Lane_DCC DCC (DSP)']);
  });

  it('cells with line breaks, semicolon files and a title above the header', () => {
    const tabs = read(
      'kind\tname\tdocumentation\nstart\tGo\t"First line\nand ""second"""\nend\tDone\t',
      PROCESS,
    );
    expect(outlineOf(tabs.definitions).rows.find(({ kind }) => kind === 'start')!.documentation).toBe(
      'First line\nand "second"',
    );
    const semicolons = read(
      ['Steps of the WAN matrix', 'kind;name', 'start;Go, at last', 'end;Done'],
      PROCESS,
    );
    expect(semicolons.problems).toEqual([]);
    expect(shapeOf(semicolons).steps).toEqual(['B01 StartEvent Go, at last', 'B02 EndEvent Done']);
  });

  it('rows of cells, as they come from a table in a page', () => {
    const result = readOutline(
      [
        ['Kind', 'Step'],
        ['Start Event', 'Go'],
        ['userTask', 'Look'],
        ['End', 'Done'],
      ],
      PROCESS,
    );
    expect(shapeOf(result).steps.map((step) => step.split(' ')[1])).toEqual([
      'StartEvent',
      'UserTask',
      'EndEvent',
    ]);
  });

  it('an error that goes on as a message to somebody, one that does not as an end', () => {
    const result = read(
      ['id,kind,name,next', 'B01,start,Go,B02', 'B02,error,Tell the User,B03', 'B03,error,Stop,'],
      PROCESS,
    );
    expect(shapeOf(result).steps).toEqual([
      'B01 StartEvent Go',
      'B02 SendTask Tell the User',
      'B03 EndEvent Stop',
    ]);
  });

  it('labels with colons, arrows, semicolons and quotes, and default flows', () => {
    const next = '"a; ""b"": c": B02; x -> y: B03; default: B04';
    const result = read(
      [
        'id,kind,name,next',
        `B01,xor,Which?,"${next.replaceAll('"', '""')}"`,
        'B02,end,,',
        'B03,end,,',
        'B04,end,,',
      ],
      PROCESS,
    );
    expect(result.problems).toEqual([]);
    expect(shapeOf(result).flows).toEqual(['B01 → B02 a; "b": c', 'B01 → B03 x -> y', 'B01 → B04']);
    expect(outlineOf(result.definitions).rows.find(({ id }) => id === 'B01')!.next).toBe(next);
  });

  it('a step without a next as one that leads to the next row of the same layer', () => {
    const result = read(
      ['id,kind,name,layer', 'B01,start,Go,', 'N01,task,Countersign,SMETS1', 'B02,end,Done,'],
      PROCESS,
    );
    expect(shapeOf(result).flows).toEqual(['B01 → B02']);
    expect(faultsOf(result)).toEqual(['OUTLINE-NEXT-MISSING 3 next']);
  });

  it('a variation on the row of its step, with the basis of the step', () => {
    const result = read(
      [
        'id,kind,name,next,layer,effect,flow,by,reason,impacts',
        'B01,start,Go,B02,,,,,,',
        'B02,send,Ask,B03,SMETS1,changed,,"name=Say; documentation=""One; two""",It is so.,A001 A002',
        'B03,end,Done,,,,,,,',
      ],
      PROCESS,
    );
    expect(result.problems).toEqual([]);
    const variation = [...walk(result.definitions)].find(({ $type }) => $type === 'bam:Variation')!;
    expect(variation).toMatchObject({
      layer: 'SMETS1',
      effect: 'changed',
      impacts: 'A001 A002',
      reason: 'It is so.',
    });
    expect(variation['basis']).toMatch(/^[0-9a-f]{16}$/);
    expect(
      (variation['overrides'] as { property: string; value: string }[]).map(({ property, value }) => [
        property,
        value,
      ]),
    ).toEqual([
      ['name', 'Say'],
      ['documentation', 'One; two'],
    ]);
  });
});

describe('readOutline reports, by row and column,', () => {
  it.each([
    ['an empty table', '', ['OUTLINE-EMPTY - -']],
    ['a table without a header', 'a,b\nc,d', ['OUTLINE-HEADER-MISSING - -']],
    ['a table that says of no process', 'kind,name\nstart,Go\nend,Done', ['OUTLINE-PROCESS-MISSING - -']],
  ])('%s', (_, table, faults) => {
    expect(faultsOf(read(table))).toEqual(faults);
  });

  it.each([
    ['an unknown column', 'id,kind,colour\nB01,start,red\nB02,end,', ['OUTLINE-COLUMN-UNKNOWN 1 -']],
    ['a column twice', 'id,kind,lane,actor\nB01,start,,\nB02,end,,', ['OUTLINE-COLUMN-TWICE 1 -']],
    ['a cell too many', 'id,kind\nB01,start,oops\nB02,end', ['OUTLINE-CELL-UNNAMED 2 -']],
    ['a cell that is not closed', 'id,kind,name\nB01,start,"Go', ['CSV-MALFORMED - -']],
    ['an unknown kind', 'id,kind\nB01,start\nB02,sendd\nB03,end', ['OUTLINE-KIND-UNKNOWN 3 kind']],
    ['an id twice', 'id,kind,next\nB01,start,B02\nB02,task,B02\nB02,end,', ['OUTLINE-ID-TWICE 4 id']],
    [
      'an unknown lane',
      'id,kind,lane\nLane_A,lane,\nB01,start,Lane_A\nB02,end,Lane_B',
      ['OUTLINE-LANE-UNKNOWN 4 lane'],
    ],
    [
      'a target that is not there',
      'id,kind,next\nB01,start,B07\nB02,end,',
      ['OUTLINE-TARGET-UNKNOWN 2 next'],
    ],
    [
      'a message to nobody',
      'id,kind,messages\nB01,start,Consumer: hello\nB02,end,',
      ['OUTLINE-TARGET-UNKNOWN 2 messages'],
    ],
    [
      'a message within the pool',
      'id,kind,messages\nB01,start,B02: hello\nB02,end,',
      ['OUTLINE-MESSAGE-WITHIN 2 messages'],
    ],
    [
      'a flow into a sub-process',
      'id,kind,next,lane\nB01,start,B03,\nB02,sub,B04,\nB03,task,none,B02\nB04,end,,',
      ['OUTLINE-FLOW-ACROSS 2 next'],
    ],
    [
      'a boundary event without a host',
      'id,kind,next\nB01,start,B02\nB02,end,\nB03,boundary timer,B02',
      ['OUTLINE-TARGET-UNKNOWN 4 attached'],
    ],
    [
      'a default flow of a start',
      'id,kind,next\nB01,start,default: B02\nB02,end,',
      ['OUTLINE-VALUE-UNSUITED 2 next'],
    ],
    [
      'a variation of nothing',
      'id,kind,layer,effect\nB01,start,,\nB02,end,,\nB9,variation,L,noted',
      ['OUTLINE-TARGET-UNKNOWN 4 id'],
    ],
    [
      'a variation without a layer',
      'id,kind,effect\nB01,start,noted\nB02,end,',
      ['OUTLINE-LAYER-MISSING 2 layer'],
    ],
    [
      'an unknown effect',
      'id,kind,layer,effect\nB01,start,L,gone\nB02,end,,',
      ['OUTLINE-VALUE-UNSUITED 2 effect'],
    ],
    [
      'a question that asks nothing',
      'id,kind,reason\nB01,start,\nB02,end,\nB02,question,',
      ['OUTLINE-CELL-MISSING 4 reason'],
    ],
    ['a step that leads nowhere', 'id,kind\nB01,start\nB02,task', ['OUTLINE-NEXT-MISSING 3 next']],
  ])('%s', (_, table, faults) => {
    const result = read(table, { ...PROCESS, fileName: 'steps.csv' });
    expect(faultsOf(result)).toEqual(faults);
    for (const { message, remedy, where } of result.problems) {
      expect(message).toMatch(/^(Row|The row)/);
      expect(remedy).toMatch(/\.$/);
      expect(where).toMatchObject({ fileName: 'steps.csv' });
      expect(where.line).toBeGreaterThan(0);
    }
    // What is not at fault is there.
    if (!faults[0]!.startsWith('CSV')) expect(shapeOf(result).steps[0]).toContain('B01 StartEvent');
  });
});
