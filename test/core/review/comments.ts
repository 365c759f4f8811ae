import fc from 'fast-check';
import type { Comment, Subject } from '../../../src/core/review/Comment';
import type { Response } from '../../../src/core/review/response/Response';

const process = { processId: 'Process_7_2_2', number: '7.2.2', name: 'Install and Leave' };

/** One of each kind. */
export const SUBJECTS: readonly Subject[] = [
  { kind: 'release' },
  { kind: 'process', process },
  { kind: 'step', process, elementId: 'B14', name: 'Report no WAN' },
  { kind: 'variation', process, layer: 'SMETS1', elementId: 'B14', name: 'Report no WAN' },
  { kind: 'impact', register: 'smets1', impact: 'A057' },
];

export const comment = (given: Partial<Comment> = {}): Comment => ({
  format: 1,
  id: 'c0000001',
  release: '3.0',
  edition: 1,
  round: 'consultation',
  about: { kind: 'release' },
  author: 'R. Reader',
  organisation: 'A Supplier',
  kind: 'suggestion',
  text: 'Say who sends it.',
  at: '2026-10-01T09:00:00Z',
  replies: [],
  states: [],
  ...given,
});

export const SEAL = 'a'.repeat(64);

export const response = (given: Partial<Response> = {}): Response => ({
  release: '3.0',
  edition: 1,
  seal: SEAL,
  respondent: { name: 'R. Reader', organisation: 'A Supplier' },
  writtenAt: '2026-10-02T09:00:00Z',
  comments: [
    { id: 'c0000001', about: { kind: 'release' }, kind: 'other', text: 'Good.', at: '2026-10-01T09:00:00Z' },
  ],
  ...given,
});

/** Texts as people and attackers write them, of those that a text may hold. */
const words = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
    fc.constantFrom(
      '=HYPERLINK("http://x")',
      "'=1",
      '-1',
      '@x',
      '\t=1',
      '<script>alert(1)</script>',
      'a,"b"\nc',
      ' x ',
      "'",
      '__proto__',
    ),
  )
  .map((text) =>
    text
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- these no text may hold
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '?'),
  )
  .filter((text) => text.trim() !== '');
/** CSV cells of one line are trimmed when they are read: these have nothing to lose. */
const line = words.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => !/^'*$/.test(text));

const instant = fc
  .integer({ min: 0, max: 400 * 24 * 60 })
  .map((minutes) => new Date(Date.UTC(2026, 0, 1) + minutes * 60_000).toISOString().replace('.000Z', 'Z'));

const subject: fc.Arbitrary<Subject> = fc.oneof(
  fc.constantFrom(...SUBJECTS),
  fc.tuple(line, line).map(([elementId, name]): Subject => ({ kind: 'step', process, elementId, name })),
);

const responseComment = (ids: fc.Arbitrary<string>) =>
  fc.record({
    id: ids,
    about: subject,
    kind: fc.constantFrom('error' as const, 'question' as const, 'agreement' as const),
    text: words,
    at: instant,
  });

/** Few ids and few people, so that comments meet. */
const fewIds = fc.constantFrom('c0000001', 'c0000002', 'c0000003', 'c0000004');

export const responses = ({ ids = fewIds, unique = false } = {}): fc.Arbitrary<Response> =>
  fc.record({
    release: fc.constant('3.0'),
    edition: fc.constantFrom(1, 2),
    seal: fc.constant(SEAL),
    respondent: fc.record(
      { name: line, organisation: line, email: fc.constant('r@example.org') },
      { requiredKeys: ['name', 'organisation'] },
    ),
    writtenAt: instant,
    comments: unique
      ? fc.uniqueArray(responseComment(ids), { minLength: 1, maxLength: 6, selector: ({ id }) => id })
      : fc.array(responseComment(ids), { minLength: 1, maxLength: 6 }),
  });
