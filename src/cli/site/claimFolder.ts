import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUse } from '../BadUse';
import { reasonOf } from '../files';
import { makeFolder, namesIn } from '../folders';
import { MANIFEST } from './Manifest';

/**
 * Makes the folder of a site ready, and marks it as one, so that a build that is stopped half-way can be gone on with.
 *
 * @param force take a folder with other files in it; they stay, save where a page has the same name
 * @throws BadUse for a folder that holds something that `bam publish` did not write, and for one that cannot be written to
 */
export async function claimFolder(folder: string, force = false): Promise<void> {
  const mark = join(folder, MANIFEST);
  try {
    if (existsSync(mark)) return;
    const others = (await namesIn(folder)).filter((name) => !existsSync(join(folder, name, MANIFEST)));
    const [first] = others;
    if (first !== undefined && !force)
      throw new BadUse(
        `${folder} holds other files (${first}${others.length > 1 ? ` and ${others.length - 1} more` : ''}) and is no site that bam publish made: choose an empty folder, or write among them with --force.`,
      );
    await makeFolder(folder);
    await writeFile(mark, '{}');
  } catch (error) {
    throw error instanceof BadUse ? error : new BadUse(`cannot write to ${folder}: ${reasonOf(error)}.`);
  }
}
