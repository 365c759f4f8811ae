import type { BpmnModel } from '../core/bpmn/model';
import { readBpmn } from '../core/bpmn/read';
import type { Problem } from '../core/problem';
import { elementNames } from '../core/proof/element-names';
import { problemsOfProofs } from '../core/proof/proof-problems';
import { proveViews } from '../core/proof/prove-views';
import type { Facts } from '../core/rules/Facts';
import { checkProcess } from './checkProcess';

/** Holds many texts against the schemas in one run; gives the problems of each, in the order of the texts. */
export type ValidateTexts = (texts: readonly string[]) => Promise<readonly (readonly Problem[])[]>;

interface Looked {
  path: string;
  text: string;
  model: BpmnModel;
  found: Problem[];
  /** What would have been held against the schemas. */
  asked: string[];
}

/**
 * Processes that are checked together, because a run of the validator costs more than a text does. Each is checked without the
 * schemas first, which tells what texts there are; then all texts go through one run, and a process with a faulty one is looked
 * at again.
 */
export class TogetherChecked {
  private readonly looked: Looked[] = [];

  constructor(
    private readonly facts: Facts,
    private readonly validate?: ValidateTexts,
  ) {}

  /** Gives the model, where the text can be read. */
  async add(path: string, text: string): Promise<BpmnModel | undefined> {
    const model = await readBpmn(text, { fileName: path });
    const asked: string[] = [];
    const gather = (each: string) => {
      asked.push(each);
      return Promise.resolve([]);
    };
    const found = await checkProcess(text, model, {
      fileName: path,
      facts: this.facts,
      ...(this.validate && { validate: gather }),
    });
    this.looked.push({ path, text, model, found, asked });
    return model.readable ? model : undefined;
  }

  /** Of all that were added, in their order. */
  async problems(): Promise<Problem[]> {
    const texts = [...new Set(this.looked.flatMap(({ asked }) => asked))];
    const results = texts.length === 0 ? [] : await this.validate!(texts);
    const byText = new Map(texts.map((text, at) => [text, results[at] ?? []]));
    const problems: Problem[] = [];
    for (const { path, text, model, found, asked } of this.looked) {
      const isFaulty = asked.some((each) => byText.get(each)!.length > 0);
      problems.push(...(isFaulty ? await this.again(path, text, model, byText) : found));
      if (model.readable) problems.push(...proofProblems(path, model));
    }
    return problems;
  }

  private again(
    path: string,
    text: string,
    model: BpmnModel,
    byText: ReadonlyMap<string, readonly Problem[]>,
  ): Promise<Problem[]> {
    const validate = (each: string, place: { fileName?: string }) =>
      Promise.resolve(
        (byText.get(each) ?? []).map((problem) => ({ ...problem, where: { ...place, ...problem.where } })),
      );
    return checkProcess(text, model, { fileName: path, facts: this.facts, validate });
  }
}

function proofProblems(fileName: string, { definitions }: BpmnModel): Problem[] {
  return problemsOfProofs(proveViews(definitions), elementNames(definitions)).map(
    ({ code, severity, message, remedy, where }) => ({
      code,
      severity,
      message,
      remedy,
      where: { fileName, ...where },
    }),
  );
}
