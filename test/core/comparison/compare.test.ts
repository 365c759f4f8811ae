import { describe, expect, it } from 'vitest';
import { compare, meaningOf } from '../../../src/core/comparison/compare';

const HEAD = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bam="urn:bam:1" xmlns:acme="urn:acme"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="D" targetNamespace="t">`;
const file = (inside: string) => `${HEAD}${inside}</definitions>`;
const inProcess = (inside: string) => file(`<process id="P" name="Install">${inside}</process>`);

const LANES = (one: string, two: string) => `<laneSet id="LS">
  <lane id="L1" name="Supplier"><flowNodeRef>${one}</flowNodeRef></lane>
  <lane id="L2" name="DCC">${two === '' ? '' : `<flowNodeRef>${two}</flowNodeRef>`}</lane></laneSet>`;
const TASKS =
  '<task id="A" name="Check"/><task id="B" name="Send"/><sequenceFlow id="F" sourceRef="A" targetRef="B"/>';

/** Class and sentence of each change of meaning. */
const said = (before: string, after: string) =>
  meaningOf(compare(before, after)).map((change) => `${change.class}: ${change.sentence}`);

describe('compare', () => {
  it('C22 tells a step that moves between lanes at the step', () => {
    expect(said(inProcess(LANES('A', 'B') + TASKS), inProcess(LANES('B', 'A') + TASKS))).toEqual([
      'responsibility: Step “Check” moved from lane “Supplier” to lane “DCC”.',
      'responsibility: Step “Send” moved from lane “DCC” to lane “Supplier”.',
    ]);
  });

  it('C22 takes listing a step in the lanes around, too, for no change', () => {
    const nested = (outer: string) =>
      inProcess(`<laneSet id="LS"><lane id="L" name="Outer">${outer}<childLaneSet id="C">
        <lane id="I" name="Inner"><flowNodeRef>A</flowNodeRef></lane></childLaneSet></lane></laneSet>${TASKS}`);
    expect(said(nested(''), nested('<flowNodeRef>A</flowNodeRef>'))).toEqual([]);
  });

  it('C21 tells a new step with its lane in one change', () => {
    const without = inProcess(`${LANES('A', '')}<task id="A" name="Check"/>`);
    const withIt = inProcess(`${LANES('A', 'B')}<task id="A" name="Check"/><task id="B" name="Send"/>`);
    expect(said(without, withIt)).toEqual(['flow: Step “Send” was added in lane “DCC”.']);
    expect(said(withIt, without)).toEqual(['flow: Step “Send” was removed; it was in lane “DCC”.']);
  });

  it('C14 takes a step made anew under another id for the same step', () => {
    const renewed = TASKS.replaceAll('"B"', '"Activity_0x1"');
    const { changes } = compare(inProcess(TASKS), inProcess(renewed));
    expect(changes.map(({ class: of, property, sentence }) => [of, property, sentence])).toEqual([
      ['layout', 'id', 'Step “Send” has another id: B before, Activity_0x1 now.'],
    ]);
  });

  it('C26 calls steps without a name by what they are and where', () => {
    const before = inProcess(
      `${TASKS}<exclusiveGateway id="G1"/><sequenceFlow id="F1" sourceRef="B" targetRef="G1"/>`,
    );
    const after = before.replace(
      '</process>',
      `<task id="C" name="Wait"/><parallelGateway id="G2"/><endEvent id="E"/>
       <sequenceFlow id="F2" sourceRef="C" targetRef="G1"/><sequenceFlow id="F3" sourceRef="G1" targetRef="G2"/>
       <sequenceFlow id="F4" sourceRef="G2" targetRef="C"/><sequenceFlow id="F5" sourceRef="G2" targetRef="E"/></process>`,
    );
    expect(said(before, after)).toEqual([
      'flow: Step “Wait” was added.',
      'flow: End event some way after “Send” was added.',
      'flow: Flow from “Wait” to exclusive gateway (paths join) after “Send” was added.',
      'flow: Flow from exclusive gateway (paths join) after “Send” and “Wait” to parallel gateway (parallel paths start) before “Wait” was added.',
      'flow: Flow from parallel gateway (parallel paths start) some way after “Send” to “Wait” was added.',
      'flow: Flow from parallel gateway (parallel paths start) before “Wait” to end event some way after “Send” was added.',
      'flow: Parallel gateway (parallel paths start) before “Wait” was added.',
    ]);
  });

  it('C12 does not take one of two candidates for the other', () => {
    const before = inProcess(
      '<task id="A" name="Check"/><subProcess id="S"><task id="X" name="Send"/></subProcess>',
    );
    const after = inProcess('<task id="A1" name="Check"/><task id="A2" name="Check"/><subProcess id="S"/>');
    expect(said(before, after).sort()).toEqual([
      'flow: Step “Check” was added.',
      'flow: Step “Check” was added.',
      'flow: Step “Check” was removed.',
      'flow: Step “Send” was removed; it was in sub-process S.',
    ]);
  });

  it('C41 sees the parts of events and flows', () => {
    const timer = (time: string) =>
      inProcess(
        `<startEvent id="S"><timerEventDefinition><timeDuration xsi:type="tFormalExpression">${time}</timeDuration></timerEventDefinition></startEvent>`,
      );
    const message = inProcess('<startEvent id="S"><messageEventDefinition/></startEvent>');
    expect(said(timer('PT5M'), timer('PT1H'))).toEqual([
      'flow: Start event S: time duration was “PT5M” and is “PT1H” now.',
    ]);
    expect(said(timer('PT5M'), message)[0]).toMatch(
      /^flow: Start event S: event was “timer: .*” and is “message” now\.$/,
    );
    const conditional = TASKS.replace(
      'targetRef="B"/>',
      'targetRef="B"><conditionExpression xsi:type="tFormalExpression">x</conditionExpression></sequenceFlow>',
    );
    expect(said(inProcess(TASKS), inProcess(conditional))).toEqual([
      'flow: Flow from “Check” to “Send”: condition “x” is new.',
    ]);
    expect(said(inProcess(TASKS), inProcess(TASKS.replace('<task id="A"', '<userTask id="A"')))).toEqual([
      'flow: Step “Check” was a task and is a user task now.',
    ]);
  });

  it('C47 sees the order of the ways out of a decision, but not of a parallel gateway', () => {
    const ways = (tag: string, order: string[], standard = '') =>
      inProcess(`<${tag} id="G"${standard}>${order.map((id) => `<outgoing>${id}</outgoing>`).join('')}</${tag}>
        <task id="A"/><task id="B"/><sequenceFlow id="F1" sourceRef="G" targetRef="A"/><sequenceFlow id="F2" sourceRef="G" targetRef="B"/>`);
    const reordered = (tag: string, standard?: string) =>
      said(ways(tag, ['F1', 'F2'], standard), ways(tag, ['F2', 'F1'], standard));
    expect(reordered('exclusiveGateway')).toHaveLength(1);
    expect(reordered('exclusiveGateway', ' default="F2"')).toEqual([]);
    expect(reordered('parallelGateway')).toEqual([]);
  });

  it('C44 sees what other tools put on a step, and C45 what layers do', () => {
    const step = (inside: string, attributes = '') =>
      inProcess(
        `<task id="A" name="Check"${attributes}><extensionElements>${inside}</extensionElements></task>`,
      );
    expect(said(step('<acme:cost>7</acme:cost>'), step('<acme:cost>8</acme:cost>'))[0]).toContain(
      'trace: Step “Check”: extension data',
    );
    expect(said(step(''), step('', ' acme:owner="x"'))).toEqual([
      'trace: Step “Check”: acme:owner “x” is new.',
    ]);
    const variation = (layer: string) =>
      `<bam:variation layer="${layer}" effect="noted">Because.</bam:variation>`;
    expect(said(step(variation('L1')), step(variation('L1').replace('Because', 'So')))).toEqual([
      'variation: Step “Check”: reason was “Because.” and is “So.” now. [L1]',
    ]);
    // What another layer says is another variation.
    expect(said(step(variation('L1')), step(variation('L2')))).toHaveLength(2);
    expect(said(step(''), step('', ' bam:layer="L1"'))).toHaveLength(1);
  });

  it('C43 sees annotations, and what they are about', () => {
    const note = (text: string, about: string) =>
      inProcess(
        `${TASKS}<textAnnotation id="N"><text>${text}</text></textAnnotation><association id="T" sourceRef="${about}" targetRef="N"/>`,
      );
    expect(said(note('Mind', 'A'), note('Beware', 'A'))).toEqual([
      'wording: Annotation “Mind” says “Beware” now.',
    ]);
    expect(said(note('Mind', 'A'), note('Mind', 'B'))).toEqual([
      'wording: Association from “Check” to “Mind” starts from step “Send” now; it started from step “Check”.',
    ]);
  });

  it('refuses a text that is no BPMN file', () => {
    expect(() => compare('<a/>', file(''))).toThrow(SyntaxError);
    expect(() => compare(file(''), 'nonsense')).toThrow(SyntaxError);
  });
});
