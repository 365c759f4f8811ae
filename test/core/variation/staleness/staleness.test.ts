import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../../../src/core/bpmn/read';
import { writeBpmn } from '../../../../src/core/bpmn/write';
import { basisOf } from '../../../../src/core/variation/basis';
import { amendVariation, confirmVariation } from '../../../../src/core/variation/staleness/confirm';
import { staleVariations } from '../../../../src/core/variation/staleness/stale-variations';
import { variationsOf } from '../../../../src/core/variation/variations';

const file = (
  task: string,
  onProcess = '',
) => `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bam="urn:bam:1" id="D" targetNamespace="t">
  <process id="P">${onProcess}<task id="B" name="Send"/>${task}</process></definitions>`;
const varied = (name: string, basis: string) =>
  file(
    `<task id="A" name="${name}"><extensionElements><bam:variation layer="L" effect="noted" basis="${basis}">So.</bam:variation></extensionElements></task>`,
  );

/** A file on whose step a variation was recorded while it was called "Check", and what became of it. */
async function history() {
  const bare = await readBpmn(varied('Check', ''));
  const basis = basisOf(bare.elementsById['A']!);
  const [recorded, later, now] = await Promise.all(
    ['Check', 'Look', 'Look again'].map((name) => readBpmn(varied(name, basis))),
  );
  return { basis, recorded: recorded!, later: later!, now: now! };
}

describe('staleVariations', () => {
  it('V101 says what changed since the newest revision that has the basis', async () => {
    const { recorded, later, now } = await history();
    const [stale, ...others] = staleVariations(now, [later, recorded]);
    expect(others).toEqual([]);
    expect(stale).toMatchObject({ state: 'changed', revision: 1, variation: { elementId: 'A', layer: 'L' } });
    expect(stale!.changes.map(({ sentence }) => sentence)).toEqual([
      'Step “Check” is called “Look again” now.',
    ]);
  });

  it('V101 lists nothing that is not stale, and no changes where no revision has the basis', async () => {
    const { recorded, later, now } = await history();
    expect(staleVariations(recorded, [])).toEqual([]);
    expect(staleVariations(now, [later])).toMatchObject([{ state: 'changed', changes: [] }]);
  });

  it('V103 finds what took over from an element that is gone', async () => {
    const { basis, recorded } = await history();
    const orphan = `<extensionElements><bam:variation layer="L" effect="noted" of="A" basis="${basis}">So.</bam:variation></extensionElements>`;
    const now = await readBpmn(file('<task id="A2" name="Check"/>', orphan));
    expect(staleVariations(now, [recorded])).toMatchObject([
      { state: 'gone', revision: 0, successorId: 'A2' },
    ]);
    const removed = await readBpmn(file('', orphan));
    const [gone] = staleVariations(removed, [recorded]);
    expect(gone!.changes.map(({ sentence }) => sentence)).toEqual(['Step “Check” was removed.']);
    expect(gone).not.toHaveProperty('successorId');
  });
});

describe('confirmVariation and amendVariation', () => {
  it('V104 let a variation rest on the element of today, and change nothing else', async () => {
    const { now } = await history();
    const before = await writeBpmn(now.definitions);
    const confirmed = confirmVariation(now.definitions, { elementId: 'A', layer: 'L' })!;
    expect(await writeBpmn(now.definitions)).toBe(before);
    const text = await writeBpmn(confirmed);
    expect(staleVariations(await readBpmn(text), [])).toEqual([]);
    const withoutBasis = (xml: string) => xml.replace(/ basis="[^"]*"/, '');
    expect(withoutBasis(text)).toBe(withoutBasis(before));
  });

  it('V104 amend what is given and keep the rest', async () => {
    const { now } = await history();
    const amended = amendVariation(
      now.definitions,
      { elementId: 'A', layer: 'L' },
      { effect: 'changed', impacts: ['A057', 'A059'], overrides: [{ property: 'name', value: 'Otherwise' }] },
    )!;
    const { definitions } = await readBpmn(await writeBpmn(amended));
    expect(variationsOf(definitions)).toMatchObject([
      {
        effect: 'changed',
        reason: 'So.',
        impacts: ['A057', 'A059'],
        overrides: [{ property: 'name', value: 'Otherwise' }],
      },
    ]);
    expect(confirmVariation(now.definitions, { elementId: 'A', layer: 'M' })).toBeUndefined();
    expect(confirmVariation(now.definitions, { elementId: 'Z', layer: 'L' })).toBeUndefined();
  });
});
