import type { Problem } from '../core/problem';
import { readBpmn } from '../core/bpmn/read';
import { writeBpmn } from '../core/bpmn/write';
import { describe, descriptionOf, type Description } from '../core/bpmn/description';
import { StoreError } from './failures';
import type { Draft } from './Repository';

export interface CanonicalText extends Description {
  text: string;
  /** What the reader had to say; no errors that make a file unreadable. */
  problems: Problem[];
}

/**
 * Reads a text and gives its canonical form with its number and name.
 *
 * @param change.to other number or name to give to it on the way
 * @throws StoreError when the text is not readable BPMN
 */
export async function canonicalText(
  text: string,
  { fileName, to }: { fileName?: string; to?: Partial<Description> } = {},
): Promise<CanonicalText> {
  const { readable, definitions, leftovers, problems } = await readBpmn(text, {
    ...(fileName && { fileName }),
  });
  if (!readable) throw new StoreError(problems);
  if (to) describe(definitions, { ...descriptionOf(definitions), ...to });
  return { text: await writeBpmn(definitions, { leftovers }), ...descriptionOf(definitions), problems };
}

/** A draft's text in canonical form; as it is where it cannot be read, for it must not be lost. */
export async function canonicalDraft({ text }: Draft): Promise<string> {
  try {
    return (await canonicalText(text)).text;
  } catch (error) {
    if (error instanceof StoreError) return text;
    throw error;
  }
}
