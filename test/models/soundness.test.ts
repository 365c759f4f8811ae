import { describe, expect, it } from 'vitest';
import { proveDefinitions } from '../../src/core/proof/prove-definitions';
import { project } from '../../src/core/variation/project';
import { modelFiles } from './library';

/** Processes that the register rules out for SMETS1 as a whole. */
const WITHOUT_SMETS1 = ['7.2.2', '7.5.1', '7.5.5', '7.9.1', '7.9.5'];

describe.each(await modelFiles())('$fileName', ({ model, number }) => {
  it('is sound as baseline', () => {
    const { definitions, report } = project(model.definitions, { view: 'baseline' });
    expect(proveDefinitions(definitions)).toMatchObject({ findings: [], notProved: [], sound: true });
    expect(report.problems).toEqual([]);
  });

  it('is sound as resolved for SMETS1, with nothing left over', () => {
    const { definitions, report } = project(model.definitions, { view: 'resolved', layers: ['SMETS1'] });
    expect(proveDefinitions(definitions)).toMatchObject({ findings: [], notProved: [], sound: true });
    expect(report).toMatchObject({ problems: [], conflicts: [], unreachable: [], deadEnds: [] });
    expect(report.notApplicable.map(({ processId }) => processId)).toEqual(
      WITHOUT_SMETS1.includes(number) ? [`Process_${number.replaceAll('.', '_')}`] : [],
    );
  });
});

describe('resolved for SMETS1', () => {
  const resolved = async (number: string) => {
    const file = (await modelFiles()).find((each) => each.number === number)!;
    const { definitions } = project(file.model.definitions, { view: 'resolved', layers: ['SMETS1'] });
    const ids = new Set<string>();
    for (const di of JSON.stringify(definitions).matchAll(/"id":"([BN]\d\d\w?)"/g)) ids.add(di[1]!);
    return ids;
  };

  it('7.7.1 runs from N01 to N11 and has none of the SMETS2 steps B10 to B25', async () => {
    const ids = await resolved('7.7.1');
    for (let n = 1; n <= 11; n++) expect(ids).toContain(`N${String(n).padStart(2, '0')}`);
    for (let n = 10; n <= 25; n++) expect(ids).not.toContain(`B${n}`);
    for (const n of [1, 2, 3, 9, 26, 27, 28, 29, 30, 34]) expect(ids).toContain(`B${String(n).padStart(2, '0')}`);
  });

  it('7.6.1 passes by what SMETS1 does not have and keeps the step with the SMETS1 obligations', async () => {
    const ids = await resolved('7.6.1');
    for (const id of ['B12', 'B13', 'B14', 'B14x', 'B19', 'B20', 'B26']) expect(ids).not.toContain(id);
    for (const id of ['B11', 'B15', 'B21', 'B22', 'B23', 'B28']) expect(ids).toContain(id);
  });
});
