import { InvalidArgumentError, Option, type Command } from 'commander';
import { randomUUID } from 'node:crypto';
import { stateOf as stateOfRelease } from '../../core/release/states';
import { dateInBritain } from '../../core/calendar/dates';
import { COMMENT_KINDS, ROUNDS, type CommentKind, type Round, type Subject } from '../../core/review/Comment';
import { createComment } from '../../core/review/edit';
import type { ReviewFacts } from '../../core/review/facts';
import { subjectInWords } from '../../core/review/subjects';
import { BadUse } from '../BadUse';
import type { Terminal } from '../terminal';
import { editedOr, saveComment } from './commentFiles';
import { inTurn, withRecord, type StepOptions } from './options';
import { ReleaseStore } from './ReleaseStore';
import { reviewFacts } from './reviewFacts';

interface CommentOptions extends StepOptions {
  text: string;
  kind: CommentKind;
  organisation: string;
  process?: string;
  step?: string;
  layer?: string;
  impact?: { register: string; impact: string };
  round?: Round;
}

/** `bam release comment`: a comment that came by letter, in a meeting, or from within. */
export function addComment(release: Command, terminal: Terminal, finish: (code: number) => void): void {
  withRecord(release.command('comment'))
    .summary('write a comment')
    .description('Writes a comment on a release, or on a process, step, variation or impact of the library.')
    .argument('<id>', 'number of the release')
    .requiredOption('--text <text>', 'what is said')
    .addOption(new Option('--kind <kind>', 'what it is').choices(COMMENT_KINDS).default('other'))
    .option('--organisation <name>', 'of who says it', '')
    .option('--process <number>', 'number or id of the process that it is about')
    .option('--step <id>', 'id of the step in that process')
    .option('--layer <layer>', 'makes it a comment on the variation of that layer at the step')
    .option('--impact <register:id>', 'impact that it is about, such as smets1:A057', impactOf)
    .addOption(new Option('--round <round>', 'default: by the state of the release').choices(ROUNDS))
    .action(async (id: string, options: CommentOptions) =>
      finish(await inTurn(options, terminal, (each) => comment(id, each, terminal))),
    );
}

async function comment(
  id: string,
  options: CommentOptions & { at: string },
  terminal: Terminal,
): Promise<number> {
  const { library, by, at, text, kind, organisation, json } = options;
  const store = await ReleaseStore.open(library);
  const release = store.get(id);
  const about = await subjectOf(options);
  const state = stateOfRelease(release, store.releases, dateInBritain(at));
  const edition = release.editions.at(-1)?.number;
  const made = editedOr(
    createComment({
      id: randomUUID(),
      release: id,
      ...(edition !== undefined && { edition }),
      round:
        options.round ??
        (state === 'draft' || state === 'internal review' ? 'internal review' : 'consultation'),
      about,
      author: by,
      organisation,
      kind,
      text,
      at,
    }),
  );
  await saveComment(store, made);
  terminal.out(
    json
      ? `${JSON.stringify(made, undefined, 2)}\n`
      : `${made.id} is written, about ${subjectInWords(about)}.\n`,
  );
  return 0;
}

async function subjectOf({
  library,
  process: number,
  step,
  layer,
  impact,
}: CommentOptions): Promise<Subject> {
  if (step !== undefined && number === undefined) throw new BadUse('--step goes with a --process.');
  if (layer !== undefined && step === undefined) throw new BadUse('--layer goes with a --step.');
  if (impact !== undefined && number !== undefined) throw new BadUse('give --impact or --process, not both.');
  if (impact === undefined && number === undefined) return { kind: 'release' };
  const facts = await reviewFacts(library);
  if (impact !== undefined) {
    if (!facts.impacts?.get(impact.register)?.has(impact.impact))
      throw new BadUse(`there is no impact ${impact.impact} in a register ${impact.register}.`);
    return { kind: 'impact', ...impact };
  }
  return subjectIn(facts, number!, step, layer);
}

function subjectIn(facts: ReviewFacts, number: string, step?: string, layer?: string): Subject {
  const found = facts.processes.find((each) => each.number === number || each.processId === number);
  if (!found) throw new BadUse(`there is no process ${number} in the library.`);
  const process = { processId: found.processId, number: found.number, name: found.name };
  if (step === undefined) return { kind: 'process', process };
  const element = found.elements.get(step);
  if (!element) throw new BadUse(`there is no step ${step} in ${found.number} ${found.name}.`);
  if (layer === undefined) return { kind: 'step', process, elementId: step, name: element.name };
  if (!element.layers.includes(layer)) throw new BadUse(`layer ${layer} says nothing of ${step}.`);
  return { kind: 'variation', process, layer, elementId: step, name: element.name };
}

function impactOf(text: string): { register: string; impact: string } {
  const [, register, impact] = /^([^:]*):(.+)$/.exec(text) ?? [];
  if (register === undefined || impact === undefined)
    throw new InvalidArgumentError('Give register and impact, such as smets1:A057.');
  return { register, impact };
}
