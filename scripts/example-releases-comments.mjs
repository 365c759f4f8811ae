// The comments on the example release 3.0. All persons and organisations are invented.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const process = (number, name, rest = {}) => ({
  process: { processId: `Process_${number.replaceAll('.', '_')}`, number, name },
  ...rest,
});
const READER = { author: 'R. Reader', organisation: 'Example Energy Supply' };
const NETWORK = { author: 'N. Keeper', organisation: 'Example Networks' };
const METERS = { author: 'M. Owner', organisation: 'Example Meter Assets' };
const INSIDE = { author: 'Second modeller', organisation: 'Example drafting team' };

const COMMENTS = [
  {
    id: '3f7c1a52-0b1e-4d0f-9a39-5d5f2c1e7a01',
    round: 'internal review',
    edition: 1,
    about: {
      kind: 'step',
      ...process('7.2.2', 'Install and Leave', { elementId: 'B03', name: 'WAN expected?' }),
    },
    ...INSIDE,
    kind: 'suggestion',
    text: 'Say between which two ways the coverage decides.',
    at: '2026-08-19T13:10:00Z',
    answers: [{ at: '2026-08-27T09:30:00Z', state: 'done', revision: 'edition 2' }],
  },
  {
    id: '3f7c1a52-0b1e-4d0f-9a39-5d5f2c1e7a02',
    round: 'consultation',
    edition: 2,
    about: {
      kind: 'step',
      ...process('7.7.1', 'Transitional Change of Supplier', {
        elementId: 'B03',
        name: 'Objection or withdrawal?',
      }),
    },
    ...READER,
    kind: 'error',
    text: 'The question names a withdrawal, the words below it only an objection.',
    at: '2026-09-16T10:42:00Z',
    answers: [
      { at: '2026-10-08T09:00:00Z', state: 'accepted' },
      { at: '2026-10-21T16:00:00Z', state: 'done', revision: 'edition 3' },
    ],
  },
  {
    id: '3f7c1a52-0b1e-4d0f-9a39-5d5f2c1e7a03',
    round: 'consultation',
    edition: 2,
    about: {
      kind: 'step',
      ...process('7.9.4', 'Incident management', { elementId: 'B02', name: 'Check own side and the SSI' }),
    },
    ...NETWORK,
    kind: 'suggestion',
    text: 'The step is called after the SSI, but does not say what is done there.\n\nA pointer to 7.9.2 would help.',
    at: '2026-09-22T08:05:00Z',
    answers: [{ at: '2026-10-21T16:10:00Z', state: 'done', revision: 'edition 3' }],
  },
  {
    id: '3f7c1a52-0b1e-4d0f-9a39-5d5f2c1e7a04',
    round: 'consultation',
    edition: 2,
    about: {
      kind: 'variation',
      ...process('7.6.1', 'Replace Communications Hub', {
        layer: 'SMETS1',
        elementId: 'B12',
        name: 'Report Install Success',
      }),
    },
    ...METERS,
    kind: 'suggestion',
    text: 'Please write out the name of the service request: not every reader knows the numbers.',
    at: '2026-09-28T14:20:00Z',
    answers: [{ at: '2026-10-21T16:20:00Z', state: 'done', revision: 'edition 3' }],
  },
  {
    id: '3f7c1a52-0b1e-4d0f-9a39-5d5f2c1e7a05',
    round: 'consultation',
    edition: 2,
    about: { kind: 'impact', register: 'smets1', impact: 'A056' },
    ...READER,
    kind: 'question',
    text: 'Does the section on replacing a Communications Hub hold for SMETS1 or not?',
    at: '2026-09-29T11:00:00Z',
    replies: [
      {
        id: '3f7c1a52-0b1e-4d0f-9a39-5d5f2c1e7b05',
        at: '2026-10-08T09:20:00Z',
        author: 'Example modeller',
        organisation: 'Example drafting team',
        text: 'The source says both. So the steps that it names are marked one by one, and the rest is recorded as an open question.',
      },
    ],
    answers: [{ at: '2026-10-08T09:21:00Z', state: 'done' }],
  },
  {
    id: '3f7c1a52-0b1e-4d0f-9a39-5d5f2c1e7a06',
    round: 'consultation',
    edition: 2,
    about: { kind: 'process', ...process('7.9.5', 'WAN matrix') },
    ...NETWORK,
    kind: 'suggestion',
    text: 'This could be a part of 7.9.2 and need no process of its own.',
    at: '2026-10-01T15:45:00Z',
    answers: [
      {
        at: '2026-10-08T09:40:00Z',
        state: 'rejected',
        reason: 'The Business Architecture Document has a section 7.9.5, and the model follows its sections.',
      },
    ],
  },
  {
    id: '3f7c1a52-0b1e-4d0f-9a39-5d5f2c1e7a07',
    round: 'consultation',
    edition: 2,
    about: { kind: 'release' },
    ...METERS,
    kind: 'agreement',
    text: 'We agree with the draft.',
    at: '2026-10-02T09:00:00Z',
    answers: [{ at: '2026-10-08T09:45:00Z', state: 'accepted' }],
  },
];

/** Writes the comments of a round with their answers, as the app and the command would. */
export async function commentsOn(round, library) {
  const { addReply, changeState, createComment } = await import('../src/core/review/edit.ts');
  const { writeComment } = await import('../src/core/review/Comment.ts');
  const { commentPath } = await import('../src/core/release/paths.ts');
  for (const { answers, replies = [], ...given } of COMMENTS.filter((each) => each.round === round)) {
    const { id, edition, about, author, organisation, kind, text, at } = given;
    let comment = orThrow(
      createComment({ id, release: '3.0', edition, round, about, author, organisation, kind, text, at }),
    );
    for (const reply of replies) comment = orThrow(addReply(comment, reply));
    for (const answer of answers)
      comment = orThrow(changeState(comment, { by: 'Example modeller', ...answer }));
    const path = join(library, commentPath('3.0', id));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, writeComment(comment));
  }
}

function orThrow({ comment, problems }) {
  if (!comment) throw new Error(JSON.stringify(problems));
  return comment;
}
