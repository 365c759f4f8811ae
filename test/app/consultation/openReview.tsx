import { writeComment, type Comment, type Subject } from '../../../src/core/review/Comment';
import { writeRelease } from '../../../src/core/release/Release';
import { openApp } from '../library/openApp';

export const KEY = '7.2.2-install-and-leave';
export const PROCESS = { processId: 'Process_1', number: '7.2.2', name: 'Install and Leave' };
export const SEAL = 'a'.repeat(64);

export const step = (elementId: string, name: string): Subject => ({
  kind: 'step',
  process: PROCESS,
  elementId,
  name,
});

let count = 0;

/** A comment of the consultation on 3.0. */
export function comment(given: Partial<Comment> & Pick<Comment, 'id' | 'text'>): Comment {
  count += 1;
  return {
    format: 1,
    release: '3.0',
    round: 'consultation',
    about: { kind: 'release' },
    author: 'R. Reviewer',
    organisation: 'A supplier',
    kind: 'suggestion',
    at: `2026-03-01T10:00:${String(count % 60).padStart(2, '0')}Z`,
    replies: [],
    states: [],
    ...given,
  };
}

/** A draft release 3.0, as a file of the library. */
export const RELEASE_FILE = [
  'releases/3.0/release.json',
  writeRelease({
    format: 1,
    id: '3.0',
    title: 'Business Architecture Model 3.0',
    summary: '',
    goLive: '2026-12-02',
    editions: [],
    events: [{ at: '2026-03-01T09:00:00Z', step: 'create', by: 'M. Modeller' }],
  }),
] as const;

/** The app on a small library with a draft release 3.0 and comments on it. */
export async function openReview(
  address: string,
  comments: readonly Comment[],
  more: readonly (readonly [string, string])[] = [],
) {
  const app = await openApp({
    more: [
      RELEASE_FILE,
      ...comments.map((each) => [`releases/3.0/comments/${each.id}.json`, writeComment(each)] as const),
      ...more,
    ],
  });
  await app.repository.saveSetting('author', 'M. Modeller');
  await app.repository.saveSetting('organisation', 'TABASC');
  window.location.hash = address;
  /** A comment as the store has it now. */
  const stored = async (id: string) => {
    const text = (await app.repository.readFiles('releases/')).get(`releases/3.0/comments/${id}.json`);
    return text === undefined ? undefined : (JSON.parse(text) as Comment);
  };
  return { ...app, stored };
}
