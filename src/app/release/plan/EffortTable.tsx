import { effortByRole } from '../../../core/release/plan/effort';
import type { ReleasePlan } from '../../../core/release/plan/ReleasePlan';
import { StackedCell, StackedTable } from '../../ui/StackedTable';

const COLUMNS = ['Role', 'Planned for all', 'Planned for those counted', 'Actual'];

/** Days of work by role: planned for all, and planned against actual for what was counted. */
export function EffortTable({ plan }: { plan: ReleasePlan }) {
  const effort = effortByRole(plan);
  if (effort.length === 0) return null;
  return (
    <section aria-labelledby="plan-effort">
      <h3 id="plan-effort">Effort by role, in days of work</h3>
      <StackedTable labelledBy="plan-effort" columns={COLUMNS} className="plan-narrow">
        {effort.map(({ role, planned, plannedOfCounted, actual }) => (
          <tr key={role} role="row">
            <th role="rowheader" scope="row">
              {role}
            </th>
            {[planned, plannedOfCounted, actual].map((days, index) => (
              <StackedCell key={COLUMNS[index + 1]} column={COLUMNS[index + 1]!} className="number">
                {days}
              </StackedCell>
            ))}
          </tr>
        ))}
      </StackedTable>
    </section>
  );
}
