import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { ViewProver } from '../../../src/app/work/ViewProver';

const FILE = new URL('../../../models/processes/7.6.1-replace-communications-hub.bpmn', import.meta.url);
const text = await readFile(FILE, 'utf8');
describe('ViewProver', () => {
  it('proves a file', async () => {
    const { outdated, proofs, problems } = await new ViewProver().prove(text);
    expect(outdated).toBe(false);
    expect(proofs.map(({ proof }) => proof.sound)).toEqual([true, true]);
    expect(problems).toEqual([]);
  });

  it('says nothing of a file that cannot be read', async () => {
    expect(await new ViewProver().prove('<no')).toMatchObject({ outdated: false, proofs: [], problems: [] });
  });

  it('ends the work on an older text when a newer one comes', async () => {
    let now = 0;
    // Each look at the clock is late, so that it pauses after every step.
    const prover = new ViewProver(() => (now += 1_000));
    const [older, newer] = await Promise.all([prover.prove(text), prover.prove(text)]);
    expect(older).toMatchObject({ outdated: true, proofs: [], problems: [] });
    expect(newer.outdated).toBe(false);
    expect(newer.proofs).toHaveLength(2);
  });
});
