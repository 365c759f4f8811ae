import type { Problem } from '../core/problem';
import type { Step } from '../publish/site/facts/steps';
import type { Fonts } from './Fonts';
import { lettersOf } from './letters-of-font';

const MOST_NAMED = 5;

/**
 * The letters of a process's drawing that the font of pictures and PDF files lacks: they would be boxes there.
 *
 * @param fileName for the problem
 */
export function problemsOfLetters(steps: readonly Step[], { regular }: Fonts, fileName: string): Problem[] {
  const has = lettersOf(regular);
  const places = new Map<string, Set<string>>();
  for (const step of steps)
    for (const text of [step.name, step.lane, ...step.next.map(({ label }) => label)])
      for (const letter of text)
        if (!has(letter.codePointAt(0)!) && !/\s|\p{Cc}/u.test(letter))
          places.set(letter, (places.get(letter) ?? new Set()).add(step.label));
  if (places.size === 0) return [];
  const letters = some([...places.keys()].map(inWords));
  const labels = some(
    [...new Set([...places.values()].flatMap((each) => [...each]))].map((label) => `“${label}”`),
  );
  return [
    {
      code: 'PUBLISH-LETTERS',
      severity: 'warning',
      where: { fileName },
      message: `The font of PNG, PDF and Word pictures lacks ${letters}, at ${labels}: a box is drawn in place of each.`,
      remedy:
        'Say it in letters that the font has, or use the SVG file or the page, where the reader’s own fonts help out.',
    },
  ];
}

/** As a letter and by its number, which tells apart what looks alike. */
const inWords = (letter: string): string =>
  `${letter} (U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')})`;

const some = (all: readonly string[]): string =>
  all.length > MOST_NAMED
    ? `${all.slice(0, MOST_NAMED).join(', ')} and ${all.length - MOST_NAMED} more`
    : all.join(', ');
