import { addDays } from '../../calendar/dates';
import type { Timeline } from '../plan/timeline';
import { stateInWords } from '../plan/timelineTable';
import { dayInWords } from '../plan/words';
import type { ReleaseState } from '../Release';
import { stepsFrom, TRANSITIONS } from '../transitions';

/** What is to be done next, in words: what is late, what goes on, what begins by the end of the month after, the next step. */
export function nextSteps({ rows }: Timeline, state: ReleaseState | 'not begun', asOf: string): string[] {
  const horizon = addDays(asOf, 45);
  const lines = rows.flatMap((row): [string, string][] => {
    const { id, label, planned } = row;
    if (!planned || id === 'PM') return [];
    const name = `${id} ${label}`;
    if (row.state === 'late')
      return [
        [
          row.late === 'begin' ? planned.start : planned.end,
          `${name}: ${stateInWords(row)}, planned until ${dayInWords(planned.end)}.`,
        ],
      ];
    if (row.state === 'under way') return [[planned.end, `${name}: to end by ${dayInWords(planned.end)}.`]];
    if (row.state !== 'to come' || planned.start > horizon) return [];
    return [
      [
        planned.start,
        planned.start === planned.end
          ? `${name}: on ${dayInWords(planned.start)}.`
          : `${name}: from ${dayInWords(planned.start)} to ${dayInWords(planned.end)}.`,
      ],
    ];
  });
  return [
    ...lines.sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, line]) => line),
    ...stepOf(state),
  ];
}

/** The step that leads on from a state. */
function stepOf(state: ReleaseState | 'not begun'): string[] {
  if (state === 'not begun' || state === 'superseded') return [];
  const step = stepsFrom(state).find((each) => {
    const { back, to } = TRANSITIONS[each];
    return !back && to !== undefined && to !== state;
  });
  return step ? [`Next step of the release: ${lowered(TRANSITIONS[step].title)}.`] : [];
}

const lowered = (title: string): string => `${title.charAt(0).toLowerCase()}${title.slice(1)}`;
