import Holidays from 'date-holidays';
import type { Fault, Taken } from './walks';

/** The public holidays of England as another package lists them. */
const OFF = new Set(
  [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027].flatMap((year) =>
    new Holidays('GB', 'ENG')
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10)),
  ),
);
const DAY = 86_400_000;
const plus = (date: string, days: number) =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

/** Counted day by day, by nothing of the calendar that is tested. */
function workingDays(opens: string, closes: string): number {
  let count = 0;
  for (let at = Date.parse(opens); at <= Date.parse(closes); at += DAY) {
    const weekday = new Date(at).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !OFF.has(new Date(at).toISOString().slice(0, 10))) count += 1;
  }
  return count;
}

const LOOKED: readonly Fault[] = ['error', 'impact', 'seal', 'other files', 'unlooked'];

/**
 * The guards of releases in words of its own: what must be true of each step that was taken, and of all that is in force when a
 * release goes live. It looks at what a walk did, never at the record.
 */
export class Oracle {
  private frozen = 0;
  private consultation: { edition: number; opens: string; closes: string } | undefined;
  private wasConsulted = false;
  private approved: number | undefined;
  private published: { edition: number; on: string } | undefined;

  constructor(private planned: string) {}

  /** A date that was changed without a step. */
  amended(goLive: string, today: string): string[] {
    const broken = goLive < today ? ['amended to the past'] : [];
    if (this.wasConsulted) broken.push('amended without a record');
    this.planned = goLive;
    return broken;
  }

  /** What is wrong with a step that was taken; none is all right. */
  judge({ step, today, input, faults }: Taken): string[] {
    const broken: string[] = [];
    const no = (...some: readonly Fault[]) => {
      for (const fault of some) if (faults.includes(fault)) broken.push(`${step}: ${fault}`);
    };
    const want = (holds: boolean, what: string) => !holds && broken.push(`${step}: ${what}`);
    no('by');
    switch (step) {
      case 'revise':
        if (this.consultation) want(this.consultation.closes < today, 'consultation open');
        no('error', 'empty', 'other files', 'unlooked');
        this.frozen += 1;
        break;
      case 'start-review':
        no('error', 'empty', 'other files', 'unlooked');
        this.frozen += 1;
        break;
      case 'open-consultation': {
        const { opens, closes } = input as { opens: string; closes: string };
        no('review', ...LOOKED);
        want(opens >= today, 'opens in the past');
        want(workingDays(opens, closes) >= 20, 'shorter than 20 working days');
        this.consultation = { edition: this.frozen, opens, closes };
        this.wasConsulted = true;
        break;
      }
      case 'extend-consultation':
        want(this.consultation?.edition === this.frozen, 'of another text');
        want(input.closes! > this.consultation!.closes && input.closes! >= today, 'no longer');
        this.consultation!.closes = input.closes!;
        break;
      case 'approve':
        no('reference', 'comment', 'review', 'unfrozen', ...LOOKED);
        want(this.consultation !== undefined && this.consultation.closes < today, 'no closed consultation');
        this.approved = this.frozen;
        break;
      case 'publish':
        no('comment', 'review', 'seal', 'unlooked');
        want(this.approved === this.frozen, 'not what was approved');
        want(this.planned >= today, 'planned for the past');
        this.published = { edition: this.frozen, on: today };
        break;
      case 'change-date':
        this.judgeDate(today, input, want);
        no('note');
        if (this.approved !== undefined) no('reference');
        this.planned = input.planned!;
        break;
      case 'go-live':
        no('reference', 'comment', 'review', 'seal', 'unlooked');
        want(input.effective! >= this.planned, 'before its planned date');
        want(input.effective! >= today, 'in the past');
        want(this.consultation !== undefined, 'no consultation in force');
        want(this.approved === this.frozen, 'no approval in force');
        want(this.published?.edition === this.frozen, 'no publication in force');
        break;
      case 'withdraw-consultation':
        no('note');
        this.consultation = undefined;
        break;
      case 'revoke-approval':
        no('note');
        this.approved = undefined;
        break;
      case 'unpublish':
        no('note');
        this.published = undefined;
        break;
      default:
        no('note');
    }
    return broken;
  }

  private judgeDate(
    today: string,
    { planned, shortNotice }: Taken['input'],
    want: (holds: boolean, what: string) => void,
  ) {
    want(planned! >= today && planned !== this.planned, 'no other day to come');
    if (shortNotice?.trim()) return;
    if (this.published) want(planned! >= plus(this.published.on, 7), 'within a week of the publication');
    if (planned! < this.planned) want(planned! >= plus(today, 7), 'brought forward to within a week');
  }
}
