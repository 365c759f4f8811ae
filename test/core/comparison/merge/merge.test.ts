import { describe, expect, it } from 'vitest';
import { merge } from '../../../../src/core/comparison/merge/merge';

const file = (inside: string) =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bam="urn:bam:1" id="D" targetNamespace="t"><process id="P">${inside}</process></definitions>`;
const task = (id: string, name: string) => `<task id="${id}" name="${name}"/>`;
const flow = (id: string, from: string, to: string) =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}"/>`;

const BASE = file(
  task('A', 'Check') + task('B', 'Send') + task('C', 'Close') + flow('F', 'A', 'B') + flow('G', 'B', 'C'),
);
/** B passed by. */
const WITHOUT_B = file(task('A', 'Check') + task('C', 'Close') + flow('F', 'A', 'C'));

describe('merge', () => {
  it('C65 leaves the choice between removing a step and changing it, with the flows that go with it', () => {
    const renamed = BASE.replace('Send', 'Send again');
    const { conflicts, text } = merge(BASE, WITHOUT_B, renamed);
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).toMatchObject({ class: 'flow', elementIds: ['B'] });
    expect(conflicts[0]!.ours.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        'Step “Send” was removed.',
        'Flow from “Check” to “Send” leads to step “Close” now; it led to step “Send”.',
      ]),
    );
    expect(text).not.toContain('id="B"');
    const kept = merge(BASE, WITHOUT_B, renamed, new Map([[conflicts[0]!.id, 'theirs']])).text;
    expect(kept).toContain('name="Send again"');
    expect(kept).toContain('sourceRef="B" targetRef="C"');
    expect(kept).toContain('sourceRef="A" targetRef="B"');
  });

  it('C66 leaves the choice between removing a step and leading a new flow to it', () => {
    const more = BASE.replace('</process>', `${task('N', 'New')}${flow('H', 'N', 'B')}</process>`);
    const { conflicts, text } = merge(BASE, WITHOUT_B, more);
    expect(conflicts).toHaveLength(1);
    expect(text).not.toContain('id="H"');
    expect(text).toContain('id="N"');
  });

  it('C64 leaves the choice between two lanes', () => {
    const lanes = (one: string, two: string, three: string) => {
      const lane = (id: string, step: string) =>
        `<lane id="${id}">${step === '' ? '' : `<flowNodeRef>${step}</flowNodeRef>`}</lane>`;
      return file(
        `<laneSet id="S">${lane('L1', one)}${lane('L2', two)}${lane('L3', three)}</laneSet>${task('A', 'Check')}`,
      );
    };
    const { conflicts, text } = merge(lanes('A', '', ''), lanes('', 'A', ''), lanes('', '', 'A'));
    expect(conflicts).toHaveLength(1);
    expect(text.match(/flowNodeRef>A</g)).toHaveLength(1);
  });

  it('C73 lets a flow follow the new id that the other side gave a step', () => {
    const renewed = BASE.replaceAll('"B"', '"B2"');
    const more = BASE.replace('</process>', `${task('N', 'New')}${flow('H', 'N', 'B')}</process>`);
    const { conflicts, text } = merge(BASE, renewed, more);
    expect(conflicts).toEqual([]);
    expect(text).toContain('id="H" sourceRef="N" targetRef="B2"');
  });

  it('C63 leaves the choice between two things that one layer says', () => {
    const saying = (reason: string) =>
      BASE.replace(
        task('A', 'Check'),
        `<task id="A" name="Check"><extensionElements><bam:variation layer="L" effect="noted">${reason}</bam:variation></extensionElements></task>`,
      );
    expect(merge(BASE, saying('One'), saying('Two')).conflicts).toHaveLength(1);
    const other = saying('Two').replace('layer="L"', 'layer="M"');
    const both = merge(BASE, saying('One'), other);
    expect(both.conflicts).toEqual([]);
    expect(both.text.match(/<bam:variation/g)).toHaveLength(2);
  });
});
