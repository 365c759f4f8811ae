import { useMemo } from 'react';
import { ProblemList } from '../ui/ProblemList';
import type { ProcessOfTable } from '../work/ModelApi';

/** What a table makes: its drawing, and what is wrong by row and column. */
export function TablePreview({ made, busy }: { made: ProcessOfTable | undefined; busy: boolean }) {
  const svg = made?.svg ?? '';
  const picture = useMemo(() => addressOf(svg), [svg]);
  return (
    <section className="table-preview" aria-label="Preview" aria-busy={busy}>
      <p role="status">{busy && !made ? 'Reading the table…' : summaryOf(made)}</p>
      {made && made.problems.length > 0 && <ProblemList problems={made.problems} limit={30} />}
      {picture !== undefined && (
        // A wide drawing is scrolled, also by the keyboard.
        <div className="table-picture" tabIndex={0} role="group" aria-label="Drawing">
          <img src={picture} alt={`Drawing of the process with ${made!.steps} steps`} />
        </div>
      )}
    </section>
  );
}

function summaryOf(made: ProcessOfTable | undefined): string {
  if (!made) return 'The process appears here as soon as there is a table.';
  const errors = made.problems.filter(({ severity }) => severity === 'error').length;
  const steps = made.steps === 1 ? '1 step' : `${made.steps} steps`;
  if (errors === 0) return `${steps}.`;
  return `${steps}. ${errors === 1 ? '1 thing needs' : `${errors} things need`} mending in the table first.`;
}

/** The drawing as an address for an image: nothing inside it can run. */
const addressOf = (svg: string): string | undefined =>
  svg === '' ? undefined : `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
