import type { Disposition } from '../catalogue/dispositions';
import type { Impact } from '../catalogue/impacts';
import { fnv1a64 } from '../variation/hash';
import type { ModelFacts } from './modelFacts';
import type { ImpactRegister, Registers } from './readRegisters';
import type { TermUse } from './retiredTermUses';
import { targetContent } from './targets';

/** What stands at the other end of a link. */
export const LINK_KINDS = [
  'variation',
  'question',
  'governance',
  'catalogue',
  'glossary',
  'retired-term',
  'disposition',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/** Something that names an impact: what answers it, asks about it, or says why nothing changes. */
export interface ImpactLink {
  impact: string;
  kind: LinkKind;
  /** BAD number of the process; '' outside processes. */
  process: string;
  /** Element id, governance row, SRV, term, or the outcome of a disposition. */
  subject: string;
  layer: string;
  /** What it says: the reason, the question, the note. */
  text: string;
  /** For people: the step's name, the clause, the SRV with its name. */
  title: string;
  /** False for a mere mention, which settles nothing: a catalogue row beside a step, say. */
  answers: boolean;
  /** The baseline step has changed since the variation was recorded. */
  stale: boolean;
  /** Hash of what it says now. */
  hash: string;
}

/**
 * Everything in a library that names an impact of one register, in the order of the impacts. Two entries that only differ in what
 * they say count as one link.
 *
 * @param uses where retired terms still stand: a term that does has not been replaced
 */
export function linksOf(
  register: ImpactRegister,
  registers: Registers,
  models: readonly ModelFacts[],
  uses: readonly TermUse[] = [],
): Map<string, ImpactLink[]> {
  const impacts = new Map(register.impacts.map((impact) => [impact.id, impact]));
  const found = new Map<string, ImpactLink[]>();
  const links = [
    ...models.flatMap(modelLinks),
    ...governanceLinks(register),
    ...registers.serviceRequests.flatMap((entry) =>
      entry.impacts.map((impact) =>
        link(impact, 'catalogue', {
          subject: entry.srv,
          title: `SRV ${entry.srv} ${entry.name}`,
          text: entry.smets1Note || entry.smets1,
          answers: entry.badTables.some((table) => namesTable(impacts.get(impact), table)),
          said: [entry.name, entry.badTables.join(' '), entry.critical, entry.smets1, entry.smets1Note],
        }),
      ),
    ),
    ...registers.glossary.flatMap((entry) =>
      entry.impacts.map((impact) =>
        link(impact, 'glossary', {
          subject: entry.term,
          title: `Glossary: ${entry.term}`,
          text: entry.smets1Note || entry.definition,
          answers: /glossary/i.test(impacts.get(impact)?.badTarget ?? ''),
          said: [entry.expansion, entry.definition, entry.smets1Note],
        }),
      ),
    ),
    ...registers.retiredTerms.flatMap((entry) => {
      const standing = uses.filter(({ term }) => term === entry.term).length;
      return entry.impacts.map((impact) =>
        link(impact, 'retired-term', {
          subject: entry.term,
          title: `“${entry.term}” gives way to “${entry.instead}”`,
          text: standing > 0 ? `It still stands in ${standing} places.` : 'It stands nowhere any more.',
          answers: standing === 0,
          said: [entry.instead, entry.note],
        }),
      );
    }),
    ...register.dispositions.map((entry) => dispositionLink(entry, registers)),
  ];
  const seen = new Set<string>();
  for (const each of links) {
    const key = JSON.stringify([each.impact, each.kind, each.process, each.subject, each.layer, each.hash]);
    if (!impacts.has(each.impact) || seen.has(key)) continue;
    seen.add(key);
    const others = found.get(each.impact);
    if (others) others.push(each);
    else found.set(each.impact, [each]);
  }
  return found;
}

function modelLinks(model: ModelFacts): ImpactLink[] {
  const { number: process } = model;
  const variations = model.variations.flatMap((variation) =>
    variation.impacts.map((impact) =>
      link(impact, 'variation', {
        process,
        subject: variation.elementId,
        layer: variation.layer,
        title: variation.elementName || model.name,
        text: variation.reason,
        stale: variation.stale,
        said: [
          variation.effect,
          variation.flow ?? '',
          variation.by.join(' '),
          variation.reason,
          variation.overrides,
        ],
      }),
    ),
  );
  const questions = model.questions.flatMap((question) =>
    question.impacts.map((impact) =>
      link(impact, 'question', {
        process,
        subject: question.elementId,
        layer: question.layer ?? '',
        title: question.elementName || model.name,
        text: question.text,
        said: [question.text],
      }),
    ),
  );
  return [...variations, ...questions];
}

const governanceLinks = ({ governance }: ImpactRegister): ImpactLink[] =>
  governance.flatMap(({ id, process, section, reference, layer, impacts, note }) =>
    impacts.map((impact) =>
      link(impact, 'governance', {
        process,
        subject: id,
        layer,
        title: `Governance ${section}: ${reference}`,
        text: note,
        said: [section, reference, note],
      }),
    ),
  );

const TITLES: Record<Disposition['outcome'], string> = {
  'no-change': 'The models need no change',
  register: 'Answered in',
  settled: 'The question is settled',
};

function dispositionLink({ impact, outcome, target, reason }: Disposition, registers: Registers): ImpactLink {
  return link(impact, 'disposition', {
    subject: outcome,
    title: [TITLES[outcome], target].filter(Boolean).join(' '),
    text: reason,
    said: [outcome, target, reason, targetContent(target, registers) ?? ''],
  });
}

type Parts = Partial<Omit<ImpactLink, 'impact' | 'kind' | 'hash'>> &
  Pick<ImpactLink, 'subject' | 'title' | 'text'> & { said: unknown[] };

function link(impact: string, kind: LinkKind, { said, ...parts }: Parts): ImpactLink {
  return {
    process: '',
    layer: '',
    answers: true,
    stale: false,
    ...parts,
    impact,
    kind,
    hash: fnv1a64(JSON.stringify(said)),
  };
}

/** The BAD table that an impact is about, such as `Table 6`; undefined for anything else. */
export const tableOfImpact = ({ badSection, badTarget }: Impact): string | undefined =>
  badSection === '' ? /^Table \d+/.exec(badTarget)?.[0] : undefined;

const namesTable = (impact: Impact | undefined, table: string) =>
  impact !== undefined && tableOfImpact(impact) === table;
