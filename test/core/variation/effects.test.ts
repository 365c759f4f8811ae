import { describe, expect, it } from 'vitest';
import type { AnyElement } from '../../../src/core/bpmn/model';
import { traceOf } from '../../../src/core/bpmn/trace';
import { project } from '../../../src/core/variation/project';
import { box, ends, find, steps, variation, way } from './fixture';

const resolved = async (extensions: Record<string, string>) =>
  project(await steps(extensions), { view: 'resolved' });
const skip = variation('not-applicable', { flow: 'skip' });
const block = variation('not-applicable', { flow: 'block' });
const codes = ({ report }: Awaited<ReturnType<typeof resolved>>) => report.problems.map(({ code }) => code);
const ids = (removed: readonly { id: string }[]) => removed.map(({ id }) => id);

describe('skip', () => {
  it('V40 leads the flow to the successor, along the old way', async () => {
    const { definitions, report } = await resolved({ A: skip });
    expect(ends(definitions, 'F_Start_A')).toBe('Start -> Gate');
    expect(way(definitions, 'F_Start_A')).toEqual(['236,340', '430,340']);
    expect(find(definitions, 'F_A_Gate')).toBeUndefined();
    expect(report.rerouted).toEqual(['F_Start_A']);
    expect(ids(report.removed)).toEqual(['A', 'F_A_Gate']);
  });

  it('V41 keeps name and condition of the flow that led to the step', async () => {
    const { definitions } = await resolved({ C: skip });
    const flow = find(definitions, 'F_Gate_C')!;
    expect(flow['name']).toBe('no');
    expect(find(definitions, 'Gate')!['default']).toBe(flow);
    expect(ends(definitions, 'F_Gate_C')).toBe('Gate -> End2');
    expect(way(definitions, 'F_Gate_C')).toEqual(['455,365', '455,520', '720,520']);
  });

  it('V41 carries no answer over from a gateway that asked the question', async () => {
    const { definitions } = await resolved({ Gate: skip, C: block });
    expect(find(definitions, 'F_A_Gate')!['name']).toBeUndefined();
  });

  it('V43 refuses a step that several flows leave', async () => {
    const result = await resolved({ Gate: skip });
    expect(codes(result)).toContain('VAR-SKIP-AMBIGUOUS');
    expect(find(result.definitions, 'Gate')).toBeDefined();
  });

  it('V42 passes a gateway by once the other branches are gone', async () => {
    const { definitions } = await resolved({ Gate: skip, C: block });
    expect(ends(definitions, 'F_A_Gate')).toBe('A -> B');
    expect((find(definitions, 'F_A_Gate')!['conditionExpression'] as AnyElement)['body']).toBe('ok');
  });

  it('V44 refuses a start event', async () => {
    expect(codes(await resolved({ Start: skip }))).toContain('VAR-SKIP-START');
  });

  it('V45 ends the path before a skipped end event', async () => {
    const { report } = await resolved({ End1: skip });
    expect(report.deadEnds).toEqual(['B']);
    expect(ids(report.removed)).toEqual(['End1', 'F_B_End1']);
  });

  it('V46 passes a chain of steps by as one', async () => {
    const { definitions } = await resolved({ D: skip, A: skip });
    expect(ends(definitions, 'F_Start_A')).toBe('Start -> Gate');
    expect(ends(definitions, 'F_Timeout_D')).toBe('Timeout -> End3');
  });
});

describe('block', () => {
  it('V50 takes a step with its flows, its boundary events and what only they reached', async () => {
    const { report } = await resolved({ B: block });
    expect(report.removed.filter(({ because }) => because === 'unreachable').map(({ id }) => id)).toEqual([
      'D',
      'End1',
      'End3',
      'F_D_End3',
    ]);
    expect(ids(report.removed)).toEqual(
      expect.arrayContaining(['B', 'F_B_End1', 'F_Gate_B', 'F_Timeout_D', 'Message', 'Timeout']),
    );
  });

  it('V54 takes annotations and data along that nothing else holds', async () => {
    const { report } = await resolved({ B: block });
    expect(report.removed.filter(({ because }) => because === 'orphaned').map(({ id }) => id)).toEqual([
      'Data',
      'Data_object',
      'Note',
    ]);
  });

  it('V52 lists what ends the flow now, and forgets a default that is gone', async () => {
    const { definitions, report } = await resolved({ B: block, C: block });
    expect(report.deadEnds).toEqual(['Gate']);
    expect(find(definitions, 'Gate')!['default']).toBeUndefined();
  });
});

describe('replaced', () => {
  it('V61 leads flows to the first and from the last of the steps that take its place', async () => {
    const { definitions } = await resolved({ B: variation('replaced', { by: 'N1 N2' }) });
    expect(ends(definitions, 'F_Gate_B')).toBe('Gate -> N1');
    expect(way(definitions, 'F_Gate_B')).toEqual(['480,340', '550,340', '550,220']);
    expect(ends(definitions, 'F_B_End1')).toBe('N2 -> End1');
    expect(way(definitions, 'F_B_End1')).toEqual(['720,220', '720,340']);
    expect(find(definitions, 'B')).toBeUndefined();
  });

  it.each(['', 'Nowhere', 'C'])('V60 keeps the step when its replacement is "%s"', async (by) => {
    const result = await resolved({ B: variation('replaced', { by }) });
    expect(codes(result)).toEqual(['VAR-REPLACEMENT-MISSING']);
    expect(find(result.definitions, 'B')).toBeDefined();
  });
});

describe('changed and noted', () => {
  it('V70 gives another name, documentation, trace and attribute, and says why', async () => {
    const overrides = {
      name: 'B2',
      documentation: 'New',
      serviceRequests: '6.23 8.1.1',
      isForCompensation: 'true',
    };
    const { definitions, report } = await resolved({ D: variation('changed', { overrides }) });
    const step = find(definitions, 'D')!;
    expect(step['name']).toBe('B2');
    expect((step['documentation'] as AnyElement[]).map((one) => one['text'])).toEqual([
      'New',
      'SMETS1: so it is',
    ]);
    expect(traceOf(step).serviceRequests).toEqual(['6.23', '8.1.1']);
    expect(step['isForCompensation']).toBe(true);
    expect(report.changed).toEqual([{ id: 'D', layer: 'SMETS1', properties: Object.keys(overrides).sort() }]);
  });

  it('V73 moves a step to another lane, straight down, with its flows', async () => {
    const { definitions } = await resolved({ A: variation('changed', { overrides: { lane: 'Lower' } }) });
    const nodes = (id: string) =>
      (find(definitions, id)!['flowNodeRef'] as AnyElement[]).map((node) => node.id);
    expect(nodes('Lower')).toContain('A');
    expect(nodes('Upper')).not.toContain('A');
    expect(box(definitions, 'A')).toBe('280,480 100x80');
    expect(way(definitions, 'F_Start_A')).toEqual(['236,340', '330,340', '330,480']);
    expect(way(definitions, 'F_A_Gate')).toEqual(['330,480', '330,340', '430,340']);
  });

  it.each([
    ['nonsense', 'x', 'VAR-PROPERTY-UNKNOWN'],
    ['id', 'x', 'VAR-PROPERTY-UNKNOWN'],
    ['__proto__', 'x', 'VAR-PROPERTY-UNKNOWN'],
    ['lane', 'Nowhere', 'VAR-LANE-MISSING'],
    ['startQuantity', 'many', 'VAR-VALUE-INVALID'],
  ])('V72 refuses to set %s to %s', async (property, value, code) => {
    const overrides = { [property]: value };
    expect(codes(await resolved({ A: variation('changed', { overrides }) }))).toEqual([code]);
  });

  it('V76 appends the reason of a note to the documentation', async () => {
    const { definitions, report } = await resolved({ A: variation('noted') });
    const [documentation] = find(definitions, 'A')!['documentation'] as AnyElement[];
    expect(documentation!['text']).toBe('SMETS1: so it is');
    expect(report.noted).toEqual([{ id: 'A', layer: 'SMETS1', reason: 'so it is' }]);
  });
});
