import type { ProjectionReport, Removal } from '../../../core/variation/types';

export interface ReportGroup {
  title: string;
  lines: { elementId: string; text: string }[];
}

const REMOVED: readonly [Removal['because'], string][] = [
  ['process-not-applicable', 'Gone: the process does not apply'],
  ['skip', 'Passed by'],
  ['block', 'The path ends here'],
  ['replaced', 'Replaced'],
  ['unreachable', 'Gone: nothing leads there any more'],
  ['orphaned', 'Gone with what it stood on'],
];

/** The report of a projection as groups of lines for people; groups with nothing in them are left out. */
export function reportLines(report: ProjectionReport): ReportGroup[] {
  const { notApplicable, removed, changed, noted, rerouted, questions, unreachable, deadEnds, conflicts } =
    report;
  const plain = (ids: readonly string[]) => ids.map((elementId) => ({ elementId, text: '' }));
  const groups: ReportGroup[] = [
    {
      title: 'Does not apply at all',
      lines: notApplicable.map(({ processId, reason }) => ({ elementId: processId, text: reason })),
    },
    {
      title: 'Conflicts: applied neither way',
      lines: conflicts.map(({ where, message }) => ({ elementId: where.elementId ?? '', text: message })),
    },
    { title: 'Nothing leads there', lines: plain(unreachable) },
    { title: 'The flow ends there now', lines: plain(deadEnds) },
    {
      title: 'Open questions',
      lines: questions.map(({ elementId, text, impacts }) => ({
        elementId,
        text: [text, impacts.join(', ')].filter(Boolean).join(' · '),
      })),
    },
    ...REMOVED.map(([because, title]) => ({
      title,
      lines: plain(removed.filter((each) => each.because === because).map(({ id }) => id)),
    })),
    {
      title: 'Changed',
      lines: changed.map(({ id, properties }) => ({ elementId: id, text: properties.join(', ') })),
    },
    { title: 'Noted', lines: noted.map(({ id, reason }) => ({ elementId: id, text: reason })) },
    { title: 'Led elsewhere', lines: plain(rerouted) },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}
