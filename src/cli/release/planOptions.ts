import { InvalidArgumentError } from 'commander';
import type { Span } from '../../core/release/plan/ReleasePlan';
import { dateOf } from '../dateOf';

/** `M3=2026-10-01..2026-10-28`. */
export interface DatesOption {
  id: string;
  dates: Partial<Span>;
}

const DATES =
  'Give dates such as M3=2026-10-01..2026-10-28, M5=2026-11-20 for one day, M2=2026-07-01.. for what goes on, M2= for none.';

/** Collects `--actual`: first and last day, either of which may be left out. */
export function datesOf(text: string, before: DatesOption[] = []): DatesOption[] {
  const [, id, start = '', dots, end = ''] = /^([^=]+)=([^.]*)(\.\.)?(.*)$/.exec(text) ?? [];
  if (id === undefined || (dots === undefined && end !== '')) throw new InvalidArgumentError(DATES);
  const first = start === '' ? undefined : dayOf(start);
  const last = dots === undefined ? first : end === '' ? undefined : dayOf(end);
  return [...before, { id, dates: { ...(first && { start: first }), ...(last && { end: last }) } }];
}

function dayOf(text: string, usage = DATES): string {
  try {
    return dateOf(text);
  } catch {
    throw new InvalidArgumentError(usage);
  }
}

/** `M1:SECAS CoE=10/12.5`, `M1:SECAS CoE=/3@2026-07-28`. */
export interface EffortOption {
  id: string;
  role: string;
  planned?: number;
  actual?: number;
  /** The day on which the actual ones were worked. */
  on?: string;
}

/** Collects `--effort`: days of work planned, actual, or both, and the day of the actual ones. */
export function effortOf(text: string, before: EffortOption[] = []): EffortOption[] {
  const [, id, role, planned = '', actual, on] =
    /^([^:=]+):([^=]+)=(\d+(?:\.\d+)?)?(?:\/(\d+(?:\.\d+)?)(?:@(.+))?)?$/.exec(text) ?? [];
  if (id === undefined || role === undefined || (planned === '' && actual === undefined))
    throw new InvalidArgumentError(EFFORT);
  return [
    ...before,
    {
      id,
      role: role.trim(),
      ...(planned !== '' && { planned: Number(planned) }),
      ...(actual !== undefined && { actual: Number(actual) }),
      ...(on !== undefined && { on: dayOf(on, EFFORT) }),
    },
  ];
}

const EFFORT =
  'Give days of work such as "M1:SECAS CoE=/3@2026-07-28" (3 days worked by that day), "M1:SECAS CoE=10" (planned), or both, =10/3@2026-07-28.';

/** `M8=a text`. */
export interface TextOption {
  id: string;
  text: string;
}

/** Collects what is said of a milestone; an empty text takes it back. */
export function saidOf(text: string, before: TextOption[] = []): TextOption[] {
  const at = text.indexOf('=');
  if (at < 1)
    throw new InvalidArgumentError(
      'Give a milestone and a text, such as M8="The TABASC decided against it".',
    );
  return [...before, { id: text.slice(0, at), text: text.slice(at + 1) }];
}
