import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDiagram } from '../../src/core/bpmn/check-diagram';
import { readBpmn } from '../../src/core/bpmn/read';
import { writeBpmn } from '../../src/core/bpmn/write';
import type { Definitions } from '../../src/core/bpmn/model';
import { project } from '../../src/core/variation/project';
import { VIEWS } from '../../src/core/variation/types';
import { validateXsd } from '../../src/xsd/validateXsd';
import { layeredFiles, runs, type LayeredFiles } from './models';
import { drawnIds, touchedByTwo, unreachedIn } from './observe';

const LAYERS = ['L1', 'L2'];

/** Reads a file, and fails where it is not sound to begin with: laws are about valid models. */
async function read(text: string): Promise<Definitions> {
  const { readable, definitions, problems } = await readBpmn(text);
  expect(readable).toBe(true);
  // Where nothing applies to a layer, its view is empty: that is no fault.
  expect(problems.filter(({ code }) => code !== 'DI-NO-DIAGRAM')).toEqual([]);
  return definitions;
}

const holds = (law: (files: LayeredFiles) => Promise<void>, usual: number, layers = LAYERS) =>
  fc.assert(fc.asyncProperty(layeredFiles(layers), law), runs(usual));

const LONG = 600_000; // BAM_FUZZ_RUNS may ask for hours; the usual runs take seconds.

describe('laws of projection', () => {
  it(
    'V10 law 1: a layer leaves no trace in the baseline',
    async () => {
      await holds(async ({ baseline, layered }) => {
        const { definitions } = project(await read(layered), { view: 'baseline' });
        expect(await writeBpmn(definitions)).toBe(await writeBpmn(await read(baseline)));
      }, 60);
    },
    LONG,
  );

  it(
    'V1 law 3: the input is not changed, and the same input gives the same bytes',
    async () => {
      await holds(async ({ layered }) => {
        const model = await read(layered);
        const before = await writeBpmn(model);
        for (const view of VIEWS) {
          const [one, two] = [LAYERS, LAYERS.toReversed()].map((layers) => project(model, { view, layers }));
          expect(await writeBpmn(one!.definitions)).toBe(await writeBpmn(two!.definitions));
          expect(one!.report).toEqual(two!.report);
        }
        expect(await writeBpmn(model)).toBe(before);
      }, 30);
    },
    LONG,
  );

  it(
    'V5 law 3: projecting a view again changes nothing',
    async () => {
      await holds(async ({ layered }) => {
        const model = await read(layered);
        for (const view of VIEWS) {
          const once = await writeBpmn(project(model, { view, layers: LAYERS }).definitions);
          const twice = project(await read(once), { view, layers: LAYERS });
          expect(await writeBpmn(twice.definitions)).toBe(once);
        }
      }, 30);
    },
    LONG,
  );

  it(
    'V12 law 2: no view has a dangling reference, a shape without element or an element without shape',
    async () => {
      await holds(async ({ layered }) => {
        const model = await read(layered);
        expect(checkDiagram(model)).toEqual([]);
        for (const view of VIEWS)
          for (const layers of [LAYERS, ['L1']]) {
            const { definitions } = project(model, { view, layers });
            expect(checkDiagram(definitions)).toEqual([]);
            await read(await writeBpmn(definitions));
          }
      }, 40);
    },
    LONG,
  );

  it(
    'V12 law 2: every view is valid against the OMG schemas',
    async () => {
      await holds(async ({ layered }) => {
        const model = await read(layered);
        for (const view of VIEWS) {
          const { definitions } = project(model, { view, layers: LAYERS });
          expect(await validateXsd(await writeBpmn(definitions))).toEqual([]);
        }
      }, 4);
    },
    LONG,
  );

  it(
    'V37 law 4: without a layer, resolved and overlay are the baseline',
    async () => {
      await holds(async ({ baseline }) => {
        const model = await read(baseline);
        const views = VIEWS.map((view) => project(model, { view }).definitions);
        const [one, two, three] = await Promise.all(views.map((view) => writeBpmn(view)));
        expect(two).toBe(one);
        expect(three).toBe(one);
      }, 30);
    },
    LONG,
  );

  it(
    'V31 law 4: what two layers touch is a conflict, and neither is applied',
    async () => {
      await holds(async ({ layered }) => {
        const model = await read(layered);
        const { report } = project(model, { view: 'resolved', layers: LAYERS });
        const conflicting = report.conflicts.map(({ where }) => where.elementId);
        for (const id of touchedByTwo(model)) expect(conflicting).toContain(id);
        for (const { id } of [...report.changed, ...report.noted]) expect(conflicting).not.toContain(id);
      }, 30);
    },
    LONG,
  );

  it(
    'V91 law 5: resolved has no flow node that no start reaches, save what the report lists',
    async () => {
      await holds(async ({ layered }) => {
        const { definitions, report } = project(await read(layered), { view: 'resolved', layers: LAYERS });
        const unlisted = unreachedIn(definitions).filter((id) => !report.unreachable.includes(id));
        expect(unlisted).toEqual([]);
      }, 60);
    },
    LONG,
  );

  it(
    'V20 law 6: overlay holds every baseline and every layer element once',
    async () => {
      await holds(async ({ layered }) => {
        const model = await read(layered);
        expect(drawnIds(project(model, { view: 'overlay' }).definitions)).toEqual(drawnIds(model));
        const first = project(model, { view: 'overlay', layers: ['L1'] }).definitions;
        const expected = drawnIds(model).filter((id) => !drawnIds(model, 'L2').includes(id));
        expect(drawnIds(first)).toEqual(expected);
      }, 30);
    },
    LONG,
  );
});
