import type { Problem } from '../../core/problem';
import type { Release } from '../../core/release/Release';
import { readComment, type Comment } from '../../core/review/Comment';
import { mayTouch } from '../../repository/changes';
import type { Repository } from '../../repository/Repository';

/** A comment and the text that it was read from: a change to it is made from that text. */
export interface KeptComment {
  comment: Comment;
  path: string;
  text: string;
}

/** The releases of the library and every comment on them. */
export interface Review {
  releases: readonly Release[];
  comments: readonly KeptComment[];
  /** Of releases and comments that cannot be read; their files stay as they are. */
  problems: readonly Problem[];
}

type Read = ReturnType<typeof readComment>;

interface Cache {
  review?: Promise<Review>;
  /** Comments by path: most stay as they are when one changes. */
  read: Map<string, { text: string; read: Read }>;
}

const UNDER = 'releases/';
const COMMENT_FILE = /^releases\/[^/]+\/comments\/[^/]+\.json$/;
const caches = new WeakMap<Repository, Cache>();

/** Reads releases and comments, once until a file of theirs changes. */
export function reviewNow(repository: Repository): Promise<Review> {
  const cache = cacheOf(repository);
  if (cache.review) return cache.review;
  const reading = readReview(repository, cache);
  cache.review = reading;
  // A failed reading is not kept: the next one who asks tries again.
  reading.catch(() => {
    if (cache.review === reading) delete cache.review;
  });
  return reading;
}

function cacheOf(repository: Repository): Cache {
  const known = caches.get(repository);
  if (known) return known;
  const cache: Cache = { read: new Map() };
  caches.set(repository, cache);
  // Subscribed before anybody who asks again upon a change, so the old answer is gone by then.
  repository.subscribe((change) => {
    if (mayTouch(change, UNDER)) delete cache.review;
  });
  return cache;
}

async function readReview(repository: Repository, cache: Cache): Promise<Review> {
  const [{ releases, problems }, files] = await Promise.all([
    repository.listReleases(),
    repository.readFiles(UNDER),
  ]);
  const read = new Map<string, { text: string; read: Read }>();
  for (const [path, text] of files) {
    if (!COMMENT_FILE.test(path)) continue;
    const known = cache.read.get(path);
    read.set(path, known?.text === text ? known : { text, read: readComment(text, path) });
  }
  cache.read = read;
  const comments: KeptComment[] = [];
  const faults = [...problems];
  for (const [path, { text, read: found }] of read) {
    if (found.value) comments.push({ comment: found.value, path, text });
    faults.push(...found.problems);
  }
  return { releases, comments, problems: faults };
}
