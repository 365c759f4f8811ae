import { Option, type Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { COMMENT_STATES, type CommentState } from '../../core/review/Comment';
import { addReply, changeState } from '../../core/review/edit';
import { editionNamed } from '../../core/review/isFrozenSince';
import { isAnswered, stateOf } from '../../core/review/states';
import { takeBack } from '../../core/review/takeBack';
import { BadUse } from '../BadUse';
import type { Terminal } from '../terminal';
import { commentOf, editedOr, saveComment } from './commentFiles';
import { inTurn, withRecord, type StepOptions } from './options';
import { ReleaseStore } from './ReleaseStore';

interface AnswerOptions extends StepOptions {
  state?: CommentState;
  undo?: boolean;
  reason?: string;
  revision?: string;
  reply?: string;
  organisation: string;
}

/** `bam release answer`: what becomes of a comment. */
export function addAnswer(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('answer'))
    .summary('reply to a comment, or say what becomes of it')
    .description(
      'Replies to a comment, changes its state, or both. A rejection has a reason; done names what did it. The record is only ever added to.',
    )
    .argument('<id>', 'number of the release')
    .argument('<comment>', 'id of the comment, or as much of it as tells it from others')
    .addOption(new Option('--state <state>', 'what becomes of it').choices(COMMENT_STATES))
    .option('--undo', 'take the last decision back: what stood before holds again, and the record keeps both')
    .option('--reason <text>', 'why')
    .option('--revision <text>', 'what did it: a revision, an edition, a file')
    .option('--reply <text>', 'what to say to it')
    .option('--organisation <name>', 'of who replies', '')
    .action(async (id: string, comment: string, options: AnswerOptions) =>
      finish(await inTurn(options, terminal, (each) => answer(id, comment, each, terminal))),
    );
}

async function answer(
  id: string,
  commentId: string,
  options: AnswerOptions & { at: string },
  terminal: Terminal,
): Promise<number> {
  const { library, by, at, state, undo, reason, revision, reply, organisation, json } = options;
  if (state === undefined && reply === undefined && !undo)
    throw new BadUse('give a --state, a --reply, or both; or --undo.');
  if (undo && (state ?? reply ?? revision) !== undefined)
    throw new BadUse('--undo goes by itself, or with a --reason.');
  if (!undo && state === undefined && (reason ?? revision) !== undefined)
    throw new BadUse('--reason and --revision go with a --state.');
  const store = await ReleaseStore.open(library);
  const before = commentOf(await store.comments(store.get(id).id), id, commentId);
  let after = before;
  if (undo) after = editedOr(takeBack(before, { at, by, ...(reason !== undefined && { reason }) }));
  if (reply !== undefined)
    after = editedOr(addReply(after, { id: randomUUID(), at, author: by, organisation, text: reply }));
  if (state !== undefined)
    after = editedOr(
      changeState(after, {
        at,
        by,
        state,
        ...(reason !== undefined && { reason }),
        ...(revision !== undefined && { revision }),
      }),
    );
  await saveComment(store, after, before);
  if (json) terminal.out(`${JSON.stringify(after, undefined, 2)}\n`);
  else
    terminal.out(
      `${unknown(store, id, revision)}${after.id} is ${stateOf(after)}${isAnswered(after) ? '' : ', without an answer yet'}; ${after.replies.length} ${after.replies.length === 1 ? 'reply' : 'replies'}.\n`,
    );
  return 0;
}

/** A word on an edition or a file that is named as what did it and is not there; the ids of revisions are known to browsers only. */
function unknown(store: ReleaseStore, id: string, revision = ''): string {
  const number = editionNamed(revision);
  const { length } = store.get(id).editions;
  if (number !== undefined && (number < 1 || number > length + 1))
    return `Release ${id} has no edition ${number}, and the next one is ${length + 1}.\n`;
  const [path = ''] = revision.trim().split(' ');
  if (number === undefined && /\.(bpmn|xml|csv|json)$/.test(path) && !existsSync(join(store.folder, path)))
    return `There is no file ${path} in the library.\n`;
  return '';
}
