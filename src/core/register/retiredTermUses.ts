import { usesTerm } from '../catalogue/retiredTerms';
import type { ModelFacts } from './modelFacts';
import type { Registers } from './readRegisters';

/** A place where a retired term still stands. */
export interface TermUse {
  term: string;
  /** BAD number of the process; '' for a register. */
  process: string;
  /** Element id in a process; what the register calls the row, such as `glossary: SMETS`, else. */
  subject: string;
  /** The text that uses the term. */
  text: string;
}

type Shared = Pick<Registers, 'retiredTerms' | 'glossary' | 'sections' | 'serviceRequests'>;

/**
 * Where retired terms still stand: in names, documentations and notes of processes, in the titles of BAD sections and service
 * requests, and in what the glossary says. The places that a term is allowed in are left out.
 */
export function retiredTermUses(registers: Shared, models: readonly ModelFacts[]): TermUse[] {
  const texts = [...models.flatMap(textsOfModel), ...textsOfRegisters(registers)];
  return registers.retiredTerms.flatMap(({ term, allowedIn }) =>
    texts
      .filter(({ text, subject }) => usesTerm(text, term) && !allowedIn.includes(subject))
      .map((use) => ({ term, ...use })),
  );
}

type Text = Omit<TermUse, 'term'>;

const textsOfModel = ({ number: process, steps, otherTexts }: ModelFacts): Text[] => [
  ...steps.map(({ id, name, documentation }) => ({
    process,
    subject: id,
    text: [name, documentation].filter(Boolean).join(': '),
  })),
  ...otherTexts.map(({ id, text }) => ({ process, subject: id, text })),
];

const textsOfRegisters = ({ glossary, sections, serviceRequests }: Shared): Text[] => [
  ...glossary.map(({ term, expansion, definition }) => ({
    process: '',
    subject: `glossary: ${term}`,
    text: [expansion, definition].filter(Boolean).join(': '),
  })),
  ...sections.map(({ number, title }) => ({ process: '', subject: `section: ${number}`, text: title })),
  ...serviceRequests.map(({ srv, name }) => ({ process: '', subject: `SRV: ${srv}`, text: name })),
];
