/** A stretch of text that both have, or only one. */
export interface Stretch {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Above this many pairs of words, what lies between the common start and end is told as a whole. */
const LARGEST_TABLE = 4_000_000;

/**
 * What differs between two texts, word by word: the stretches without the added ones are `before`, without the removed ones
 * `after`. Where something was replaced, what was removed comes first.
 *
 * Cost grows with the product of the words that differ; beyond `LARGEST_TABLE` with their sum.
 */
export function wordDiff(before: string, after: string): Stretch[] {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < Math.min(old.length, now.length) && old[start] === now[start]) start++;
  let end = 0;
  while (
    end < Math.min(old.length, now.length) - start &&
    old[old.length - 1 - end] === now[now.length - 1 - end]
  )
    end++;
  const stretches: Stretch[] = [];
  const say = (kind: Stretch['kind'], words: readonly string[]) => {
    const text = words.join('');
    const last = stretches.at(-1);
    if (text === '') return;
    if (last?.kind === kind) last.text += text;
    else stretches.push({ kind, text });
  };
  say('same', old.slice(0, start));
  middle(old.slice(start, old.length - end), now.slice(start, now.length - end), say);
  say('same', old.slice(old.length - end));
  return joined(stretches);
}

/** Words that were replaced one after the other are told as one: the space between them is no place to stop. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const told: Stretch[] = [];
  let run = { removed: '', added: '' };
  const flush = () => {
    if (run.removed !== '') told.push({ kind: 'removed', text: run.removed });
    if (run.added !== '') told.push({ kind: 'added', text: run.added });
    run = { removed: '', added: '' };
  };
  stretches.forEach(({ kind, text }, at) => {
    if (kind !== 'same') run[kind] += text;
    else if (run.removed !== '' && run.added !== '' && text.trim() === '' && at + 1 < stretches.length)
      run = { removed: run.removed + text, added: run.added + text };
    else {
      flush();
      told.push({ kind, text });
    }
  });
  flush();
  return told;
}

/** Words, white space, and each other character by itself: what is joined again gives the text. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu) ?? [];

type Say = (kind: Stretch['kind'], words: readonly string[]) => void;

/** The longest common subsequence; what is in neither is removed, then added. */
function middle(old: readonly string[], now: readonly string[], say: Say): void {
  if (old.length * now.length > LARGEST_TABLE || old.length === 0 || now.length === 0) {
    say('removed', old);
    say('added', now);
    return;
  }
  const longest = tableOf(old, now);
  const [removed, added]: [string[], string[]] = [[], []];
  const flush = () => {
    say('removed', removed.splice(0));
    say('added', added.splice(0));
  };
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (i < old.length && j < now.length && old[i] === now[j]) {
      flush();
      say('same', [old[i]!]);
      i++;
      j++;
    } else if (j >= now.length || (i < old.length && longest[i + 1]![j]! >= longest[i]![j + 1]!)) {
      removed.push(old[i++]!);
    } else added.push(now[j++]!);
  }
  flush();
}

/** How many words the rests from i and j have in common. */
function tableOf(old: readonly string[], now: readonly string[]): Uint32Array[] {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(now.length + 1));
  for (let i = old.length - 1; i >= 0; i--)
    for (let j = now.length - 1; j >= 0; j--)
      rows[i]![j] =
        old[i] === now[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
  return rows;
}
