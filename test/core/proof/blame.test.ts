import { describe, expect, it } from 'vitest';
import { elementNames } from '../../../src/core/proof/element-names';
import { problemsOfProofs } from '../../../src/core/proof/proof-problems';
import { proveViews } from '../../../src/core/proof/prove-views';
import { sketch } from './sketch';

/** What each view finds, with what is blamed for it. */
async function blamed(text: string): Promise<string[]> {
  return proveViews(await sketch(text)).flatMap(({ view, layers, proof }) =>
    proof.findings.map(({ kind, elementIds, blame }) => {
      const by = blame.map((each) => `${each.layer} ${each.kind} ${each.elementId}`).join(', ');
      return `${[view, ...layers].join(' ')}: ${kind} ${elementIds.join(' ')} (${by})`;
    }),
  );
}

const FORK = 'start s\n and f\n and j\n end e\n s > f > a > j > e\n f > b > j\n';

describe('the blame for a fault of a layer', () => {
  it('is nobody’s where the baseline has it too', async () => {
    const text = 'start s\n xor x\n task a skip=L\n task b\n and j\n end e\n s > x > a > j > e\n x > b > j';
    expect(await blamed(text)).toEqual(['baseline: stuck j ()', 'resolved L: stuck j ()']);
  });

  it('is the variation that takes a choice away for what it did not mean to', async () => {
    // Skipping the join lets both branches run on to one end.
    const text = FORK.replace('and j', 'and j skip=L') + ' task a\n task b noted=L';
    expect(await blamed(text)).toEqual(['resolved L: ends-twice e (L variation j)']);
  });

  it('is that one variation among several', async () => {
    const text = FORK.replace('and f', 'and f by=L:x') + ' task a skip=L\n task b noted=L\n xor x layer=L';
    expect(await blamed(text)).toEqual(['resolved L: stuck j (L variation f)']);
  });

  it('is two variations where each of them alone would do it', async () => {
    const text =
      FORK.replace('and f', 'and f by=L:x') +
      ' task a by=L:y\n task b\n xor x layer=L\n xor y layer=L\n end z layer=L\n y > z : layer=L';
    expect(await blamed(text)).toEqual(['resolved L: stuck j (L variation a, L variation f)']);
  });

  it('is what the layer drew, where no variation names it', async () => {
    const text = 'start s\n task a\n end e\n task n layer=L\n s > a > e\n s > n : layer=L\n n > e : layer=L';
    expect(await blamed(text)).toEqual(['resolved L: ends-twice e (L added s_n, L added n_e, L added n)']);
  });

  it('falls on one layer where several are shown together', async () => {
    const text = FORK.replace('and j', 'and j skip=L') + ' task a skip=M\n task b';
    expect(await blamed(text)).toEqual([
      'resolved L: ends-twice e (L variation j)',
      'resolved L M: ends-twice e (L variation j)',
    ]);
  });

  it('is told with the problem, once for all views', async () => {
    const definitions = await sketch(FORK.replace('and j', 'and j skip=L') + ' task a skip=M\n task b');
    const problems = problemsOfProofs(proveViews(definitions), elementNames(definitions));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({
      code: 'PROOF-ENDS-TWICE',
      severity: 'error',
      where: { processId: 'P', elementId: 'e', layer: 'L' },
      message: 'For L: The end event e can be reached twice in one run.',
      proof: { view: 'resolved', layers: ['L'] },
    });
    expect(problems[0]!.remedy).toContain(
      'Without the variation on the parallel gateway j it would not happen.',
    );
  });
});

describe('the run of a finding', () => {
  it('names places of the diagram, and ends with what piles up', async () => {
    const definitions = await sketch(
      'start s\n and f\n task a\n task b\n on t a timer non-interrupting\n xor m\n task c\n end e\n end g\n s > f > a > m > c > e\n f > b > m\n t > g',
    );
    const [finding] = proveViews(definitions)[0]!.proof.findings;
    expect(finding).toMatchObject({ kind: 'piles-up', placeIds: ['m_c'], shortest: true });
    expect(finding!.trace).toEqual([
      { elementId: 's', takes: [], gives: ['s_f'] },
      { elementId: 'f', takes: ['s_f'], gives: ['f_a', 'f_b'] },
      { elementId: 'b', takes: ['f_b'], gives: ['b_m'] },
      { elementId: 'a', takes: ['f_a'], gives: ['a'] },
      { elementId: 'a', takes: ['a'], gives: ['a_m'] },
      { elementId: 'm', takes: ['a_m'], gives: ['m_c'] },
      { elementId: 'm', takes: ['b_m'], gives: ['m_c'] },
    ]);
  });

  it('leads into a sub-process before it goes on there', async () => {
    const definitions = await sketch(
      'start s\n task t\n sub a {\n start b\n xor x\n task c\n and j\n end d\n b > x > j > d\n x > c > j\n }\n end e\n s > t > a > e',
    );
    const [finding] = proveViews(definitions)[0]!.proof.findings;
    expect(finding).toMatchObject({ kind: 'stuck', scopeId: 'a', elementIds: ['j'] });
    expect(finding!.trace.map(({ elementId }) => elementId).slice(0, 4)).toEqual(['s', 't', 'a', 'b']);
  });

  it('sweeps what a terminate end stops', async () => {
    const definitions = await sketch(
      'start s\n and f\n task a\n end x terminate\n end e\n s > f > a > e\n f > x\n a ~> r\n ---\n start t\n receive r\n end g\n t > r > g',
    );
    const [finding] = proveViews(definitions)[0]!.proof.findings;
    const sweep = finding!.trace.find(({ elementId }) => elementId === 'x');
    expect(sweep).toEqual({ elementId: 'x', takes: ['f_x'], gives: [], clears: ['f_a'] });
  });
});
