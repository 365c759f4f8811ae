import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import type { Subject } from '../../../src/core/review/Comment';
import { reviewProcessOf, type ReviewFacts } from '../../../src/core/review/facts';
import { placeOf } from '../../../src/core/review/placeOf';

const process = (id: string, name: string, number: string, lane: string, inside: string, laned = 'B14') =>
  readBpmn(`<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bam="urn:bam:1" id="D" targetNamespace="urn:t">
  <bpmn:process id="${id}" name="${name}" bam:number="${number}">
    <bpmn:laneSet id="LS"><bpmn:lane id="L" name="${lane}"><bpmn:flowNodeRef>${laned}</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
    ${inside}
  </bpmn:process>
</bpmn:definitions>`);
const facts = async (...models: ReturnType<typeof process>[]): Promise<ReviewFacts> => ({
  processes: (await Promise.all(models)).map(({ definitions }) => reviewProcessOf(definitions)),
});
const TASK = '<bpmn:task id="B14" name="Report no WAN" />';
const VARIED = `<bpmn:task id="B14" name="Report no WAN"><bpmn:extensionElements>
  <bam:variation layer="SMETS1" effect="noted">Why</bam:variation></bpmn:extensionElements></bpmn:task>`;
const OTHER = process('P2', 'Other', '7.6.1', 'DCC', '<bpmn:task id="B14" name="Something else" />');

const said = { processId: 'P1', number: '7.2.2', name: 'Install and Leave' };
const step: Subject = { kind: 'step', process: said, elementId: 'B14', name: 'Report no WAN' };
const variation: Subject = { ...step, kind: 'variation', layer: 'SMETS1' };
const place = (about: Subject, now: ReviewFacts, then?: ReviewFacts) => {
  const { process: found, ...rest } = placeOf({ about }, now, then);
  return { ...rest, process: found?.processId };
};

describe('the place of a comment', () => {
  it('R20: follows a step through its name, its lane and the number of its process', async () => {
    const before = await facts(process('P1', 'Install and Leave', '7.2.2', 'DCC', TASK), OTHER);
    expect(place(step, before)).toEqual({
      where: 'here',
      elementId: 'B14',
      name: 'Report no WAN',
      lane: 'DCC',
      process: 'P1',
    });
    const after = await facts(
      OTHER,
      process('P1', 'Install', '7.2.9', 'S1SP', '<bpmn:task id="B14" name="Report  no\nWAN at all" />'),
    );
    expect(place(step, after)).toEqual({
      where: 'here',
      elementId: 'B14',
      name: 'Report no WAN at all',
      formerly: 'Report no WAN',
      lane: 'S1SP',
      process: 'P1',
    });
    expect(place({ kind: 'process', process: said }, after)).toMatchObject({
      where: 'here',
      name: 'Install',
      formerly: 'Install and Leave',
    });
  });

  it('R21: follows a step into another process, by id and name', async () => {
    const now = await facts(
      process('P1', 'Install', '7.2.2', 'DCC', '', 'X'),
      OTHER,
      process('P3', 'Leave', '7.2.3', 'User', TASK),
    );
    expect(place(step, now)).toMatchObject({ where: 'moved', process: 'P3', elementId: 'B14', lane: 'User' });
  });

  it('R21: is not led to a stranger that has the same id', async () => {
    const now = await facts(process('P1', 'Install', '7.2.2', 'DCC', '', 'X'), OTHER);
    expect(place(step, now)).toEqual({ where: 'deleted', process: 'P1', name: 'Report no WAN' });
    // Same id and name, but it stood there all along.
    const twin = process('P3', 'Leave', '7.2.3', 'User', TASK);
    const then = await facts(process('P1', 'Install', '7.2.2', 'DCC', TASK), twin);
    const later = await facts(process('P1', 'Install', '7.2.2', 'DCC', '', 'X'), twin);
    expect(place(step, later, then).where).toBe('deleted');
    expect(place(step, later).where).toBe('moved');
    const two = await facts(twin, process('P4', 'Copy', '7.2.4', 'User', TASK));
    expect(place(step, two)).toEqual({ where: 'deleted', process: undefined, name: 'Report no WAN' });
  });

  it('R22: keeps the name of what is gone, with its process or without', async () => {
    expect(place({ kind: 'process', process: said }, await facts())).toMatchObject({
      where: 'deleted',
      name: 'Install and Leave',
    });
    expect(
      place({ kind: 'impact', register: 'smets1', impact: 'A057' }, { processes: [], impacts: new Map() }),
    ).toMatchObject({ where: 'deleted', name: 'A057' });
    const impacts = new Map([['smets1', new Set(['A057'])]]);
    expect(
      place({ kind: 'impact', register: 'smets1', impact: 'A057' }, { processes: [], impacts }).where,
    ).toBe('here');
    expect(place({ kind: 'release' }, await facts()).where).toBe('here');
  });

  it('R23: tells a variation that is gone from the step that stands', async () => {
    const varied = await facts(process('P1', 'Install', '7.2.2', 'DCC', VARIED));
    expect(place(variation, varied).where).toBe('here');
    const plain = await facts(process('P1', 'Install', '7.2.2', 'DCC', TASK));
    expect(place(variation, plain)).toMatchObject({ where: 'deleted', elementId: 'B14', process: 'P1' });
    const owned = await facts(
      process('P1', 'Install', '7.2.2', 'DCC', '<bpmn:task id="B14" bam:layer="SMETS1" />'),
    );
    expect(place(variation, owned)).toEqual({
      where: 'here',
      elementId: 'B14',
      lane: 'DCC',
      name: 'Report no WAN',
      process: 'P1',
    });
  });

  it('finds a process that is not the first of its file any more', async () => {
    const { definitions } = await readBpmn(`<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="D" targetNamespace="urn:t">
  <bpmn:process id="P0" /><bpmn:process id="P1" name="Install">${TASK}</bpmn:process></bpmn:definitions>`);
    expect(place(step, { processes: [reviewProcessOf(definitions)] }).where).toBe('here');
  });
});
