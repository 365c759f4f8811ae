import { effortByRole } from '../../../core/release/plan/effort';
import type { ReleasePlan } from '../../../core/release/plan/ReleasePlan';

/** Days of work by role: planned for all, and planned against actual for what was counted. */
export function EffortTable({ plan }: { plan: ReleasePlan }) {
  const effort = effortByRole(plan);
  if (effort.length === 0) return null;
  return (
    <section aria-labelledby="plan-effort">
      <h3 id="plan-effort">Effort by role, in days of work</h3>
      <table className="register-table plan-narrow" aria-labelledby="plan-effort">
        <thead>
          <tr>
            <th scope="col">Role</th>
            <th scope="col">Planned for all</th>
            <th scope="col">Planned for those counted</th>
            <th scope="col">Actual</th>
          </tr>
        </thead>
        <tbody>
          {effort.map(({ role, planned, plannedOfCounted, actual }) => (
            <tr key={role}>
              <th scope="row">{role}</th>
              <td className="number">{planned}</td>
              <td className="number">{plannedOfCounted}</td>
              <td className="number">{actual}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
