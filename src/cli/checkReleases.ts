import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../core/problem';
import { checkCutOff } from '../core/release/checkCutOff';
import { verifyEdition } from '../core/release/editions';
import { checkOvertakings } from '../core/release/overtakings';
import { commentsFolder, releasePath } from '../core/release/paths';
import { readRelease, type Release } from '../core/release/Release';
import { recordProblems } from '../core/release/recordProblems';
import { readComment, type Comment } from '../core/review/Comment';
import { readText } from './files';
import type { CheckedFile } from './findings';
import { now } from './release/options';
import { frozenTextIn, sha256 } from './release/ReleaseStore';

/** The releases of a library's folder: that each record replays, what was frozen is intact, comments can be read, and none overtakes another. */
export async function checkReleases(library: string): Promise<CheckedFile[]> {
  const files: CheckedFile[] = [];
  const releases: Release[] = [];
  const unread: string[] = [];
  const comments: Comment[] = [];
  for (const id of await namesIn(join(library, 'releases'))) {
    if (!existsSync(join(library, releasePath(id)))) continue;
    const { release, ...checked } = await checkRelease(library, id);
    files.push(checked);
    if (release) releases.push(release);
    else unread.push(id);
    for (const name of await namesIn(join(library, commentsFolder(id)))) {
      if (!name.endsWith('.json')) continue;
      const file = join(library, commentsFolder(id), name);
      const { value, problems } = readComment(await readText(file), file);
      files.push({ file, readable: value !== undefined, problems });
      if (value) comments.push(value);
    }
  }
  const found = releases.flatMap((release) => recordProblems(release, releases, now(), unread));
  // Of a record that cannot be read nobody knows what it names.
  const cut = files.some(({ readable }) => !readable)
    ? []
    : checkCutOff(
        releases,
        comments,
        (await namesIn(join(library, 'releases/contents'))).map((name) => `releases/contents/${name}`),
      );
  for (const problem of [...found, ...checkOvertakings(releases), ...cut].map(inFolder(library))) {
    const file = problem.where.fileName!;
    const known = files.find((each) => each.file === file);
    if (known) known.problems.push(problem);
    else files.push({ file, readable: true, problems: [problem] });
  }
  return files;
}

async function checkRelease(library: string, id: string): Promise<CheckedFile & { release?: Release }> {
  const file = join(library, releasePath(id));
  const { value: release, problems } = readRelease(await readText(file), file);
  if (!release) return { file, readable: false, problems };
  const found: Problem[] = [];
  for (const edition of release.editions)
    found.push(...(await verifyEdition(release.id, edition, frozenTextIn(library), sha256)));
  return { file, readable: true, problems: once(found).map(inFolder(library)), release };
}

const inFolder =
  (library: string) =>
  ({ where, ...problem }: Problem): Problem => ({
    ...problem,
    where: { ...where, ...(where.fileName !== undefined && { fileName: join(library, where.fileName) }) },
  });

/** A text that several editions share is told of once. */
const once = (problems: Problem[]): Problem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

const namesIn = async (folder: string): Promise<string[]> =>
  existsSync(folder) ? (await readdir(folder)).sort() : [];
