import type { Change } from '../../core/comparison/change';
import type { Conflict, Merger } from '../../core/comparison/merge/merge-result';
import type { MergedPicture } from '../../core/comparison/picture/merged-picture';
import type { OutlineProblem } from '../../core/outline/problems';
import type { ProofProblem } from '../../core/proof/proof-problems';
import type { ViewProof } from '../../core/proof/types';
import type { Problem } from '../../core/problem';
import type { RetiredTerm } from '../../core/catalogue/retiredTerms';
import type { CheckedFiles } from '../../core/release/ReleaseFacts';
import type { TermPlace } from '../../core/rules/replace-term';
import type { ModelFacts } from '../../core/register/modelFacts';
import type { ReleaseNotes } from '../../core/release/notes/ReleaseNotes';
import type { Comment } from '../../core/review/Comment';
import type { ReviewProcess } from '../../core/review/facts';
import type { ProjectionReport, View } from '../../core/variation/types';
import type { Box } from '../../publish/svg/geometry';
import type { RunNames } from '../modelling/player/step-text';
import type { StaleVariation } from '../../core/variation/staleness/stale-variations';
import type { Survey } from '../modelling/survey/survey';
import type { SearchHit } from './SearchIndex';

export interface ViewOptions {
  view: View;
  /** Layer ids; absent means every layer that the file holds. */
  layers?: readonly string[];
}

/** One step as the search and outlines know it. */
export interface SearchStep {
  id: string;
  name: string;
  documentation: string;
  srvs: string[];
  badSection: string;
  /** The layer that owns the step; absent for the baseline. */
  layer?: string;
}

/** What the search knows of one file. */
export interface SearchDocument {
  /** Names of the pools and processes of the file. */
  names: string[];
  /** Ids of the processes of the file: what a call activity names. */
  processIds: string[];
  /** BAD number on the process or collaboration, or ''. */
  number: string;
  steps: SearchStep[];
  /** Layers that the file holds something of. */
  layers: string[];
  /** How many variations ask for a second look. */
  stale: number;
}

export interface Checked {
  readable: boolean;
  problems: Problem[];
}

export interface Proved {
  /** True when a newer call came before this one was done: then there is nothing else in it. */
  outdated: boolean;
  proofs: ViewProof[];
  problems: ProofProblem[];
  /** Names for the runs through each view that has findings, by `viewKeyOf` of the problem. */
  runs: Record<string, RunNames>;
}

export interface ProjectedText {
  /** Canonical XML of the view; '' when the file cannot be read. */
  text: string;
  report?: ProjectionReport;
  problems: Problem[];
}

/** A table of steps, made into a process. */
export interface ProcessOfTable {
  /** Canonical XML with a drawing; '' where the table has no steps. */
  text: string;
  /** The drawing with all layers, as a picture; '' where the table has no steps. */
  svg: string;
  /** Number and name of the process, where the table itself says them. */
  said?: { number: string; name: string };
  steps: number;
  problems: OutlineProblem[];
}

/** A process, made into a table of steps. */
export interface TableOfProcess {
  csv: string;
  /** What a table cannot say of it. */
  problems: Problem[];
}

/** One side of a comparison: a file, or a view of it. */
export interface ComparedSide extends Partial<ViewOptions> {
  text: string;
}

/** A change without what it is made of: what a screen shows. */
export type SeenChange = Omit<Change, 'edits'>;

export interface Compared {
  /** Canonical text of each side; '' where it cannot be read. */
  before: string;
  after: string;
  /** What keeps a side from being read. */
  problems: { before: Problem[]; after: Problem[] };
  changes: SeenChange[];
}

/** A conflict of a merge as a screen shows it; those of layout are one. */
export interface SeenConflict extends Omit<Conflict, 'id' | 'ours' | 'theirs'> {
  /** Of the conflicts that one choice settles. */
  ids: string[];
  ours: SeenChange[];
  theirs: SeenChange[];
  /** Where it is on either side; absent where nothing of it is drawn. */
  pictures: Partial<Record<Merger, Cutout>>;
}

/** A part of a drawing. */
export interface Cutout {
  /** Place in `SeenMerge.drawings`. */
  drawing: number;
  /** What shows of it. */
  view: Box;
  /** What it is about. */
  frames: Box[];
}

/** A merge as a screen shows it. */
export interface SeenMerge {
  text: string;
  conflicts: SeenConflict[];
  alone: { by: Merger; change: SeenChange }[];
  moot: { by: Merger; change: SeenChange }[];
  /** Whole planes, each once, with the place that each takes. */
  drawings: { svg: string; box: Box }[];
}

/** How far a file is from each of several revisions. */
export interface Distances {
  /** The file in canonical form; '' where it cannot be read. */
  text: string;
  problems: Problem[];
  /** How many changes there are from each revision to the file, in the order of the revisions. */
  changes: number[];
}

/** A stale variation as a screen shows it. */
export interface SeenStale extends Omit<StaleVariation, 'changes'> {
  changes: SeenChange[];
}

/** Work on whole models, off the main thread. Text in, plain data out; an unreadable file is in `problems`. */
export interface ModelApi {
  /** What reading finds. */
  check(text: string, fileName?: string): Promise<Checked>;
  /** Keeps what the library around processes knows, for all later checks. */
  learn(library: ReadonlyMap<string, string>): Promise<void>;
  /** Reading, rules and variations of the file and of each view, with what `learn` was told. The schemas are `checkSchemas`. */
  checkProcess(text: string): Promise<Problem[]>;
  /** The file and each view held against the schemas. Some tenths of a second for each. */
  checkSchemas(text: string): Promise<Problem[]>;
  termPlaces(text: string, retired: Pick<RetiredTerm, 'term' | 'instead'>): Promise<TermPlace[]>;
  /** The text with a term replaced wherever that is sure, and in how many places. */
  replaceTerm(
    text: string,
    retired: Pick<RetiredTerm, 'term' | 'instead'>,
  ): Promise<{ text: string; places: number }>;
  /**
   * Proves every view of a file, and finds the variations to blame. It pauses again and again to let other calls by, and a
   * newer call of `prove` ends it. Nothing for a file that cannot be read: `check` says so.
   */
  prove(text: string): Promise<Proved>;
  project(text: string, options: ViewOptions): Promise<ProjectedText>;
  /** @throws Error naming the first problem when the file cannot be read */
  exportBpmn(text: string, options: Partial<ViewOptions> & { plain?: boolean }): Promise<string>;
  /** @throws Error naming the first problem when the file cannot be read */
  exportSvg(text: string, options: ViewOptions & { title?: string }): Promise<string>;
  /** What differs between two files or views. */
  compare(before: ComparedSide, after: ComparedSide): Promise<Compared>;
  distances(file: string, revisions: readonly string[]): Promise<Distances>;
  /** Merges canonical texts; `ours` where nothing is chosen. */
  merge(base: string, ours: string, theirs: string): Promise<SeenMerge>;
  /** The merged text, with a side chosen for each conflict by its id. */
  mergedText(
    base: string,
    ours: string,
    theirs: string,
    choices: ReadonlyMap<string, Merger>,
  ): Promise<string>;
  /** The variations that ask for a second look, with what changed below them since one of the revisions, newest first. */
  staleVariations(text: string, revisions: readonly string[]): Promise<SeenStale[]>;
  /** Both states in one diagram; texts as `compare` gives them. */
  mergedPicture(before: string, after: string): Promise<MergedPicture>;
  /** What changed between two editions, or the library as it is, and why. */
  releaseNotes(
    before: ReadonlyMap<string, string>,
    after: ReadonlyMap<string, string>,
    comments: readonly Comment[],
  ): Promise<ReleaseNotes>;
  /** Everything that the guards of a release ask of a library's files. Told of each process before it is looked at. */
  checkLibrary(
    tree: ReadonlyMap<string, string>,
    progress: (done: number, total: number, path: string) => void,
  ): Promise<CheckedFiles>;
  validateXsd(text: string, fileName?: string): Promise<Problem[]>;
  /** What lists and menus need to know of a file; empty for one that cannot be read. */
  survey(text: string): Promise<Survey>;
  /** What registers link to; undefined for a file that cannot be read. */
  registerFacts(text: string): Promise<ModelFacts | undefined>;
  /** What comments need to know of a process; undefined for a file that cannot be read. */
  reviewProcess(text: string): Promise<ReviewProcess | undefined>;
  /** @param process for a table that does not say which process it describes */
  processOfTable(table: string, process?: { number: string; name: string }): Promise<ProcessOfTable>;
  /** @throws Error naming the first problem when the file cannot be read */
  tableOfProcess(text: string): Promise<TableOfProcess>;
  searchDocument(text: string): Promise<SearchDocument>;
  /** Puts a process into the search, in place of what was known of it, and returns what was found in it. */
  indexProcess(process: { key: string; number: string; name: string; text: string }): Promise<SearchDocument>;
  unindexProcess(key: string): Promise<void>;
  /** Processes and steps, best first. */
  search(query: string): Promise<SearchHit[]>;
}
