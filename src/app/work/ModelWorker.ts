import { expose } from 'comlink';
import { checkProcess } from '../../check/checkProcess';
import { factsOf } from '../../check/facts-of';
import { readBpmn } from '../../core/bpmn/read';
import type { BpmnModel } from '../../core/bpmn/model';
import { writeBpmn } from '../../core/bpmn/write';
import { compare } from '../../core/comparison/compare';
import { mergedPicture } from '../../core/comparison/picture/merged-picture';
import { modelFacts } from '../../core/register/modelFacts';
import { reviewProcessOf } from '../../core/review/facts';
import { replaceTermIn, termPlacesIn } from '../../core/rules/replace-term';
import type { Facts } from '../../core/rules/Facts';
import { layersOf } from '../../core/variation/layers';
import { marksOf } from '../../core/variation/marks';
import { project } from '../../core/variation/project';
import { idPrefixOf } from '../../publish/svg/id-prefix';
import { planesOf } from '../../publish/svg/planes';
import { renderSvg } from '../../publish/svg/renderSvg';
import { EMPTY_SURVEY, surveyOf } from '../modelling/survey/survey';
import type { ModelApi } from './ModelApi';
import { staleVariations } from '../../core/variation/staleness/stale-variations';
import { compareSides, seen } from './compareSides';
import { searchDocumentOf } from './searchDocument';
import { SearchIndex } from './SearchIndex';
import { ViewProver } from './ViewProver';

const index = new SearchIndex();
let facts: Facts = {};
const prover = new ViewProver();

let last: { text: string; model: Promise<BpmnModel> } | undefined;
/** For calls that only look: several of them ask about the same text after each command. */
function lastRead(text: string): Promise<BpmnModel> {
  if (last?.text !== text) last = { text, model: readBpmn(text) };
  return last.model;
}

const api: ModelApi = {
  check: async (text, fileName) => {
    const { readable, problems } = await readBpmn(text, { fileName });
    return { readable, problems };
  },

  prove: (text) => prover.prove(text),

  learn: async (library) => {
    facts = factsOf(library);
  },

  checkProcess: async (text) => checkProcess(text, await readBpmn(text), { facts }),

  checkSchemas: async (text) => {
    const { validateXsd } = await import('../../xsd/validateXsd');
    const problems = await checkProcess(text, await readBpmn(text), { validate: validateXsd });
    return problems.filter(({ code }) => code.startsWith('XSD-'));
  },

  releaseNotes: async (before, after, comments) => {
    const { compareEditions } = await import('../../core/release/notes/compare-editions');
    return compareEditions(before, after, comments);
  },

  termPlaces: async (text, retired) => {
    const { readable, definitions } = await readBpmn(text);
    return readable ? termPlacesIn(definitions, retired) : [];
  },

  replaceTerm: async (text, retired) => {
    const { definitions, leftovers } = await readableModel(text);
    const places = replaceTermIn(definitions, retired).length;
    return { text: await writeBpmn(definitions, { leftovers }), places };
  },

  project: async (text, options) => {
    const model = await readBpmn(text);
    if (!model.readable) return { text: '', problems: model.problems };
    const { definitions, report } = project(model.definitions, options);
    const shown = await writeBpmn(definitions, { leftovers: model.leftovers });
    return { text: shown, report, problems: [...model.problems, ...report.problems] };
  },

  exportBpmn: async (text, { view, layers, plain = false }) => {
    const { definitions, leftovers } = await readableModel(text);
    const shown = view === undefined ? definitions : project(definitions, { view, layers }).definitions;
    return writeBpmn(shown, { leftovers, plain });
  },

  exportSvg: async (text, { view, layers, title }) => {
    const { definitions } = await readableModel(text);
    // Loaded with the layout that a file without a diagram needs.
    const { drawnModel } = await import('../../publish/drawnModel');
    const shown = project(drawnModel(definitions), { view, layers }).definitions;
    const held = layers ?? layersOf(definitions);
    const planeId = planesOf(shown)[0]?.id ?? '';
    const idPrefix = idPrefixOf(shown, { planeId, view, layers: held });
    if (view !== 'overlay') return renderSvg(shown, { title, idPrefix });
    const marks = marksOf(definitions, held);
    return renderSvg(shown, { title, idPrefix, marks, legend: marks.size > 0 });
  },

  compare: compareSides,

  distances: async (file, revisions) => (await import('./mergeWork')).distances(file, revisions),

  merge: async (...texts) => (await import('./mergeWork')).mergeSeen(...texts),

  mergedText: async (...given) => (await import('./mergeWork')).mergedText(...given),

  staleVariations: async (text, revisions) => {
    const now = await readBpmn(text);
    if (!now.readable) return [];
    const models = await Promise.all(revisions.map((revision) => readBpmn(revision)));
    return staleVariations(now, models).map((stale) => ({ ...stale, changes: stale.changes.map(seen) }));
  },

  mergedPicture: async (before, after) => mergedPicture(before, after, compare(before, after)),

  checkLibrary: async (...given) => (await import('./checkLibrary')).checkLibrary(...given),

  validateXsd: async (text, fileName) => {
    // Loaded on first use: the validator and the schemas are larger than all the rest of this worker.
    const { validateXsd } = await import('../../xsd/validateXsd');
    return validateXsd(text, { fileName });
  },

  survey: async (text) => {
    const { readable, definitions } = await lastRead(text);
    return readable ? surveyOf(definitions) : EMPTY_SURVEY;
  },

  registerFacts: async (text) => {
    const model = await readBpmn(text);
    return model.readable ? modelFacts(model) : undefined;
  },

  reviewProcess: async (text) => {
    const { readable, definitions } = await lastRead(text);
    return readable ? reviewProcessOf(definitions) : undefined;
  },

  // Loaded on first use, with the layout that they need.
  processOfTable: async (table, process) => (await import('./outlineWork')).processOfTable(table, process),

  tableOfProcess: async (text) => (await import('./outlineWork')).tableOfProcess(text),

  searchDocument: async (text) => searchDocumentOf(await readBpmn(text)),

  indexProcess: async ({ text, ...process }) => {
    const document = searchDocumentOf(await readBpmn(text));
    index.put({ ...process, document });
    return document;
  },

  unindexProcess: async (key) => index.remove(key),

  search: async (query) => index.search(query),
};

async function readableModel(text: string): Promise<BpmnModel> {
  const model = await readBpmn(text);
  if (model.readable) return model;
  throw new Error(model.problems[0]?.message ?? 'The file cannot be read.');
}

expose(api);
