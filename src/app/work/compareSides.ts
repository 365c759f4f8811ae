import { readBpmn } from '../../core/bpmn/read';
import { writeBpmn } from '../../core/bpmn/write';
import { compare } from '../../core/comparison/compare';
import type { Change } from '../../core/comparison/change';
import type { Problem } from '../../core/problem';
import { project } from '../../core/variation/project';
import type { Compared, ComparedSide, SeenChange } from './ModelApi';

/** Compares two files or views; where one cannot be read, `problems` says why and there is no change. */
export async function compareSides(before: ComparedSide, after: ComparedSide): Promise<Compared> {
  const [old, now] = await Promise.all([textOf(before), textOf(after)]);
  const isReadable = old.text !== '' && now.text !== '';
  const changes = isReadable ? compare(old.text, now.text).changes : [];
  return {
    before: old.text,
    after: now.text,
    problems: { before: old.problems, after: now.problems },
    changes: changes.map(seen),
  };
}

/** A change as a screen shows it. */
export const seen = ({ edits: _, ...change }: Change): SeenChange => change;

async function textOf({ text, view, layers }: ComparedSide): Promise<{ text: string; problems: Problem[] }> {
  const model = await readBpmn(text);
  if (!model.readable) return { text: '', problems: model.problems };
  if (view === undefined) return { text: model.text, problems: [] };
  const { definitions } = project(model.definitions, { view, layers });
  return { text: await writeBpmn(definitions, { leftovers: model.leftovers }), problems: [] };
}
