import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readImpacts } from '../../src/core/catalogue/impacts';
import { readServiceRequests } from '../../src/core/catalogue/serviceRequests';
import { readBpmn } from '../../src/core/bpmn/read';
import type { AnyElement, BpmnModel } from '../../src/core/bpmn/model';
import { flowNodesOf, processesOf } from '../../src/core/bpmn/walk';
import type { LibraryInfo } from '../../src/repository/Repository';

/** One process of `models/`, read. */
export interface ModelFile {
  /** Such as `7.2.2-install-and-leave.bpmn`. */
  fileName: string;
  number: string;
  text: string;
  model: BpmnModel;
}

/** Every process of the library, in the order of its file names. */
export async function modelFiles(): Promise<ModelFile[]> {
  const names = readdirSync('models/processes').filter((name) => name.endsWith('.bpmn'));
  return Promise.all(
    names.sort().map(async (fileName) => {
      const text = readFileSync(`models/processes/${fileName}`, 'utf8');
      const model = await readBpmn(text, { fileName });
      return { fileName, number: fileName.split('-')[0]!, text, model };
    }),
  );
}

/** A chapter such as 7.1, drawn as calls into its processes; a process has a further part in its number. */
export const isOverview = ({ number }: ModelFile): boolean => number.split('.').length === 2;

export const processOf = ({ model }: ModelFile): AnyElement =>
  processesOf(model.definitions)[0] as unknown as AnyElement;

export const stepsOf = (file: ModelFile): AnyElement[] =>
  flowNodesOf(processOf(file)) as unknown as AnyElement[];

export const documentationOf = (element: AnyElement): string =>
  ((element['documentation'] as { text?: string }[] | undefined) ?? []).map(({ text }) => text).join('\n');

export const libraryInfo = (): LibraryInfo =>
  JSON.parse(readFileSync('models/library.json', 'utf8')) as LibraryInfo;

export const impactRegister = () => readImpacts(readFileSync('models/register/smets1/impacts.csv', 'utf8')).entries;

export const catalogue = () =>
  readServiceRequests(readFileSync('models/register/service-requests.csv', 'utf8')).entries;

const SOURCE = '../shared/domain/processes.md';
export const sourceMissing = !existsSync(SOURCE);
export const skipNote = sourceMissing ? ` (skipped: ${SOURCE} is not on this machine)` : '';

/** A line of the source, such as `B14 [Supplier] send: …`. */
export interface SourceStep {
  id: string;
  kind: string;
  serviceRequests: string[];
  badSections: string[];
  impacts: string[];
}

/** The steps and the SMETS1 lines of one process, from the description that the models are drawn after. */
export function sourceOf(number: string): { steps: SourceStep[]; layerImpacts: string[] } {
  const text = readFileSync(SOURCE, 'utf8');
  const section = text.split(/^##? /m).find((part) => part.startsWith(`${number} `)) ?? '';
  const [baseline = '', layer = ''] = section.split(/^- SMETS1/m);
  // Where the description is to be confirmed, its steps stand in one line: `B01 start; B02 [DCC] task: queue the request; …`.
  const lines = section.replace(/^- Baseline, to be confirmed: (.*)$/m, (_, inLine: string) =>
    inLine.replace(/(?:^|; )(?=B\d\d)/g, '\n- ').replace(/^(- B\d\d \w+)(?:\. P)?$/gm, '$1: '),
  );
  const steps = [...lines.matchAll(/^ *- ([BN]\d\d)(?: \[[^\]]*\])? (\w+): ?(.*)$/gm)];
  return {
    steps: steps.map(([, id, kind, line]) => ({
      id: id!,
      kind: kind!,
      serviceRequests: srvsOf(line!),
      badSections: line!.match(/\b7(?:\.\d+){3,4}\b/g) ?? [],
      impacts: line!.match(/\bA\d{3}\b/g) ?? [],
    })),
    layerImpacts: baseline === '' ? [] : (layer.match(/\bA\d{3}\b/g) ?? []),
  };
}

/** SRVs stand in brackets or after `SRV`; a number such as 7.9.4 is a process, one such as 7.2.2.6.1 a BAD step. */
function srvsOf(line: string): string[] {
  const numbers = line.replace('install (7.2)', 'install') // a chapter
    .match(/\b\d{1,2}(?:\.\d{1,2})+\b(?!\.x)/g) ?? [];
  return [...new Set(numbers.filter((number) => !/^7\.\d+\.\d/.test(number)))];
}
