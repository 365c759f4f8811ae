import { blankProcess } from '../../src/core/bpmn/blank';
import { canonicalXml } from '../../src/core/bpmn/canonical';
import { createRepository, type RepositoryOptions } from '../../src/repository/createRepository';
import type { LibraryTree, ProcessHead, Repository, Result } from '../../src/repository/Repository';

/** A name that no other test's library has. */
export const freshName = () => `test-${crypto.randomUUID()}`;

/** A clock that moves by one second with each look. */
export function steppingClock(start = '2026-11-24T08:00:00.000Z'): () => Date {
  let time = Date.parse(start);
  return () => new Date((time += 1000));
}

/** Two small processes, library.json and a register. */
export const seedTree: LibraryTree = new Map([
  [
    'library.json',
    JSON.stringify({ title: 'Test', chapters: [], layers: [], order: ['7.2.2', '7.10.1'] }, undefined, 2) +
      '\n',
  ],
  ['processes/7.10.1-report.bpmn', canonicalBlank('7.10.1', 'Report')],
  ['processes/7.2.2-install-and-leave.bpmn', canonicalBlank('7.2.2', 'Install and Leave')],
  ['register/smets1/impacts.csv', 'id,section\nA057,7.2.2\n'],
]);

/** A repository filled with `seedTree`. */
export async function filledRepository(options: RepositoryOptions = {}): Promise<Repository> {
  const repository = createRepository({ name: freshName(), now: steppingClock(), ...options });
  valueOf(await repository.initialise(seedTree));
  return repository;
}

/** The value of a result; a refusal fails the test with its problems. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems, undefined, 2));
  return result.value;
}

/** The codes of a refusal, or [] where nothing was refused. */
export const codesOf = (result: Result<unknown>) =>
  result.ok ? [] : result.problems.map(({ code }) => code);

/** The text of a process that says `remark` in its documentation; different remarks give different texts. */
export const drawn = ({ number, name }: { number: string; name: string }, remark: string) =>
  blankProcess({ number, name }).replace(
    /<bpmn:startEvent id="([^"]+)" \/>/,
    `<bpmn:startEvent id="$1"><bpmn:documentation>${remark}</bpmn:documentation></bpmn:startEvent>`,
  );

/** Saves a text on a head. */
export const saveText = (
  repository: Repository,
  { key, head }: ProcessHead,
  text: string,
  message = 'Saved',
) => repository.saveRevision({ processKey: key, expectedHead: head, text, message, author: 'tester' });

/** Writes a draft on a head, as an editor does after a command. */
export const writeText = (repository: Repository, { key, head }: ProcessHead, text: string, sequence = 1) =>
  repository.writeDraft(
    { processKey: key, base: head, text, changedAt: '2026-11-24T09:00:00.000Z', sequence },
    { command: 'element.updateProperties', elementIds: ['Lane'] },
  );

/** Everything a library holds, for saying that it is as it was. */
export async function contentsOf(repository: Repository) {
  const heads = [...(await repository.listProcesses()), ...(await repository.listProcesses({ bin: true }))];
  const processes = await Promise.all(
    heads.map(async (head) => ({
      head,
      state: valueOf(await repository.open(head.key)),
      history: await repository.history(head.key),
      journal: await repository.journal(head.key),
    })),
  );
  return { processes, info: await repository.info(), tree: [...(await repository.exportTree())] };
}

function canonicalBlank(number: string, name: string): string {
  return canonicalXml(blankProcess({ number, name }));
}
