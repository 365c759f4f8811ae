import { describe, expect, it } from 'vitest';
import { gatewayRole } from '../../../src/core/bpmn/gateway-role';
import { placeOfUnnamed, type StepsAround } from '../../../src/core/bpmn/unnamed-place';

/** `A>x`: a flow from A to x; capitals have names. */
function around(flows: readonly string[], hosts: Readonly<Record<string, string>> = {}): StepsAround<string> {
  const ends = flows.map((flow) => flow.split('>') as [string, string]);
  return {
    nameOf: (step) => (step === step.toUpperCase() ? step : ''),
    before: (step) => ends.filter(([, to]) => to === step).map(([from]) => from),
    after: (step) => ends.filter(([from]) => from === step).map(([, to]) => to),
    host: (step) => hosts[step],
  };
}
const quoted = (name: string) => `“${name}”`;
const place = (step: string, flows: readonly string[], end?: { other: string; isTarget: boolean }) =>
  placeOfUnnamed(step, around(flows), quoted, end);

describe('where a step without a name is', () => {
  it.each([
    [['A>x', 'x>B'], 'after “A”'],
    [['A>x', 'B>x', 'A>x'], 'after “A” and “B”'],
    [['A>x', 'B>x', 'C>x', 'D>x'], 'after “A”, “B” and 2 more'],
    [['y>x', 'x>B'], 'before “B”'],
    [['A>y', 'y>x', 'x>z', 'z>B'], 'some way after “A”'],
    [['y>x', 'z>y', 'y>z', 'x>w', 'w>B'], 'some way before “B”'],
    [['y>x', 'x>y', 'x>x'], ''],
    [[], ''],
  ])('%j: %s', (flows, words) => {
    expect(place('x', flows)).toBe(words);
  });

  it('as the end of a flow it is told by what the other end is not', () => {
    const flows = ['A>x', 'x>B', 'x>C'];
    expect(place('x', flows, { other: 'A', isTarget: true })).toBe('before “B” and “C”');
    expect(place('x', flows, { other: 'B', isTarget: false })).toBe('after “A”');
    expect(place('x', ['A>x', 'x>y'], { other: 'A', isTarget: true })).toBe('');
  });

  it('a boundary event is on its step', () => {
    expect(placeOfUnnamed('x', around(['x>B'], { x: 'A' }), quoted)).toBe('on “A”');
    expect(placeOfUnnamed('x', around(['x>B'], { x: 'y' }), quoted)).toBe('before “B”');
  });
});

describe('what a gateway does', () => {
  it.each([
    ['bpmn:ExclusiveGateway', 2, 1, 'Paths join'],
    ['bpmn:ParallelGateway', 1, 2, 'Parallel paths start'],
    ['bpmn:InclusiveGateway', 2, 2, 'The chosen paths join, and one or more start'],
    ['bpmn:ComplexGateway', 1, 2, 'Paths part'],
    ['bpmn:EventBasedGateway', 1, 2, 'Wait for what comes first'],
    ['bpmn:ExclusiveGateway', 1, 1, ''],
  ])('%s with %i flows in and %i out: %s', (type, incoming, outgoing, words) => {
    expect(gatewayRole(type, { incoming, outgoing })).toBe(words);
  });
});
