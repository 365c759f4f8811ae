import type { Change, ChangeClass } from '../../comparison/change';
import type { Problem } from '../../problem';
import type { ImpactState } from '../../register/impactStatus';
import type { SheetId } from '../../register/sheets';

/** What changed from one edition of a library to another, as plain data. Empty lists where nothing did. */
export interface ReleaseNotes {
  /** Processes that came, went, changed or are drawn differently, in the order of their numbers. */
  processes: ProcessNote[];
  /** How many processes say and show the same. */
  unchanged: number;
  layers: LayerNote[];
  /** What `library.json` says otherwise, beside layers, a sentence each. */
  library: string[];
  registers: RegisterNote[];
  /** Impacts that what changed names, and impacts whose state changed; register by register, in its order. */
  impacts: ImpactNote[];
  /** Comments that were done, oldest first. */
  comments: CommentNote[];
  /** Files that no other note speaks of, sorted by path. */
  files: { path: string; kind: NoteKind }[];
  /** Files that could not be read, and so could not be compared. */
  problems: Problem[];
}

export type NoteKind = 'added' | 'removed' | 'changed';

/** Where a process stands in an edition, and what it is called there. */
export interface ProcessPlace {
  /** Below the library's folder. */
  path: string;
  number: string;
  name: string;
  /** How many steps, events and gateways it has. */
  steps: number;
  layers: string[];
}

export interface ProcessNote {
  /** `layout` is one that says the same and is only drawn, or filed, differently. */
  kind: NoteKind | 'layout';
  /** Id of the first `bpmn:process`, as it is after, or was where the process is gone. */
  processId: string;
  before?: ProcessPlace;
  after?: ProcessPlace;
  /** What changed in meaning, by class; empty for a process that came or went as a whole. */
  changes: NotedChange[];
  /** How many differences are in the drawing only. */
  drawn: number;
  /** Impacts that its changes name; of a new process, those that it names. */
  impacts: string[];
  /** Ids of the comments on it that were done. */
  comments: string[];
}

/** One change of meaning, with why it was made. */
export interface NotedChange extends Pick<Change, 'nature' | 'kind' | 'sentence'> {
  class: Exclude<ChangeClass, 'layout'>;
  layer?: string;
  /** What it is on: as it is now, else as it was. */
  elementId: string;
  side: 'before' | 'after';
  /** Its id before; absent where it is new. */
  idBefore?: string;
  type: string;
  /** What people call it, such as `step "Check the meter"`. */
  label: string;
  /** The reason of the variation; '' where none is recorded. */
  why: string;
  /** SEC texts that the element names. */
  references: string;
  impacts: string[];
  /** Ids of comments on the element that were done. */
  comments: string[];
}

export interface LayerNote {
  kind: NoteKind;
  id: string;
  name: string;
  description: string;
}

/** What changed in the rows of one register file. */
export interface RegisterNote {
  path: string;
  /** Id of the register; '' for what all registers share. */
  register: string;
  /** Title of the register, or '' . */
  registerTitle: string;
  sheet: SheetId;
  added: RowNote[];
  removed: RowNote[];
  changed: (RowNote & { cells: { column: string; before: string; after: string }[] })[];
}

export interface RowNote {
  key: string;
  /** What the row is about, in its own words. */
  text: string;
}

export interface ImpactNote {
  register: string;
  id: string;
  secDocument: string;
  secDocumentTitle: string;
  secDocumentVersion: string;
  section: string;
  summary: string;
  /** Ids of the processes whose changes name it. */
  processes: string[];
  /** Its state before and after; absent where the edition does not have it. */
  before?: ImpactState;
  after?: ImpactState;
}

/** A comment that led to a change. Who wrote it is not in it: notes are published. */
export interface CommentNote {
  id: string;
  organisation: string;
  kind: string;
  text: string;
  /** What did it, in words: a revision, an edition, a file. */
  done: string;
  /** What it was about, in words. */
  about: string;
  processId?: string;
  elementId?: string;
  impact?: string;
}

/** True where nothing changed, in meaning, drawing, registers or files; comments alone do not count. */
export const isEmpty = (notes: ReleaseNotes): boolean =>
  [notes.processes, notes.layers, notes.library, notes.registers, notes.files, notes.problems].every(
    (list) => list.length === 0,
  );

/** A process that is still there under another number or name. */
export const isRenamed = ({ before, after }: Pick<ProcessNote, 'before' | 'after'>): boolean =>
  before !== undefined &&
  after !== undefined &&
  (before.number !== after.number || before.name !== after.name);
