import { Parser } from 'saxen';

export interface Place {
  line: number;
  column: number;
}

/**
 * Line and column of the start tags with these numbers (`XmlElement.index`). The tree does not carry places, because
 * finding one costs a walk from the start of the text; faulty elements are few.
 */
export function placesOf(text: string, indexes: Iterable<number>): Map<number, Place> {
  const wanted = new Set(indexes);
  const places = new Map<number, Place>();
  if (wanted.size === 0) return places;
  const last = Math.max(...wanted);
  let index = 0;
  const parser: Parser = new Parser()
    .on('openTag', (_name, _attributes, _decode, _selfClosing, getContext) => {
      if (wanted.has(index)) {
        const { line, column } = getContext();
        places.set(index, { line: line + 1, column: column + 1 });
      }
      if (++index > last) parser.stop();
    })
    .on('error', () => undefined)
    .on('warn', () => undefined);
  parser.parse(text);
  return places;
}
