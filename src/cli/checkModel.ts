import { readBpmn } from '../core/bpmn/read';
import type { BpmnModel } from '../core/bpmn/model';
import type { Problem } from '../core/problem';
import { layersOf } from '../core/variation/layers';
import type { View } from '../core/variation/types';
import { validateXsd } from '../xsd/validateXsd';
import { BadUse } from './BadUse';
import { checkProof } from './checkProof';
import { checkVariations } from './checkVariations';
import { readText } from './files';
import type { CheckedFile } from './findings';
import { projected, textOf } from './models';

/** Everything that can be said of one file by itself. */
export async function checkModel(path: string): Promise<CheckedFile> {
  let text: string;
  try {
    text = await readText(path);
  } catch (error) {
    // One file that is no text must not keep the others from being checked.
    if (error instanceof BadUse) return { file: path, readable: false, problems: [notText(path, error)] };
    throw error;
  }
  const model = await readBpmn(text, { fileName: path });
  if (!model.readable) return { file: path, readable: false, problems: model.problems };
  const schema = await validateXsd(text, { fileName: path });
  const problems = [
    ...model.problems,
    ...schema,
    ...checkVariations(path, model.definitions),
    ...checkProof(path, model.definitions),
    // What the file itself gets wrong, its views repeat.
    ...(await checkViews(path, model, schema.length === 0)),
  ];
  return { file: path, readable: true, problems: distinct(problems), model };
}

/** Every view is projected, for every layer and for all together, and must itself be a valid file. */
async function checkViews(path: string, model: BpmnModel, holdAgainstSchema: boolean): Promise<Problem[]> {
  const layers = layersOf(model.definitions);
  const views: [View, string[]][] = [['baseline', []]];
  if (layers.length > 0)
    views.push(['overlay', layers], ...layers.map((layer): [View, string[]] => ['resolved', [layer]]));
  if (layers.length > 1) views.push(['resolved', layers]);
  const found = await Promise.all(
    views.map(async ([view, shown]) => {
      const projection = projected(path, model, view, shown);
      const { report } = projection;
      const schema = holdAgainstSchema
        ? await validateXsd(await textOf(model, projection), { fileName: path })
        : [];
      const inThisView = schema.map((problem) => inView(problem, view, shown));
      return [...report.problems, ...report.conflicts, ...inThisView];
    }),
  );
  return found.flat();
}

/** Lines of a projected text say nothing to the reader of the file, so the view takes their place. */
function inView(
  { where: { line: _line, column: _column, ...where }, ...problem }: Problem,
  view: View,
  layers: string[],
): Problem {
  const name = [view, ...layers].join(' ');
  return { ...problem, where, message: `In the view ${name}: ${problem.message}` };
}

/** Several views find the same fault: it is told once. */
function distinct(problems: Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.code, problem.where, problem.message]);
    return !seen.has(key) && seen.add(key);
  });
}

const notText = (path: string, { message }: BadUse): Problem => ({
  code: 'FILE-UNREADABLE',
  severity: 'error',
  where: { fileName: path },
  message: message.replace(`${path}: `, '').replace(/^./, (first) => first.toUpperCase()),
  remedy: 'Export it again as UTF-8 text, or leave it out.',
});
