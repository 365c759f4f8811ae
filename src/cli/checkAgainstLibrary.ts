import { basename } from 'node:path';
import { descriptionOf } from '../core/bpmn/description';
import type { BpmnModel } from '../core/bpmn/model';
import type { LibraryInfo } from '../core/catalogue/library';
import type { Problem, Severity } from '../core/problem';
import { layersOf } from '../core/variation/layers';
import { variationsOf } from '../core/variation/variations';
import type { CheckedFile } from './findings';

/** What the registers of a library know; absent where it has no such register. */
export interface LibraryFacts {
  impacts?: ReadonlySet<string>;
}

/** What only shows when processes and library stand side by side; each problem names the file that it belongs to. */
export function checkAgainstLibrary(
  libraryFile: string,
  { layers, order }: LibraryInfo,
  { impacts }: LibraryFacts,
  files: readonly CheckedFile[],
): Problem[] {
  const read = files.flatMap(({ file, model }) => (model ? [{ file, model }] : []));
  const known = new Set(layers.map(({ id }) => id));
  return [
    ...checkNumbers(read),
    ...read.flatMap(({ file, model }) => [
      ...layersOf(model.definitions)
        .filter((layer) => !known.has(layer))
        .map((layer) => layerUnknown(file, layer)),
      ...impactsOf(model)
        .filter((id) => impacts?.has(id) === false)
        .map((id) => impactUnknown(file, id)),
    ]),
    ...checkOrder(libraryFile, order, read),
  ];
}

interface ReadFile {
  file: string;
  model: BpmnModel;
}

const numberOf = ({ model }: ReadFile) => descriptionOf(model.definitions).number;

/** Every process has a number of its own. */
function checkNumbers(files: readonly ReadFile[]): Problem[] {
  const fileOf = new Map<string, string>();
  return files.flatMap((read) => {
    const { file } = read;
    const number = numberOf(read);
    if (number === '') return [numberMissing(file)];
    const other = fileOf.get(number);
    if (other !== undefined) return [numberTwice(file, other, number)];
    fileOf.set(number, file);
    return [];
  });
}

/** `order` names processes by number or path, and all that it names are there. */
function checkOrder(libraryFile: string, order: readonly string[], files: readonly ReadFile[]): Problem[] {
  const known = new Set(files.flatMap((read) => [numberOf(read), `processes/${basename(read.file)}`]));
  return order.filter((entry) => !known.has(entry)).map((entry) => orderStray(libraryFile, entry));
}

/** Each id once, in the order of the file. */
const impactsOf = ({ definitions }: BpmnModel) => [
  ...new Set(variationsOf(definitions).flatMap(({ impacts }) => impacts)),
];

const problem = (
  code: string,
  severity: Severity,
  fileName: string,
  message: string,
  remedy: string,
): Problem => ({ code, severity, where: { fileName }, message, remedy });

const numberMissing = (file: string) =>
  problem('LIBRARY-NUMBER-MISSING', 'warning', file, 'The process has no BAD number.', 'Give it one.');

const numberTwice = (file: string, other: string, number: string) =>
  problem(
    'LIBRARY-NUMBER-TWICE',
    'error',
    file,
    `The process has the number ${number}, as ${other} has.`,
    'Change one of them.',
  );

const layerUnknown = (file: string, layer: string) =>
  problem(
    'LIBRARY-LAYER-UNKNOWN',
    'warning',
    file,
    `The process uses the layer "${layer}", which the library does not name.`,
    'Add the layer to "layers" in library.json, or correct it.',
  );

const impactUnknown = (file: string, id: string) =>
  problem(
    'LIBRARY-IMPACT-UNKNOWN',
    'error',
    file,
    `A variation names the impact ${id}, which the register does not hold.`,
    'Correct the id, or add the row to the impacts.csv of a register.',
  );

const orderStray = (file: string, entry: string) =>
  problem(
    'LIBRARY-ORDER',
    'warning',
    file,
    `"order" names ${entry}, but the library holds no such process.`,
    'Take it out, or add the process.',
  );
