import { readRegister, type Register, type Row } from './registers';

/**
 * What a written reason settles: that the models need no change, that a register holds the answer, or that the question which the
 * impact asks has its answer.
 */
export const OUTCOMES = ['no-change', 'register', 'settled'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A written reason for what happens with an impact that no element of a process answers, or not alone. */
export interface Disposition {
  impact: string;
  outcome: Outcome;
  /** For `register`: where the answer stands, as `Table 6`, `glossary: SMETS2+` or `retired: SMETS`; else ''. */
  target: string;
  reason: string;
}

/** Reads the `dispositions.csv` of a register; entries stay in file order. */
export function readDispositions(csv: string, fileName?: string): Register<Disposition> {
  return readRegister(
    csv,
    {
      title: 'list of dispositions',
      key: ['impact', 'outcome'],
      columns: ['target', 'reason'],
      entryOf: dispositionOf,
    },
    fileName,
  );
}

function dispositionOf(row: Row): Disposition | { fault: string } {
  const outcome = row('outcome');
  if (row('impact') === '') return { fault: 'names no impact' };
  if (!isOutcome(outcome))
    return { fault: `says "${outcome}" where the outcome is one of ${OUTCOMES.join(', ')}` };
  if (row('reason').trim() === '') return { fault: `gives no reason for ${row('impact')}` };
  if (outcome === 'register' && row('target') === '')
    return { fault: `does not say which register answers ${row('impact')}` };
  return { impact: row('impact'), outcome, target: row('target'), reason: row('reason') };
}

const isOutcome = (text: string): text is Outcome => (OUTCOMES as readonly string[]).includes(text);
