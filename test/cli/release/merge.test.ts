import { appendFileSync, cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { commentsFolder, contentPath, releasePath } from '../../../src/core/release/paths';
import { readRelease } from '../../../src/core/release/Release';
import { bam, freshFolder } from '../bam';
import { writeTwoReleases } from './library';

let mine: string;
let theirs: string;
const record = (folder: string, id = '3.0') => readFileSync(join(folder, releasePath(id)), 'utf8');
const merge = (...args: string[]) => bam('release', 'merge', theirs, '--library', mine, ...args);
const there = (name: string, id: string, ...args: string[]) =>
  bam('release', name, id, '--library', theirs, '--by', 'B. Publisher', ...args);

beforeEach(async () => {
  mine = join(freshFolder(), 'library');
  theirs = join(freshFolder(), 'library');
  await writeTwoReleases(mine);
  cpSync(mine, theirs, { recursive: true });
});

describe('bam release merge', () => {
  it('goes on where the other library went on, and brings plan and comments', async () => {
    const live = ['--reference', 'TABASC minute 9', '--on', '2026-06-01', '--at', '2026-06-01T09:00:00Z'];
    expect((await there('go-live', '3.0', ...live)).code).toBe(0);
    await bam('release', 'plan', '3.0', '--init', '--library', theirs);
    await there('comment', '3.0', '--text', 'One more.', '--at', '2026-06-01T10:00:00Z');
    const dry = await merge('--dry-run');
    expect(dry.code).toBe(0);
    expect(dry.out).toContain(
      'Release 3.0 goes on from where it stands here: 1 step (“Go live” on 1 Jun 2026 by B. Publisher).',
    );
    expect(dry.out).toContain('Nothing was written');
    expect(record(mine)).not.toBe(record(theirs));
    const { code, out } = await merge();
    expect([code, out.endsWith('All of it is written.\n')]).toEqual([0, true]);
    expect(record(mine)).toBe(record(theirs));
    expect(readdirSync(join(mine, commentsFolder('3.0')))).toHaveLength(2);
    const again = await merge();
    expect([again.code, again.out]).toEqual([
      0,
      'The library has the record of release 2.0 already.\nThe library has the record of release 3.0 already.\nNothing was to be taken.\n',
    ]);
  });

  it('keeps what parted as it is here, says where, and ends with 1', async () => {
    await there('back', '3.0', '--reason', 'A fault', '--at', '2026-05-20T09:00:00Z');
    await bam(
      'release',
      'back',
      '3.0',
      '--library',
      mine,
      '--by',
      'A',
      '--reason',
      'Late',
      '--at',
      '2026-05-21T09:00:00Z',
    );
    const before = record(mine);
    const { code, out } = await merge();
    expect(code).toBe(1);
    expect(out).toMatch(
      /part after 5 steps: here “Take back the publication” on 21 May 2026 by A, there .* on 20 May 2026 by B/,
    );
    expect(out).toContain('Nothing was to be taken.');
    expect(record(mine)).toBe(before);
    const { releases } = JSON.parse((await merge('--json')).out) as { releases: { record: object }[] };
    expect(releases[1]!.record).toMatchObject({ how: 'parted', after: 5 });
  });

  it('takes a release that is not here, with all that it froze, and none of a library in which something is broken', async () => {
    rmSync(join(mine, 'releases'), { recursive: true });
    const { value } = readRelease(record(theirs));
    const [path, hash] = Object.entries(value!.editions[0]!.contents)[0]!;
    const text = join(theirs, contentPath(hash, path));
    const whole = readFileSync(text);
    appendFileSync(text, ' ');
    const broken = await merge();
    expect([broken.code, broken.out]).toEqual([
      1,
      expect.stringMatching(/^Nothing was taken from .*REL-CONTENT-CHANGED/s),
    ]);
    expect(readdirSync(mine)).not.toContain('releases');
    writeFileSync(text, whole);
    expect((await merge()).code).toBe(0);
    expect((await bam('release', 'verify', '--library', mine)).code).toBe(0);
  });

  it('says what is no other library', async () => {
    expect((await bam('release', 'merge', mine, '--library', mine)).err).toContain('is this library itself');
    const none = await bam('release', 'merge', freshFolder(), '--library', mine);
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('is no library')]);
  });
});
