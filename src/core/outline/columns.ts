/** The columns of a table of steps, in the order in which they are written. docs/outline.md says what each holds. */
export const COLUMNS = [
  'id',
  'lane',
  'kind',
  'name',
  'next',
  'srvs',
  'bad step',
  'references',
  'documentation',
  'calls',
  'attached',
  'messages',
  'layer',
  'effect',
  'flow',
  'by',
  'reason',
  'impacts',
] as const;

/** Columns that are written only where they are used. */
export const RARE_COLUMNS = ['event', 'basis', 'owner', 'classification'] as const;

export type Column = (typeof COLUMNS)[number] | (typeof RARE_COLUMNS)[number];

/** One row: a text for each column, '' where the cell is empty. */
export type OutlineRow = Record<Column, string>;

export const ALL_COLUMNS: readonly Column[] = [...COLUMNS, ...RARE_COLUMNS];

export const emptyRow = (): OutlineRow =>
  Object.fromEntries(ALL_COLUMNS.map((column) => [column, ''])) as OutlineRow;

/** What documents and spreadsheets call a column. Compared in lower case, with white space and signs as one space. */
const SYNONYMS: Partial<Record<Column, string[]>> = {
  id: ['no', 'nr', 'number', 'ref', 'step id', 'step no', 'step number', 'element', 'identifier'],
  lane: [
    'actor',
    'role',
    'party',
    'responsible',
    'responsibility',
    'who',
    'swimlane',
    'owner of step',
    'parent',
  ],
  kind: ['type', 'shape', 'element type', 'bpmn type'],
  name: ['title', 'activity', 'action', 'task', 'step name', 'what', 'text', 'label'],
  next: [
    'then',
    'goes to',
    'next step',
    'next steps',
    'to',
    'follows',
    'followed by',
    'successor',
    'successors',
    'outcome',
  ],
  srvs: ['srv', 'service request', 'service requests', 'srv s', 'service reference variant'],
  'bad step': ['bad', 'bad section', 'bad number', 'bad step number', 'bad ref', 'section'],
  references: ['reference', 'sec reference', 'sec references', 'sec', 'source', 'governance'],
  documentation: ['doc', 'description', 'details', 'detail', 'notes', 'comment', 'comments', 'explanation'],
  calls: ['called process', 'call', 'process called', 'calls process'],
  attached: ['attached to', 'host', 'on'],
  messages: ['message', 'message flow', 'message flows', 'sends'],
  layer: ['layers', 'variant'],
  effect: ['variation', 'difference', 'smets1 effect'],
  flow: ['skip or block'],
  by: ['replaced by', 'overrides', 'changes'],
  reason: ['why', 'rationale', 'question'],
  impacts: ['impact', 'impact ids', 'impact id'],
  event: ['trigger', 'event name', 'event detail'],
};

export interface FoundColumns {
  /** Which column each cell of a row is; undefined for one that is passed over. */
  columns: (Column | undefined)[];
  /** Positions of headers that no column is known by. */
  unknown: number[];
  /** Positions of headers that name a column for the second time. */
  twice: number[];
}

/** Finds the columns of a header row by name. `step` is the id where nothing else is, else the name. */
export function findColumns(header: readonly string[]): FoundColumns {
  const names = header.map(plainName);
  const columns: (Column | undefined)[] = names.map((name) => ALL_COLUMNS.find((column) => column === name));
  const place = (at: number, column: Column | undefined) => {
    if (columns[at] === undefined && column !== undefined && !columns.includes(column)) columns[at] = column;
  };
  names.forEach((name, at) => place(at, synonymOf(name)));
  names.forEach((name, at) => {
    if (name === 'step' || name === 'steps') place(at, columns.includes('id') ? 'name' : 'id');
  });
  // A table with a description and no name has its names there.
  names.forEach((name, at) => {
    if (columns[at] === 'documentation' && name !== 'documentation' && !columns.includes('name'))
      columns[at] = 'name';
  });
  const known = columns.filter((column) => column !== undefined);
  const isTwice = (name: string, at: number) =>
    columns[at] === undefined ? known.includes(synonymOf(name)!) : columns.indexOf(columns[at]) < at;
  return {
    columns: columns.map((column, at) => (isTwice(names[at]!, at) ? undefined : column)),
    unknown: names.flatMap((name, at) =>
      columns[at] === undefined && name !== '' && !isTwice(name, at) ? [at] : [],
    ),
    twice: names.flatMap((name, at) => (isTwice(name, at) ? [at] : [])),
  };
}

/** True where a row reads like a header: at least two of its cells name columns. */
export function isHeader(cells: readonly string[]): boolean {
  return findColumns(cells).columns.filter((column) => column !== undefined).length >= 2;
}

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const synonymOf = (name: string): Column | undefined =>
  (Object.keys(SYNONYMS) as Column[]).find((column) => SYNONYMS[column]!.includes(name));
