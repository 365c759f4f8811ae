import { useState } from 'react';

/**
 * Text that is being typed, kept in this browser until it is stored or given up: a page that is left or dies takes nothing along.
 *
 * @param what it is, such as the comment that it answers
 */
export function useKeptText(what: string): {
  text: string;
  setText: (text: string) => void;
  forget: () => void;
} {
  const key = `bam-typed ${what}`;
  const [text, setText] = useState(() => attempt(() => localStorage.getItem(key)) ?? '');
  const forget = () => attempt(() => localStorage.removeItem(key));
  return {
    text,
    setText: (next) => {
      setText(next);
      if (next === '') forget();
      else attempt(() => localStorage.setItem(key, next));
    },
    forget,
  };
}

/** A browser that keeps nothing still lets people type. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
