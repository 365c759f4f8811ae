import { formatProblem, type Problem, type Severity } from '../core/problem';
import type { BpmnModel } from '../core/bpmn/model';
import { counted } from '../core/text/counted';

/** What a check found in one file. */
export interface CheckedFile {
  file: string;
  /** False for a file that could not be read, so that nothing else of it was checked. */
  readable: boolean;
  problems: Problem[];
  /** The model, where the file is one that could be read. */
  model?: BpmnModel;
}

export function countsOf(files: readonly CheckedFile[]): Record<Severity, number> & { files: number } {
  const counts = { files: files.length, error: 0, warning: 0, info: 0 };
  for (const { severity } of files.flatMap(({ problems }) => problems)) counts[severity] += 1;
  return counts;
}

/** Problems by file, for people, with a closing count. */
export function printed(files: readonly CheckedFile[]): string {
  const faulty = files.filter(({ problems }) => problems.length > 0);
  const groups = faulty.map(({ file, problems }) =>
    [file, ...problems.map((problem) => `  ${lineOf(problem)}`), ''].join('\n'),
  );
  return [...groups, closing(files)].join('\n') + '\n';
}

/** The file stands above its problems already. */
function lineOf({ where: { fileName: _, ...where }, ...problem }: Problem): string {
  const place =
    where.line === undefined ? '' : `${where.line}${where.column === undefined ? '' : `:${where.column}`} `;
  return place + formatProblem({ ...problem, where });
}

function closing(files: readonly CheckedFile[]): string {
  const { files: count, error, warning, info } = countsOf(files);
  const checked = `${counted(count, 'file')} checked`;
  if (error + warning + info === 0) return `${checked}, no problems.`;
  const notes = info > 0 ? [counted(info, 'note')] : [];
  return `${checked}: ${[counted(error, 'error'), counted(warning, 'warning'), ...notes].join(', ')}.`;
}
