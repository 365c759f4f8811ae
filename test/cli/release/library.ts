import { mkdirSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { freeze } from '../../../src/core/release/freeze';
import { commentPath, contentPath, releasePath } from '../../../src/core/release/paths';
import { writeRelease, type Release, type ReleaseEvent } from '../../../src/core/release/Release';
import { writeComment } from '../../../src/core/review/Comment';
import { doneComment } from '../../core/release/notes/editions';
import { NEW, OLD, STEP } from '../../publish/site/releases';

const by = 'A. Modeller';
const at = (day: string) => `${day}T09:00:00Z`;

/** A release that was made as the rules ask, up to its publication. */
const published = (days: [string, string, string, string, string, string]): ReleaseEvent[] => {
  const [create, review, opens, closes, approve, publish] = days;
  return [
    { at: at(create), step: 'create', by },
    { at: at(review), step: 'start-review', by, edition: 1 },
    { at: at(opens), step: 'open-consultation', by, edition: 1, opens, closes },
    { at: at(approve), step: 'approve', by, edition: 1, reference: 'TABASC paper 1' },
    { at: at(publish), step: 'publish', by, edition: 1 },
  ];
};

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Writes a small library with release 2.0, live, and release 3.0, published beside it; a comment led to a change in 3.0. */
export async function writeTwoReleases(folder: string): Promise<void> {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const release = async (tree: ReadonlyMap<string, string>, about: Omit<Release, 'format' | 'editions'>) => {
    const { contents, seal, texts } = await freeze(tree, sha256);
    for (const [path, hash] of Object.entries(contents)) put(contentPath(hash, path), texts.get(hash)!);
    const edition = { number: 1, frozenAt: about.events[1]!.at, by, note: '', contents, seal };
    const { id, title, summary, goLive, previous, events } = about;
    put(
      releasePath(id),
      writeRelease({
        format: 1,
        id,
        title,
        summary,
        goLive,
        ...(previous !== undefined && { previous }),
        editions: [edition],
        events,
      }),
    );
  };
  for (const [path, text] of NEW) put(path, text);
  await release(OLD, {
    id: '2.0',
    title: 'A model 2.0',
    summary: 'The baseline.',
    goLive: '2025-06-02',
    events: [
      ...published(['2025-01-06', '2025-02-03', '2025-03-03', '2025-04-01', '2025-04-14', '2025-05-12']),
      { at: at('2025-06-02'), step: 'go-live', by, effective: '2025-06-02', reference: 'TABASC paper 2' },
    ],
  });
  await release(NEW, {
    id: '3.0',
    title: 'A model 3.0',
    summary: 'What differs for SMETS1.',
    goLive: '2026-06-01',
    previous: '2.0',
    events: published(['2026-01-06', '2026-02-03', '2026-03-02', '2026-04-01', '2026-04-14', '2026-05-12']),
  });
  put(commentPath('3.0', 'c-1'), writeComment(doneComment('c-1', STEP)));
}
