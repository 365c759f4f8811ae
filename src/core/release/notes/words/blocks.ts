/** What a piece of the notes leads to; whoever shows them knows the address, or has none. */
export type Target =
  | { kind: 'process'; processId: string; side: 'before' | 'after' }
  | { kind: 'step'; processId: string; elementId: string; side: 'before' | 'after'; layer?: string }
  /** Old and new side by side. */
  | { kind: 'comparison'; processId: string }
  | { kind: 'impact'; id: string };

/** A piece of text with a meaning of its own. */
export interface Run {
  text: string;
  to?: Target;
  /** `way` is for a page only: left out where it has no address. */
  as?: 'strong' | 'quiet' | 'layer' | 'way';
}

export type Words = readonly (string | Run)[];

export interface Item {
  words: Words;
  /** What belongs to the item, each on a line of its own. */
  more?: readonly Words[];
}

/** Release notes as a document, before it is a page, a Word file or Markdown. */
export type Block =
  | { kind: 'heading'; level: 2 | 3 | 4; id: string; words: Words }
  | { kind: 'paragraph'; words: Words }
  | { kind: 'list'; items: readonly Item[] }
  /** What only some readers want: folded away on a page, laid open on paper and in Markdown. */
  | { kind: 'details'; summary: Words; blocks: readonly Block[] }
  | {
      kind: 'table';
      label: string;
      columns: readonly string[];
      rows: readonly (readonly Words[])[];
      /** Shares of the width on paper, in per cent; even where absent. */
      widths?: readonly number[];
    };

/** The words without what they mean. */
export const plainText = (words: Words): string =>
  words.map((word) => (typeof word === 'string' ? word : word.text)).join('');

/** `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

/** Words with something between them. */
export const joined = (all: readonly Words[], between: string): Words =>
  all.flatMap((words, index) => (index === 0 ? words : [between, ...words]));

export const paragraph = (...words: Words): Block => ({ kind: 'paragraph', words });
