import type { Problem } from '../core/problem';
import type { TermPlace } from '../core/rules/replace-term';
import type { Effect, FlowEffect, Mark, Override, Variation } from '../core/variation/types';
import type { CommentMark } from './comment-marks/CommentMarks';
import type { ProblemMark } from './problem-marks/ProblemMarks';
import type { TokenFrame } from './token-player/TokenPlayer';

/** What a gesture may touch: the baseline with the layer ghosted, one layer with the baseline locked, or nothing. */
export type EditorMode = { kind: 'baseline' } | { kind: 'layer'; layer: string } | { kind: 'read-only' };

/** The trace of a step: `bam:trace`. */
export interface Trace {
  serviceRequests: string[];
  badSection: string;
  references: string;
}

/** What the properties panel shows of one element; plain data, read anew after each change. */
export interface ElementDetails {
  id: string;
  /** BPMN type such as `bpmn:UserTask`. */
  type: string;
  name: string;
  documentation: string;
  trace: Trace;
  /** Id of the owning layer, or undefined for the baseline. */
  layer?: string;
  lane?: { id: string; name: string };
  /** Id of the process that a call activity calls. */
  calls?: string;
  /** Variations that layers record on this element. */
  variations: Variation[];
  /** False in layer mode for a baseline element, in baseline mode for a layer's element, and when read-only. */
  editable: boolean;
  /** True where the mode's layer may record a variation here. */
  variable: boolean;
  /** For the process or collaboration itself. */
  process?: { id: string; number: string; classification: string; owner: string; source: string };
  /** Present on a text annotation or element that carries an open question. */
  question?: { impacts: string[]; text: string };
}

export interface EditorEvents {
  /** After each command, undo and redo; `text()` gives the state. */
  changed: { command: string; elementIds: string[] };
  selection: { elementIds: string[] };
  /** A gesture or command was refused; the message says why and what to do. */
  refused: Problem;
  mode: EditorMode;
  /** Someone pressed the badge of an element that has problems. */
  problem: { elementId: string };
  /** Someone pressed the badge of an element that has comments. */
  comment: { elementId: string };
  /** Someone chose an effect beside an element: the app asks for its words (reason, impacts, overrides). */
  edit: { elementId: string; effect: Effect };
  /** Someone wants to go into the process that a call activity calls. */
  follow: { calledElement: string };
}

/**
 * The editor of one process, around bpmn-js. React and the repository know only this. The diagram being
 * edited belongs to bpmn-js; its command stack is the only undo.
 */
export interface ProcessEditor {
  /** Shows a file; problems with `severity: 'error'` mean that nothing was opened and the previous diagram stands. */
  open(text: string): Promise<Problem[]>;
  /** The whole file, canonical, with what moddle did not understand put back. */
  text(): Promise<string>;
  setMode(mode: EditorMode): void;
  mode(): EditorMode;
  /** Shows the differences of these layers as marks; the marks change no element. */
  showMarks(layers: readonly string[]): void;
  marks(): ReadonlyMap<string, { mark: Mark; layer: string }[]>;
  /** Marks elements that have problems, by id; the marks change no element. */
  showProblems(marks: ReadonlyMap<string, ProblemMark>): void;
  /** Marks elements that have comments, by id, in the same way. */
  showComments(marks: ReadonlyMap<string, CommentMark>): void;
  /** Shows one picture of a run as tokens on the diagram; none takes the last one away. Also on a read-only canvas. */
  showTokens(frame: TokenFrame | undefined): void;
  /** Details of an element; of the process itself without an id. */
  details(elementId?: string): ElementDetails | undefined;
  select(elementId: string | undefined, options?: { reveal?: boolean }): void;
  rename(elementId: string, name: string): void;
  setDocumentation(elementId: string, text: string): void;
  setTrace(elementId: string, trace: Trace): void;
  setProcessDetails(details: Partial<NonNullable<ElementDetails['process']>> & { name?: string }): void;
  setQuestion(elementId: string, question: { impacts: string[]; text: string } | undefined): void;
  /** Replaces names, texts and documentations in many places, baseline and layers alike, as one command. */
  replaceTexts(places: readonly TermPlace[]): void;
  /** Records or amends what the mode's layer does at a baseline element; `basis` is filled in here. */
  setVariation(
    elementId: string,
    variation: {
      effect: Effect;
      flow?: FlowEffect;
      by?: string[];
      impacts?: string[];
      reason?: string;
      overrides?: Override[];
    },
  ): void;
  removeVariation(elementId: string, layer: string): void;
  /** Draws a step of the mode's layer in the variation lane, wired like the element, and records it as what replaces it. */
  replaceWithStep(elementId: string): void;
  /** Variations and flows of layers whose baseline element is gone. */
  orphans(): { of: string; layer: string; kind: 'variation' | 'flow'; text: string }[];
  /** Takes what is kept of a gone element away for good; the layer must be the one being edited. */
  removeOrphan(of: string, layer: string): void;
  /** Adds the layer's variation lane on top of a pool, with a child lane for each party. One undoable step. */
  addVariationLane(participantId: string, parties: string[]): void;
  /** Draws the whole process anew, its layers too; while a layer is edited only what the layer draws. One undoable step. */
  layOut(): void;
  /** Lays out the selected steps and the flows at them; everything else stays. One undoable step. */
  layOutSelection(): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  zoom(to: number | 'fit'): void;
  /** Steps in reading order, for outlines and for the keyboard. */
  elementIds(): string[];
  on<K extends keyof EditorEvents>(event: K, listener: (payload: EditorEvents[K]) => void): () => void;
  destroy(): void;
}
