import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { BadUse } from './BadUse';

/** Ends the command where a file would be written over its source, or two over each other. */
export async function expectNotInput(inputs: readonly string[], outputs: readonly string[]): Promise<void> {
  const sources = new Set(await Promise.all(inputs.map(placeOf)));
  const taken = new Set<string>();
  for (const output of outputs) {
    const place = await placeOf(output);
    if (sources.has(place)) throw new BadUse(`${output} is one of the files to read: choose another place.`);
    if (taken.has(place))
      throw new BadUse(`two files would be written to ${output}: export their folders one by one.`);
    taken.add(place);
  }
}

/** Where a path really leads, whether or not the file is there yet. */
async function placeOf(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    const parent = dirname(absolute);
    return parent === absolute ? absolute : join(await placeOf(parent), basename(absolute));
  }
}
