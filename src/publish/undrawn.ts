import type { Problem } from '../core/problem';
import type { ProcessFacts } from './site/facts/process-facts';

const MOST_NAMED = 10;

/**
 * What a drawing of a process does not show of its file, or shows though the file has no diagram.
 *
 * @param fileName for the problems
 */
export function problemsOfDrawing(
  { isLaidOut, steps }: Pick<ProcessFacts, 'isLaidOut' | 'steps'>,
  fileName: string,
): Problem[] {
  if (isLaidOut)
    return [
      {
        code: 'PUBLISH-LAID-OUT',
        severity: 'warning',
        where: { fileName },
        message: 'The file has no diagram of its steps, so one was laid out for what is published.',
        remedy: 'To decide how it looks, save the file with its diagram in the tool that wrote it.',
      },
    ];
  const undrawn = steps.filter((step) => step.isUndrawn);
  if (undrawn.length === 0) return [];
  const names = undrawn.slice(0, MOST_NAMED).map(({ label }) => `“${label}”`);
  const more = undrawn.length - names.length;
  return [
    {
      code: 'PUBLISH-NOT-DRAWN',
      severity: 'warning',
      where: { fileName },
      message: `${undrawn.length === 1 ? 'One step is' : `${undrawn.length} steps are`} not in the diagram: ${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}. Pages and Word documents say ${undrawn.length === 1 ? 'it' : 'them'} in words; pictures lack ${undrawn.length === 1 ? 'it' : 'them'}.`,
      remedy: 'Draw what is missing, or open the process and choose Lay out to have all of it drawn anew.',
    },
  ];
}
