import { describe, expect, it } from 'vitest';
import type { AnyElement } from '../../../src/core/bpmn/model';
import { writeBpmn } from '../../../src/core/bpmn/write';
import { basisOf, isStale } from '../../../src/core/variation/basis';
import { marksOf } from '../../../src/core/variation/marks';
import { project } from '../../../src/core/variation/project';
import { questionsOf } from '../../../src/core/variation/questions';
import { variationsOf } from '../../../src/core/variation/variations';
import { ownerLayerOf } from '../../../src/core/variation/layers';
import { box, find, steps, variation } from './fixture';

const block = variation('not-applicable', { flow: 'block' });
const resolved = async (extensions: Record<string, string>) =>
  project(await steps(extensions), { view: 'resolved' });

describe('flows, lanes, pools and processes that do not apply', () => {
  it('V80 takes a flow and what only it reached', async () => {
    const { report } = await resolved({ F_Gate_C: block });
    expect(report.removed.map(({ id }) => id)).toEqual(['C', 'End2', 'F_C_End2', 'F_Gate_C']);
  });

  it('V82 takes the baseline steps of a lane', async () => {
    const { definitions, report } = await resolved({ Lower: block });
    expect(report.removed.map(({ id }) => id)).toEqual(['C', 'End2', 'F_C_End2', 'F_Gate_C']);
    expect(find(definitions, 'Lower')).toBeDefined();
  });

  it('V84 takes a pool with its process and its message flows', async () => {
    const { definitions } = await resolved({ Pool: block });
    for (const id of ['Pool', 'Process', 'Message', 'A']) expect(find(definitions, id)).toBeUndefined();
    expect(find(definitions, 'Other')).toBeDefined();
  });

  it('V85 empties a process, keeps pool and lanes, and says why', async () => {
    const { definitions, report } = await resolved({ Process: block });
    expect(find(definitions, 'A')).toBeUndefined();
    expect(find(definitions, 'Upper')).toBeDefined();
    expect(find(definitions, 'NotApplicable_SMETS1')!['text']).toBe('Not applicable to SMETS1: so it is');
    expect(box(definitions, 'NotApplicable_SMETS1')).toBe('180,220 360x32');
    expect(report.notApplicable).toEqual([{ processId: 'Process', layer: 'SMETS1', reason: 'so it is' }]);
  });
});

describe('what cannot be applied', () => {
  it('V31 applies neither of two layers that touch one step', async () => {
    const { definitions, report } = await resolved({
      A: variation('noted') + variation('not-applicable', { flow: 'skip', layer: 'Gas' }),
    });
    expect(report.conflicts.map(({ code, where }) => [code, where])).toEqual([
      ['VAR-CONFLICT', { elementId: 'A', layer: 'Gas SMETS1' }],
    ]);
    expect(find(definitions, 'A')!['documentation']).toBeUndefined();
  });

  it('V31 finds layers that meet in a lane', async () => {
    const { report } = await resolved({ Lower: block, C: variation('noted', { layer: 'Gas' }) });
    expect(report.conflicts.map(({ where }) => where.elementId)).toEqual(['C']);
    expect(report.removed).toEqual([]);
  });

  it('V32 keeps a step that one layer takes away twice', async () => {
    const { definitions, report } = await resolved({ A: block + variation('replaced', { by: 'N1' }) });
    expect(report.problems.map(({ code }) => code)).toEqual(['VAR-EFFECT-TWICE']);
    expect(find(definitions, 'A')).toBeDefined();
  });

  it.each([
    ['A', variation('gone'), 'VAR-EFFECT-UNKNOWN'],
    ['Upper', variation('replaced', { by: 'N1' }), 'VAR-EFFECT-UNSUITED'],
    ['N1', variation('noted'), 'VAR-ON-LAYER-ELEMENT'],
    ['A', variation('not-applicable'), 'VAR-FLOW-MISSING'],
    ['A', variation('noted', { reason: '' }), 'VAR-REASON-MISSING'],
    ['A', variation('noted', { basis: 'old' }), 'VAR-STALE'],
    ['A', '<bam:variation effect="noted">x</bam:variation>', 'VAR-LAYER-MISSING'],
  ])('V33 reports on %s: %s', async (id, recorded, code) => {
    const { report } = await resolved({ [id]: recorded });
    expect(report.problems.map((problem) => problem.code)).toEqual([code]);
  });

  it('V36 keeps and never applies a variation whose element is gone', async () => {
    const orphan = block.replace('<bam:variation', '<bam:variation of="Gone"');
    const { definitions, report } = await resolved({ Process: orphan });
    expect(report.problems.map(({ code }) => code)).toEqual(['VAR-STALE']);
    expect(find(definitions, 'A')).toBeDefined();
  });
});

describe('what a model says of layers', () => {
  it('V100 tells an element that changed by its basis, not by its neighbours or layers', async () => {
    const [plain, varied] = [await steps(), await steps({ A: block })];
    const basis = basisOf(find(plain, 'A')!);
    expect(basis).toMatch(/^[0-9a-f]{16}$/);
    expect(basisOf(find(varied, 'A')!)).toBe(basis);
    const [recorded] = variationsOf(varied);
    expect(isStale({ ...recorded!, basis }, find(varied, 'A'))).toBe(false);
    find(varied, 'A')!.set('name', 'Another');
    expect(isStale({ ...recorded!, basis }, find(varied, 'A'))).toBe(true);
    expect(isStale(recorded!, undefined)).toBe(true);
  });

  it('V100 does not take a list that an editor has looked at for a change', async () => {
    const model = await steps();
    const basis = basisOf(find(model, 'A')!);
    find(model, 'A')!.get('eventDefinitions');
    find(model, 'A')!.get('properties');
    expect(basisOf(find(model, 'A')!)).toBe(basis);
  });

  it('V10 takes a reference that an editor has set by plain assignment for a reference', async () => {
    const model = await steps();
    const before = project(model, { view: 'baseline' }).definitions;
    const flow = find(model, 'A')!['outgoing'] as AnyElement[];
    Object.defineProperty(flow[0]!, 'sourceRef', { value: find(model, 'A'), enumerable: true });
    const after = project(model, { view: 'baseline' }).definitions;
    expect(await writeBpmn(after)).toBe(await writeBpmn(before));
  });

  it('V3 finds the owner of an element', async () => {
    const model = await steps();
    expect(ownerLayerOf(find(model, 'N1')!)).toBe('SMETS1');
    expect(ownerLayerOf(find(model, 'A')!)).toBeUndefined();
  });

  it('V22 marks what a layer adds and varies', async () => {
    const marks = marksOf(await steps({ A: block, C: variation('noted', { basis: 'old' }) }), ['SMETS1']);
    expect(marks.get('N1')).toEqual([{ mark: 'added', layer: 'SMETS1' }]);
    expect(marks.get('A')).toEqual([{ mark: 'not-applicable-block', layer: 'SMETS1' }]);
    expect(marks.get('C')!.map(({ mark }) => mark)).toEqual(['noted', 'stale']);
    expect(marks.has('B')).toBe(false);
  });

  it('V86 reads questions, also those of a step that a view takes away', async () => {
    const model = await steps({
      A: `<bam:question layer="SMETS1" impacts="A051">Who?</bam:question>${block}`,
    });
    const question = { elementId: 'A', layer: 'SMETS1', impacts: ['A051'], text: 'Who?' };
    expect(questionsOf(model)).toEqual([question]);
    expect(project(model, { view: 'resolved' }).report.questions).toEqual([question]);
    expect(project(model, { view: 'baseline' }).report.questions).toEqual([]);
  });
});
