import { checkProcess } from '../check/checkProcess';
import { readBpmn } from '../core/bpmn/read';
import type { Problem } from '../core/problem';
import type { Facts } from '../core/rules/Facts';
import { validateXsd } from '../xsd/validateXsd';
import { BadUse } from './BadUse';
import { checkProof } from './checkProof';
import { readText } from './files';
import type { CheckedFile } from './findings';

/** Everything that can be said of one file, beside what the library around it knows. */
export async function checkModel(path: string, facts: Facts = {}): Promise<CheckedFile> {
  let text: string;
  try {
    text = await readText(path);
  } catch (error) {
    // One file that is no text must not keep the others from being checked.
    if (error instanceof BadUse) return { file: path, readable: false, problems: [notText(path, error)] };
    throw error;
  }
  const model = await readBpmn(text, { fileName: path });
  const found = await checkProcess(text, model, { fileName: path, facts, validate: validateXsd });
  if (!model.readable) return { file: path, readable: false, problems: found };
  const problems = [...found, ...checkProof(path, model.definitions)];
  return { file: path, readable: true, problems, model };
}

const notText = (path: string, { message }: BadUse): Problem => ({
  code: 'FILE-UNREADABLE',
  severity: 'error',
  where: { fileName: path },
  message: message.replace(`${path}: `, '').replace(/^./, (first) => first.toUpperCase()),
  remedy: 'Export it again as UTF-8 text, or leave it out.',
});
