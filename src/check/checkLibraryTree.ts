import type { BpmnModel } from '../core/bpmn/model';
import { LIBRARY_FILE, readLibraryInfo } from '../core/catalogue/library';
import type { Problem } from '../core/problem';
import { checkRegisters } from '../core/register/checkRegisters';
import { modelFacts, type ModelFacts } from '../core/register/modelFacts';
import { readRegisters, type Registers } from '../core/register/readRegisters';
import { statusesOf } from '../core/register/statuses';
import { freeze, isFrozenPath, type Sha256 } from '../core/release/freeze';
import type { CheckedFiles } from '../core/release/ReleaseFacts';
import { checkAgainstLibrary } from './checkAgainstLibrary';
import { factsOf } from './facts-of';
import { TogetherChecked, type ValidateTexts } from './TogetherChecked';

interface TreeOptions {
  sha256: Sha256;
  /** Holds texts against the schemas, many in one run; left out where that is done elsewhere. */
  validate?: ValidateTexts;
  /** Told before each process; a promise is waited for, so that whoever asks can let other work by. */
  progress?: (done: number, total: number, path: string) => void | Promise<void>;
}

/**
 * What `bam check` and `bam coverage` find in a library's tree: what the guards of a release ask for. It looks at the files that
 * a release freezes and at no others. Under a tenth of a second for each process, and as much again for the schemas.
 */
export async function checkLibraryTree(
  whole: ReadonlyMap<string, string>,
  { sha256, validate, progress }: TreeOptions,
): Promise<CheckedFiles> {
  const tree = new Map([...whole].filter(([path]) => isFrozenPath(path)));
  const { seal } = await freeze(tree, sha256);
  const paths = [...tree.keys()].filter((path) => path.startsWith('processes/'));
  const facts = factsOf(tree);
  const models: (BpmnModel | undefined)[] = [];
  const problems: Problem[] = [];
  for (let first = 0; first < paths.length; first += AT_ONCE) {
    const checks = new TogetherChecked(facts, validate);
    for (const [at, path] of paths.slice(first, first + AT_ONCE).entries()) {
      await progress?.(first + at, paths.length, path);
      models.push(await checks.add(path, tree.get(path)!));
    }
    problems.push(...(await checks.problems()));
  }
  const files = paths.map((file, at) => ({ file, ...(models[at] && { model: models[at] }) }));
  const registers = readRegisters(tree);
  problems.push(...libraryProblems(tree, registers, files));
  const known = models.flatMap((model) => (model ? [modelFacts(model)] : []));
  return { seal, processes: paths.length, problems, openImpacts: openImpacts(registers, known) };
}

/** How many processes share a run of the validator. */
const AT_ONCE = 8;

function libraryProblems(
  tree: ReadonlyMap<string, string>,
  registers: Registers,
  files: readonly { file: string; model?: BpmnModel }[],
): Problem[] {
  const { info, problems } = readLibraryInfo(tree.get(LIBRARY_FILE) ?? '');
  const inFile = (fileName: string) => (problem: Problem) => ({
    ...problem,
    where: { ...problem.where, fileName },
  });
  const found = registers.files.flatMap(({ path, problems: read }) => read.map(inFile(path)));
  if (!info) return [...problems.map(inFile(LIBRARY_FILE)), ...found];
  const layers = info.layers.map(({ id }) => id);
  return [
    ...problems.map(inFile(LIBRARY_FILE)),
    ...found,
    ...checkRegisters(registers, layers),
    ...checkAgainstLibrary(LIBRARY_FILE, info, files),
  ];
}

function openImpacts(registers: Registers, models: readonly ModelFacts[]): CheckedFiles['openImpacts'] {
  return registers.registers.flatMap((register) =>
    statusesOf(register, registers, models)
      .filter(({ state }) => state === 'open')
      .map(({ impact }) => ({
        register: register.id,
        impact: impact.id,
        text: [impact.id, impact.secDocument, impact.section].filter(Boolean).join(' '),
      })),
  );
}
