import { readBpmn } from '../../../src/core/bpmn/read';
import { readLibraryInfo } from '../../../src/core/catalogue/library';
import { readRegisters } from '../../../src/core/register/readRegisters';
import { compareEditions } from '../../../src/core/release/notes/compare-editions';
import { buildSite, type SiteFiles } from '../../../src/publish/site/buildSite';
import { factsOf } from '../../../src/publish/site/facts/process-facts';
import { siblingOf, type Sibling } from '../../../src/publish/site/releases/Sibling';
import { rootFiles } from '../../../src/publish/site/root/rootFiles';
import type { PublishedState, RootRelease } from '../../../src/publish/site/root/RootInput';
import {
  doneComment,
  impactsCsv,
  LIBRARY_JSON,
  processFile,
  recorded,
} from '../../core/release/notes/editions';
import { ASSETS } from './site';

const impacts = impactsCsv(
  'A001,SEC A,2.1,,,variation,It differs,,',
  'A002,SEC B,1,,,none,Nothing names it,,',
);
const CATALOGUE = [
  ['register/r1/register.json', '{ "title": "First" }'],
  ['register/r1/impacts.csv', impacts],
  [
    'register/r1/governance.csv',
    'id,process,section,reference,layer,impacts,note\nG001,1.1.2,1.1.2.7,SEC B 1,,A002,It counts\n',
  ],
] as const;

/** A baseline; a process that the next release does not have any more. */
export const OLD = new Map([
  ['library.json', LIBRARY_JSON()],
  ['processes/1.1.1-check.bpmn', processFile('1.1.1', 'Check')],
  ['processes/1.1.2-read.bpmn', processFile('1.1.2', 'Read')],
  ['processes/1.1.3-gone.bpmn', processFile('1.1.3', 'Gone')],
]);
/** A layer on one process, another name and number for the next, and one that is new. */
export const NEW = new Map([
  ['library.json', LIBRARY_JSON(['SMETS1'])],
  ['processes/1.1.1-check.bpmn', processFile('1.1.1', 'Check', { inside: recorded('A001') })],
  [
    'processes/1.1.5-read-it.bpmn',
    processFile('1.1.2', 'Read')
      .replace('bam:number="1.1.2"', 'bam:number="1.1.5"')
      .replaceAll('name="Read"', 'name="Read it"'),
  ],
  ['processes/1.1.4-new.bpmn', processFile('1.1.4', 'New')],
  ...CATALOGUE,
]);

export const STEP = {
  kind: 'step',
  process: { processId: 'Process_1_1_1', number: '1.1.1', name: 'Check' },
  elementId: 'Step_1_1_1',
  name: 'Check the meter',
} as const;

async function modelsOf(tree: ReadonlyMap<string, string>) {
  const models = [];
  for (const [path, text] of tree) {
    const stem = /^processes\/(.*)\.bpmn$/.exec(path)?.[1];
    if (stem !== undefined) models.push({ stem, model: (await readBpmn(text)).definitions });
  }
  return models;
}

const siblingFrom = async (id: string, date: string, tree: ReadonlyMap<string, string>): Promise<Sibling> =>
  siblingOf(
    { id, title: `Release ${id}`, date },
    (await modelsOf(tree)).map(({ stem, model }) => ({ stem, ...factsOf(model) })),
  );

export interface TwoReleases {
  /** Files of both sites, below `2.0/` and `3.0/`. */
  sites: SiteFiles;
  root(
    states: Record<string, PublishedState>,
    baseUrl?: string,
    on?: Record<string, string>,
  ): Map<string, string>;
}

/** The sites of two small releases that stand beside each other. @param later what the newer one holds */
export async function twoReleases(later: ReadonlyMap<string, string> = NEW): Promise<TwoReleases> {
  const siblings = [
    await siblingFrom('3.0', '2026-12-02', later),
    await siblingFrom('2.0', '2026-01-05', OLD),
  ];
  const notes = await compareEditions(OLD, later, [doneComment('c-1', STEP)]);
  const previous = new Map((await modelsOf(OLD)).map(({ model }) => [factsOf(model).processIds[0], model]));
  const sites: SiteFiles = new Map();
  for (const [{ id, title, date }, tree] of [
    [siblings[0]!, later],
    [siblings[1]!, OLD],
  ] as const) {
    const files = buildSite(
      {
        library: readLibraryInfo(tree.get('library.json')!).info!,
        registers: readRegisters(tree),
        release: { id, title, date },
        assets: ASSETS,
        siblings,
        ...(id === '3.0' && { changes: { notes, since: { id: '2.0', title: 'Release 2.0' } } }),
      },
      (await modelsOf(tree)).map((each) => {
        const old = id === '3.0' ? previous.get(factsOf(each.model).processIds[0]) : undefined;
        return { ...each, downloads: [], ...(old && { previous: old }) };
      }),
    );
    for (const [path, content] of files) sites.set(`${id}/${path}`, content);
  }
  const root: TwoReleases['root'] = (states, baseUrl, on = {}) =>
    rootFiles({
      title: 'A model',
      releases: siblings.map((sibling): RootRelease => ({
        ...sibling,
        state: states[sibling.id]!,
        ...(on[sibling.id] !== undefined && { on: on[sibling.id]! }),
        summary: 'What it brings.',
        hasChanges: sibling.id === '3.0',
      })),
      ...(baseUrl !== undefined && { baseUrl }),
    });
  return { sites, root };
}
