import { describe, expect, it } from 'vitest';
import type { ImpactState } from '../../../src/core/register/impactStatus';
import type { ModelFacts } from '../../../src/core/register/modelFacts';
import { recordLinks } from '../../../src/core/register/recordLinks';
import { readLedger, writeLedger } from '../../../src/core/register/ledger';
import type { Registers } from '../../../src/core/register/readRegisters';
import { statusesOf } from '../../../src/core/register/statuses';
import { DISPOSITIONS, GOVERNANCE, model, SAMPLE, sampleWith, SERVICE_REQUESTS, variation } from './sample';

const statuses = (registers: Registers, models: ModelFacts[] = []) =>
  statusesOf(registers.registers[0]!, registers, models);

const statesOf = (registers: Registers, models: ModelFacts[] = []): Record<string, ImpactState> =>
  Object.fromEntries(statuses(registers, models).map(({ impact, state }) => [impact.id, state]));

describe('the state of an impact', () => {
  it('is open while nothing names it', () => {
    expect(new Set(Object.values(statesOf(sampleWith())))).toEqual(new Set(['open']));
  });

  it('is answered by a variation, of a step or of a whole process', () => {
    expect(statesOf(sampleWith(), [model({ variations: [variation(['A002'])] })])['A002']).toBe('answered');
    const whole = variation(['A002'], { elementId: 'Process_1', effect: 'not-applicable' });
    expect(statesOf(sampleWith(), [model({ variations: [whole] })])['A002']).toBe('answered');
  });

  it('is answered by a row of a governance table', () => {
    const csv = `${GOVERNANCE}\nG001,1.1.1,1.1.1.2,Doc B 1,SMETS1,A003,Says so\n`;
    expect(statesOf(sampleWith({ 'register/r1/governance.csv': csv }))['A003']).toBe('answered');
  });

  it('is answered by the catalogue where it is about that very table, and only mentioned by it elsewhere', () => {
    const csv = `${SERVICE_REQUESTS}\n4.1.3,Read,Table 8,no,available,Varies,A004\n1.1,Other,Table 6,no,available,,A004 A002\n`;
    const registers = sampleWith({ 'register/service-requests.csv': csv });
    expect(statesOf(registers)).toMatchObject({ A004: 'answered', A002: 'open' });
    const [, a002, , a004] = statuses(registers);
    expect(a002!.links.map(({ answers }) => answers)).toEqual([false]);
    expect(a004!.links.map(({ subject, answers }) => [subject, answers])).toEqual([
      ['4.1.3', true],
      ['1.1', false],
    ]);
  });

  it('is "no change" by a written reason alone, and answered by a reason that points to a register', () => {
    const reasons = (...rows: string[]) =>
      sampleWith({
        'register/service-requests.csv': `${SERVICE_REQUESTS}\n4.1.3,Read,Table 8,no,available,,x\n`,
        'register/r1/dispositions.csv': `${[DISPOSITIONS, ...rows].join('\n')}\n`,
      });
    expect(statesOf(reasons('A001,no-change,,Nothing changes'))['A001']).toBe('no-change');
    expect(statesOf(reasons('A004,register,Table 8,The column says it'))['A004']).toBe('answered');
    const both = reasons('A002,no-change,,Nothing changes');
    expect(statesOf(both, [model({ variations: [variation(['A002'])] })])['A002']).toBe('answered');
  });

  it('is "question" while a question stands in a process, whatever else answers it', () => {
    const question = { elementId: 'Note', elementName: '', impacts: ['A002'], text: 'How?' };
    const facts = model({ variations: [variation(['A002'])], questions: [question] });
    expect(statesOf(sampleWith(), [facts])['A002']).toBe('question');
  });

  it('is "question" while its own question is not settled, once something is said of it at all', () => {
    const answered = model({ variations: [variation(['A005'])] });
    expect(statesOf(sampleWith())['A005']).toBe('open');
    expect(statesOf(sampleWith(), [answered])['A005']).toBe('question');
    const settled = `${DISPOSITIONS}\nA005,settled,,By hand\n`;
    const registers = sampleWith({ 'register/r1/dispositions.csv': settled });
    expect(statesOf(registers, [answered])['A005']).toBe('answered');
    expect(statesOf(registers)['A005']).toBe('open');
  });

  it('is answered by a retired term only once the term stands nowhere any more', () => {
    const terms = 'term,instead,impacts,allowed_in,note\nOld List,New List,A001,,\n';
    const registers = sampleWith({ 'register/retired-terms.csv': terms });
    const step = { id: 'B01', documentation: '', serviceRequests: [], badSection: '', layer: '' };
    const using = model({ steps: [{ ...step, name: 'Look at the old  list' }] });
    expect(statesOf(registers, [using])['A001']).toBe('open');
    expect(
      statesOf(registers, [model({ steps: [{ ...step, name: 'Look at the old lists' }] })])['A001'],
    ).toBe('answered');
  });
});

describe('what an impact touches', () => {
  it('is the process of its section and every process that answers it', () => {
    const other = model({ number: '1.1.2', variations: [variation(['A002', 'A004'])] });
    const [, a002, , a004] = statuses(sampleWith(), [other]);
    expect(a002).toMatchObject({ processes: ['1.1.1', '1.1.2'], elsewhere: true });
    expect(a004).toMatchObject({ processes: ['1.1.2'], elsewhere: false });
    expect(statuses(sampleWith(), [other, model({ variations: [variation(['A002'])] })])[1]!.elsewhere).toBe(
      false,
    );
  });
});

describe('a second look', () => {
  const facts = (reason: string, stale = false) => [
    model({ variations: [variation(['A002'], { reason, stale })] }),
  ];
  /** The sample with what `facts('first')` links recorded. */
  const recorded = (files: Record<string, string> = {}) => {
    const links = writeLedger(recordLinks([], statuses(sampleWith(), facts('first'))));
    return sampleWith({ 'register/r1/links.csv': links, ...files });
  };
  const suspicions = (registers: Registers, models: ModelFacts[]) =>
    statuses(registers, models)[1]!.suspicions;

  it('is not due while both sides say what they said', () => {
    expect(suspicions(recorded(), facts('first'))).toEqual([]);
    expect(statuses(recorded(), facts('first'))[1]!.unrecorded).toBe(0);
    expect(statuses(sampleWith(), facts('first'))[1]!.unrecorded).toBe(1);
  });

  it('is due when the variation says something else, its step has changed, or it is gone', () => {
    expect(suspicions(recorded(), facts('second'))).toEqual([
      '“A step” says something else than when it was linked.',
    ]);
    expect(suspicions(recorded(), facts('first', true))[0]).toContain('has changed since');
    expect(suspicions(recorded(), [])).toEqual(['The variation at 1.1.1 B01 no longer names it.']);
  });

  it('is due when the impact says something else, and not for a note beside it', () => {
    const impacts = (from: string, to: string) => ({
      'register/r1/impacts.csv': SAMPLE.get('register/r1/impacts.csv')!.replace(from, to),
    });
    expect(suspicions(recorded(impacts('The step differs', 'The step goes')), facts('first'))).toEqual([
      'The impact says something else than when it was linked.',
    ]);
    expect(
      suspicions(recorded(impacts('The step differs,,', 'The step differs,,a note')), facts('first')),
    ).toEqual([]);
  });

  it('stays due when new links are recorded, until someone confirms it', () => {
    const registers = recorded();
    const [ledger] = registers.registers;
    const now = statuses(registers, facts('second'));
    const again = recordLinks(ledger!.links, now);
    expect(again).toEqual(ledger!.links);
    const confirmed = recordLinks(ledger!.links, now, new Set(['A002']));
    const text = writeLedger(confirmed);
    expect(suspicions(sampleWith({ 'register/r1/links.csv': text }), facts('second'))).toEqual([]);
    expect(readLedger(text)).toEqual({ entries: confirmed, problems: [] });
  });

  it('is not missed where two entries at one place name the impact', () => {
    const two = (second: string) => [
      model({ variations: [variation(['A002'], { reason: 'x' }), variation(['A002'], { reason: second })] }),
    ];
    const links = writeLedger(recordLinks([], statuses(sampleWith(), two('y'))));
    const registers = sampleWith({ 'register/r1/links.csv': links });
    expect(suspicions(registers, two('y'))).toEqual([]);
    expect(suspicions(registers, two('z'))).toHaveLength(1);
  });
});
