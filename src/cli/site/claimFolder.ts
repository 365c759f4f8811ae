import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BadUse } from '../BadUse';
import { reasonOf } from '../files';
import { makeFolder, namesIn } from '../folders';
import { MANIFEST } from './Manifest';
import { SITE_KINDS, siteKindIn, type SiteKind } from './SiteKind';

/**
 * Makes the folder of a site ready, and marks it as one, so that a build that is stopped half-way can be gone on with.
 *
 * @param kind what is going to stand there
 * @param force take a folder with other files in it; they stay, save where a page has the same name. A site of another kind gives way
 * @throws BadUse for a folder that holds something that `bam publish` did not write, or a site of another kind, and for one that cannot be
 * written to
 */
export async function claimFolder(folder: string, kind: SiteKind, force = false): Promise<void> {
  const mark = join(folder, MANIFEST);
  try {
    const there = siteKindIn(folder);
    if (there !== undefined && there !== kind && !force) throw new BadUse(otherKind(folder, there, kind));
    if (existsSync(mark)) return;
    const others = (await namesIn(folder)).filter((name) => !existsSync(join(folder, name, MANIFEST)));
    const [first] = others;
    if (first !== undefined && !force)
      throw new BadUse(
        `${folder} holds other files (${first}${others.length > 1 ? ` and ${others.length - 1} more` : ''}) and is no site that bam publish made: choose an empty folder, or write among them with --force.`,
      );
    await makeFolder(folder);
    await writeFile(mark, JSON.stringify({ kind }));
  } catch (error) {
    throw error instanceof BadUse ? error : new BadUse(`cannot write to ${folder}: ${reasonOf(error)}.`);
  }
}

/** Written over each other, the start page of one would be gone, and what its other pages lead to. */
const otherKind = (folder: string, there: SiteKind, kind: SiteKind): string =>
  `${folder} holds ${SITE_KINDS[there]}, and ${SITE_KINDS[kind]} would take its place: give another folder with --out, or replace what is there with --force.`;
