import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { elementNames } from '../../../src/core/proof/element-names';
import { problemsOfProofs } from '../../../src/core/proof/proof-problems';
import { proveViews, type ProveOptions } from '../../../src/core/proof/prove-views';

const FILE = new URL('../../../models/processes/7.6.1-replace-communications-hub.bpmn', import.meta.url);

describe('proveViews', () => {
  it('proves the baseline and what each layer makes of it, and no overlay', async () => {
    const { definitions } = await readBpmn(await readFile(FILE, 'utf8'));
    const options: ProveOptions = { blame: false };
    const proofs = proveViews(definitions, options);
    expect(proofs.map(({ view, layers }) => [view, ...layers])).toEqual([
      ['baseline'],
      ['resolved', 'SMETS1'],
    ]);
    expect(proofs.map(({ proof }) => proof.sound)).toEqual([true, true]);
    expect(problemsOfProofs(proofs, elementNames(definitions))).toEqual([]);
  });
});
