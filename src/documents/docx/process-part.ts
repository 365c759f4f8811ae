import type { Paragraph, Table } from 'docx';
import { compareNumbers } from '../../core/catalogue/numbers';
import type { SiteContext, SiteProcess } from '../../publish/site/SiteContext';
import { governanceOf } from '../../publish/site/facts/governance';
import type { Step } from '../../publish/site/facts/steps';
import { AVAILABILITY } from '../../publish/site/parts/tags';
import { effectInWords } from '../../core/variation/effect-words';
import { gap, heading, labelled, paragraphs, table, type Level } from './words';

type Block = Paragraph | Table;

/** What stands before the diagrams of a process, below its heading: what it is for, where it comes from. */
export function processHead({
  documentation,
  classification,
  owner,
  source,
  isLaidOut,
}: SiteProcess): Block[] {
  return [
    ...paragraphs(documentation),
    labelled('Classification', classification),
    ...(owner ? [labelled('Owner', owner)] : []),
    ...(source ? [labelled('Where it comes from', source)] : []),
    ...(isLaidOut ? [labelled('Diagram', LAID_OUT)] : []),
  ];
}

const LAID_OUT =
  'The file of this process has no diagram. This one was laid out from its steps and flows for this document.';

/**
 * What stands after them: steps, service requests, governance, what differs for each layer.
 *
 * @param level of their headings
 */
export function processBody(context: SiteContext, process: SiteProcess, level: Level): Block[] {
  return [
    ...stepPart(process.steps, level),
    ...serviceRequestPart(context, process.steps, level),
    ...governancePart(context, process, level),
    ...process.layers.flatMap((layer) => differencePart(process, layer, level)),
    ...questionPart(process.steps, level),
  ];
}

function stepPart(steps: readonly Step[], level: Level): Block[] {
  const places = new Map(steps.map(({ id }, index) => [id, index + 1]));
  const rows = steps.map((step, index) => [
    String(index + 1),
    [step.label, step.layer !== undefined && `(only ${step.layer})`, step.isUndrawn && '(not in the diagram)']
      .filter(Boolean)
      .join('\n'),
    step.lane,
    [...step.documentation, ...step.messages.map((message) => `${message}.`)].join('\n'),
    step.next
      .map(({ id, label }) => [label && `${label}:`, places.get(id) ?? id].filter(Boolean).join(' '))
      .join('\n'),
    [...step.trace.serviceRequests, step.trace.badSection && `BAD ${step.trace.badSection}`]
      .filter(Boolean)
      .join('\n'),
  ]);
  const columns = [
    { title: 'No.', width: 5 },
    { title: 'Step', width: 20 },
    { title: 'Who', width: 15 },
    { title: 'What happens', width: 36 },
    { title: 'Then', width: 11 },
    { title: 'SRV, BAD', width: 13 },
  ];
  return rows.length === 0 ? [] : [heading('Steps', level), table(columns, rows)];
}

function serviceRequestPart({ serviceRequests }: SiteContext, steps: readonly Step[], level: Level): Block[] {
  const used = [...new Set(steps.flatMap(({ trace }) => trace.serviceRequests))].sort(compareNumbers);
  if (used.length === 0) return [];
  const rows = used.map((srv) => {
    const known = serviceRequests.get(srv);
    if (!known) return [srv, 'not in the catalogue', '', ''];
    return [
      srv,
      known.name,
      known.critical ? 'critical' : 'not critical',
      [AVAILABILITY[known.smets1], known.smets1Note].filter(Boolean).join('\n'),
    ];
  });
  const columns = [
    { title: 'SRV', width: 10 },
    { title: 'Name', width: 38 },
    { title: 'Critical', width: 14 },
    { title: 'SMETS1', width: 38 },
  ];
  return [heading('Service requests', level), table(columns, rows)];
}

function governancePart(context: SiteContext, process: SiteProcess, level: Level): Block[] {
  const known = governanceOf(context, process);
  if (!known) return [];
  const { references, entries, sections } = known;
  const clauses = entries.map(({ section, reference, layer, impacts, note }) => [
    section,
    reference,
    layer,
    note,
    impacts.join(', '),
  ]);
  const parts = sections.map(({ number, title, kind, inferred }) => [
    number,
    `${title || 'no title is given'}${inferred ? ' (inferred)' : ''}`,
    kind,
  ]);
  return [
    heading('Governance', level),
    ...(references.length > 0 ? [labelled('SEC texts that its steps rest on', references.join('; '))] : []),
    ...(clauses.length > 0 ? [table(CLAUSES, clauses)] : []),
    ...(clauses.length > 0 && parts.length > 0 ? [gap()] : []),
    ...(parts.length > 0 ? [table(PARTS, parts)] : []),
  ];
}

const CLAUSES = [
  { title: 'BAD section', width: 15 },
  { title: 'SEC reference', width: 28 },
  { title: 'Layer', width: 12 },
  { title: 'What it means here', width: 30 },
  { title: 'Impacts', width: 15 },
];
const PARTS = [
  { title: 'BAD section', width: 20 },
  { title: 'Title', width: 55 },
  { title: 'Kind', width: 25 },
];

function differencePart({ variations, steps, subjects }: SiteProcess, layer: string, level: Level): Block[] {
  const rows = variations
    .filter((each) => each.layer === layer)
    .map((variation) => [
      subjects[variation.elementId] ?? variation.elementId,
      effectInWords(variation),
      variation.reason,
      variation.impacts.join(', '),
    ]);
  const added = steps
    .filter((step) => step.layer === layer)
    .map((step) => [step.label, `only for ${layer}`, step.documentation.join('\n'), '']);
  if (rows.length + added.length === 0) return [];
  const columns = [
    { title: 'Step', width: 24 },
    { title: `For ${layer}`, width: 20 },
    { title: 'Why', width: 42 },
    { title: 'Impacts', width: 14 },
  ];
  return [heading(`What differs for ${layer}`, level), table(columns, [...rows, ...added])];
}

function questionPart(steps: readonly Step[], level: Level): Block[] {
  const questions = steps.flatMap(({ questions: own }) => own);
  if (questions.length === 0) return [];
  return [
    heading('Open questions', level),
    table(
      [
        { title: 'Question', width: 76 },
        { title: 'Layer', width: 12 },
        { title: 'Impacts', width: 12 },
      ],
      questions.map(({ text, layer = '', impacts }) => [text, layer, impacts.join(', ')]),
    ),
  ];
}
