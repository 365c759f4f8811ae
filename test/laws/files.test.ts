import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDiagram } from '../../src/core/bpmn/check-diagram';
import type { Definitions } from '../../src/core/bpmn/model';
import { readBpmn } from '../../src/core/bpmn/read';
import { writeBpmn } from '../../src/core/bpmn/write';
import { layersOf } from '../../src/core/variation/layers';
import { project } from '../../src/core/variation/project';
import { VIEWS } from '../../src/core/variation/types';
import { validateXsd } from '../../src/xsd/validateXsd';
import { seededChoices } from './generate/choices';
import { drawnIds, unreachedIn } from './observe';
import { varyAtRandom } from './vary';

const MODELS = new URL('../../models/processes/', import.meta.url);
const REFERENCES = new URL('../../../shared/miwg/', import.meta.url);

const filesIn = (folder: URL) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.bpmn'))
        .sort()
    : [];

async function read(text: string): Promise<Definitions> {
  const { readable, definitions } = await readBpmn(text);
  expect(readable).toBe(true);
  return definitions;
}

const codesOf = (definitions: Definitions) =>
  checkDiagram(definitions).map(({ code, where }) => `${code} ${where.elementId}`);

/** Laws 2, 3, 5 and 6 on one model; faults that the file itself has are no fault of the projection. */
async function holdLaws(model: Definitions): Promise<void> {
  const layers = layersOf(model);
  const ownFaults = new Set(codesOf(model));
  const before = await writeBpmn(model);
  for (const view of VIEWS) {
    const { definitions, report } = project(model, { view, layers });
    const text = await writeBpmn(definitions);
    expect(codesOf(definitions).filter((code) => !ownFaults.has(code))).toEqual([]);
    const again = project(await read(text), { view, layers });
    expect(await writeBpmn(again.definitions)).toBe(text);
    if (view === 'resolved') {
      expect(unreachedIn(definitions).filter((id) => !report.unreachable.includes(id))).toEqual([]);
    }
    if (view === 'overlay') expect(drawnIds(definitions)).toEqual(drawnIds(model));
  }
  expect(await writeBpmn(model)).toBe(before);
}

describe('laws of projection over the models of the library', () => {
  it.each(filesIn(MODELS))('%s keeps the laws in every view', async (name) => {
    const model = await read(readFileSync(new URL(name, MODELS), 'utf8'));
    await holdLaws(model);
    for (const view of VIEWS)
      expect(await validateXsd(await writeBpmn(project(model, { view }).definitions))).toEqual([]);
  });

  it.each(filesIn(MODELS))('%s: SMETS1 says nothing that cannot be applied', async (name) => {
    const model = await read(readFileSync(new URL(name, MODELS), 'utf8'));
    const { report } = project(model, { view: 'resolved' });
    expect(report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.conflicts).toEqual([]);
  });
});

// The references of the BPMN Model Interchange Working Group stand beside the project and are no part of it.
describe.skipIf(!existsSync(REFERENCES))('laws of projection over the interchange references', () => {
  it.each(filesIn(REFERENCES))('%s keeps the laws with variations sown at random', async (name) => {
    const text = readFileSync(new URL(name, REFERENCES), 'utf8');
    const plain = await read(text);
    for (const seed of [1, 2, 3]) {
      const varied = await read(text);
      varyAtRandom(seededChoices(seed), varied, 'L1');
      await holdLaws(varied);
      const { definitions } = project(varied, { view: 'baseline' });
      expect(await writeBpmn(definitions)).toBe(await writeBpmn(plain));
    }
  });
});
