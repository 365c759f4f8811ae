import type { Command } from 'commander';
import type { AddCommand } from './AddCommand';
import type { Terminal } from './terminal';

/** The subcommands of `bam release`, in the order of the help; only the one that is asked for is loaded. */
const SUBCOMMANDS: Record<string, () => Promise<AddCommand>> = {
  create: async () => (await import('./release/create')).addCreate,
  amend: async () => (await import('./release/amend')).addAmend,
  list: async () => (await import('./release/list')).addList,
  status: async () => (await import('./release/status')).addStatus,
  freeze: async () => (await import('./release/freeze')).addFreeze,
  consult: async () => (await import('./release/consult')).addConsult,
  extend: async () => (await import('./release/consult')).addExtend,
  revise: async () => (await import('./release/freeze')).addRevise,
  approve: async () => (await import('./release/approve')).addApprove,
  publish: async () => (await import('./release/publish')).addPublish,
  'go-live': async () => (await import('./release/goLive')).addGoLive,
  undo: async () => (await import('./release/goLive')).addUndo,
  back: async () => (await import('./release/back')).addBack,
  plan: async () => (await import('./release/plan')).addPlan,
  risk: async () => (await import('./release/log')).addRisk,
  issue: async () => (await import('./release/log')).addIssue,
  timeline: async () => (await import('./release/timeline')).addTimeline,
  report: async () => (await import('./release/report')).addReport,
  comment: async () => (await import('./release/comment')).addComment,
  comments: async () => (await import('./release/comments')).addComments,
  import: async () => (await import('./release/import')).addImport,
  imports: async () => (await import('./release/imports')).addImports,
  'take-back': async () => (await import('./release/takeBack')).addTakeBack,
  merge: async () => (await import('./release/merge')).addMerge,
  answer: async () => (await import('./release/answer')).addAnswer,
  dispositions: async () => (await import('./release/dispositions')).addDispositions,
  compare: async () => (await import('./release/compare')).addCompare,
  notes: async () => (await import('./release/notes')).addNotes,
  files: async () => (await import('./release/files')).addFiles,
  verify: async () => (await import('./release/verify')).addVerify,
};

/** `bam release`: a release from its draft to the day on which it is live. */
export async function addRelease(
  program: Command,
  terminal: Terminal,
  finish: (code: number) => void,
  [name = '']: readonly string[] = [],
): Promise<void> {
  const release = program
    .command('release')
    .summary('take a release from draft to live, and say where it stands')
    .description(
      'Freezes the library as a release and takes it through review, consultation, approval and publication until it is live. Each step has guards; each is recorded with who, when and by which decision.',
    )
    .helpCommand(false);
  const asked = Object.hasOwn(SUBCOMMANDS, name) ? [name] : Object.keys(SUBCOMMANDS);
  for (const each of asked) await (await SUBCOMMANDS[each]!())(release, terminal, finish);
}
