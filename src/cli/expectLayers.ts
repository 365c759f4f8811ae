import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBpmn } from '../core/bpmn/read';
import { LIBRARY_FILE, readLibraryInfo } from '../core/catalogue/library';
import { layersOf } from '../core/variation/layers';
import { BadUse } from './BadUse';
import { readText } from './files';
import { libraryAround } from './libraryAround';

/**
 * Ends the command where no file holds anything of a layer that is asked for, and the library around them knows none of that
 * name: that is a slip of the pen, and what came out would pass for a view. Where another file holds it, one without is as
 * the baseline.
 */
export async function expectLayers(inputs: readonly string[], asked: readonly string[] = []): Promise<void> {
  let unknown = [...asked];
  // Most often the first file answers, by a glance at its text.
  for (const path of inputs) {
    if (unknown.length === 0) return;
    const text = await readFile(path, 'utf8').catch(() => '');
    unknown = unknown.filter((layer) => !hasLayer(text, layer));
  }
  if (unknown.length === 0) return;
  const known = new Set([...(await declaredLayers(inputs[0] ?? '')), ...(await heldLayers(inputs))]);
  const [missing] = unknown.filter((layer) => !known.has(layer));
  if (missing === undefined) return;
  const there = [...known].sort().join(', ');
  throw new BadUse(
    `nothing that is asked for holds a layer ${missing}; ${there ? `there is ${there}` : 'there is no layer at all'}.`,
  );
}

const hasLayer = (text: string, layer: string): boolean =>
  text.includes(`layer="${layer}"`) || text.includes(`layer='${layer}'`);

async function declaredLayers(path: string): Promise<string[]> {
  const folder = libraryAround(path);
  if (folder === undefined) return [];
  return readLibraryInfo(await readText(join(folder, LIBRARY_FILE))).info?.layers.map(({ id }) => id) ?? [];
}

async function heldLayers(inputs: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const path of inputs) {
    const model = await readBpmn(await readText(path).catch(() => ''), { fileName: path, forSaving: false });
    if (model.readable) found.push(...layersOf(model.definitions));
  }
  return found;
}
