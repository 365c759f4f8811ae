import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawnViews } from '../../../src/publish/files/drawnViews';
import { idPrefixOf } from '../../../src/publish/svg/id-prefix';
import { readBpmn } from '../../../src/core/bpmn/read';
import { definitionsOf } from './support';

const FOLDERS = ['../../../models/processes/', '../../../../shared/miwg/']
  .map((path) => new URL(path, import.meta.url))
  .filter((folder) => existsSync(folder));

it('no two drawings of the models and of the references share an id', async () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.bpmn'))
      .map((name) => new URL(name, folder)),
  );
  const owner = new Map<string, string>();
  let drawings = 0;
  for (const file of files) {
    const model = await readBpmn(readFileSync(file, 'utf8'), { forSaving: false });
    for (const { suffix, drawings: drawn } of model.readable ? drawnViews(model, 'x') : [])
      for (const { svg, planeId } of drawn) {
        const here = `${file.pathname}${suffix} ${planeId}`;
        drawings += 1;
        for (const [, id] of svg.matchAll(/ id="([^"]*)"/g)) {
          expect(owner.get(id!), `${here} has the id ${id}`).toBeUndefined();
          owner.set(id!, here);
        }
      }
  }
  expect(drawings).toBeGreaterThan(60);
});

it('stays as it is when the drawing changes, and differs by plane, view, layer and theme', async () => {
  const definitions = await definitionsOf('catalogue.bpmn');
  const of = { planeId: 'a', view: 'overlay', layers: ['SMETS1'] };
  const first = idPrefixOf(definitions, of);
  expect(first).toMatch(/^b[a-z0-9]{1,8}-$/);
  const others = [
    { ...of, planeId: 'b' },
    { ...of, view: 'resolved' },
    { ...of, layers: ['SMETS1', 'X'] },
    { ...of, theme: 'print' as const },
  ].map((other) => idPrefixOf(definitions, other));
  expect(new Set([first, ...others]).size).toBe(5);
  (definitions.rootElements![0] as { name?: string }).name = 'another name';
  expect(idPrefixOf(definitions, of)).toBe(first);
});

it('is one for a baseline, whatever layers are beside it', async () => {
  const definitions = await definitionsOf('catalogue.bpmn');
  const prefixFor = (layers: string[]) => idPrefixOf(definitions, { planeId: 'a', view: 'baseline', layers });
  expect(prefixFor([])).toBe(prefixFor(['SMETS1']));
});
