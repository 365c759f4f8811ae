import { descriptionOf } from '../core/bpmn/description';
import type { BpmnModel } from '../core/bpmn/model';
import type { LibraryInfo } from '../core/catalogue/library';
import { problemOfFile, type Problem } from '../core/problem';

/** What only shows when processes and library stand side by side; each problem names the file that it belongs to. */
export function checkAgainstLibrary(
  libraryFile: string,
  { order }: LibraryInfo,
  files: readonly { file: string; model?: BpmnModel }[],
): Problem[] {
  const read = files.flatMap(({ file, model }) => (model ? [{ file, model }] : []));
  return [...checkNumbers(read), ...checkOrder(libraryFile, order, read)];
}

interface ReadFile {
  file: string;
  model: BpmnModel;
}

const numberOf = ({ model }: ReadFile) => descriptionOf(model.definitions).number;

/** No two processes have one number. That each has one is a rule over the process itself. */
function checkNumbers(files: readonly ReadFile[]): Problem[] {
  const fileOf = new Map<string, string>();
  return files.flatMap((read) => {
    const { file } = read;
    const number = numberOf(read);
    if (number === '') return [];
    const other = fileOf.get(number);
    if (other !== undefined) return [numberTwice(file, other, number)];
    fileOf.set(number, file);
    return [];
  });
}

/** `order` names processes by number or path, and all that it names are there. */
function checkOrder(libraryFile: string, order: readonly string[], files: readonly ReadFile[]): Problem[] {
  const known = new Set(files.flatMap((read) => [numberOf(read), `processes/${nameOf(read.file)}`]));
  return order.filter((entry) => !known.has(entry)).map((entry) => orderStray(libraryFile, entry));
}

/** The last part of a path, whatever its slashes. */
const nameOf = (file: string) => file.replace(/^.*[\\/]/, '');

const numberTwice = (file: string, other: string, number: string) =>
  problemOfFile(
    'LIBRARY-NUMBER-TWICE',
    'error',
    file,
    `The process has the number ${number}, as ${other} has.`,
    'Change one of them.',
  );

const orderStray = (file: string, entry: string) =>
  problemOfFile(
    'LIBRARY-ORDER',
    'warning',
    file,
    `"order" names ${entry}, but the library holds no such process.`,
    'Take it out, or add the process.',
  );
