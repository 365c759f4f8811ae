import { describe, expect, it } from 'vitest';
import { date, instant } from '../../../src/core/json/dates';
import { readDocument, writeDocument, type DocumentKind } from '../../../src/core/json/documents';
import { list, object, oneOf, optional, text } from '../../../src/core/json/shape';

interface Note {
  format: 1;
  title: string;
  on?: string;
  lines: string[];
}
const NOTE: DocumentKind<Note> = {
  title: 'note',
  code: 'REL-FILE',
  format: 1,
  shape: object<Note>({
    format: oneOf([1]),
    title: text({ most: 10 }),
    on: optional(date),
    lines: list(text()),
  }),
};
const messages = (json: string) => readDocument(NOTE, json, 'a.json').problems.map(({ message }) => message);

describe('a JSON document', () => {
  it('comes back with its properties in the order of the shape', () => {
    const { value } = readDocument(NOTE, '{"lines":["a\\r\\nb"],"on":"2026-11-25","format":1,"title":"T"}');
    expect(writeDocument(value!)).toBe(
      '{\n  "format": 1,\n  "title": "T",\n  "on": "2026-11-25",\n  "lines": [\n    "a\\nb"\n  ]\n}\n',
    );
  });

  it('names each place that is wrong', () => {
    expect(messages('{"format":1,"title":"much too long","lines":[1],"extra":0}')).toEqual([
      'The note a.json: extra is not known here.',
      'The note a.json: title is longer than 10 characters.',
      'The note a.json: lines[0] is no text.',
    ]);
    expect(messages('[]')).toEqual(['The note a.json: the whole is no object.']);
  });

  it('is refused as a whole where it is newer', () => {
    expect(messages('{"format":2,"title":7}')).toEqual([
      'The note a.json was written by a newer version (format 2; this one knows 1).',
    ]);
  });

  it('takes no name of an object’s own machinery for a property', () => {
    expect(messages('{"__proto__":{"title":"x"},"format":1,"lines":[]}')).toEqual([
      'The note a.json: __proto__ is not known here.',
      'The note a.json: title is missing.',
    ]);
  });

  it('takes no control characters and no half characters', () => {
    for (const bad of ['\\u0000', '\\u001b', '\\ud800'])
      expect(messages(`{"format":1,"title":"${bad}","lines":[]}`)).toEqual([
        'The note a.json: title holds characters that no text may hold.',
      ]);
  });
});

it.each([
  ['2024-02-29', true],
  ['2026-02-29', false],
  ['2026-11-31', false],
  ['2026-1-2', false],
])('%s as a date: %s', (day, good) => {
  const faults: { place: string; fault: string }[] = [];
  date(day, 'on', faults);
  instant(`${day}T10:00:00Z`, 'at', faults);
  expect(faults.map(({ place }) => place)).toEqual(good ? [] : ['on', 'at']);
});
