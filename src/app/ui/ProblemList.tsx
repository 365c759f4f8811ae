import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Problem, Severity } from '../../core/problem';

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info };
const NAMES: Record<Severity, string> = { error: 'Error', warning: 'Warning', info: 'Note' };
const ORDER: Severity[] = ['error', 'warning', 'info'];

interface ProblemListProps {
  problems: readonly Problem[];
  /** At most so many are shown; the rest is counted. */
  limit?: number;
}

/** Problems with place and remedy, worst first. */
export function ProblemList({ problems, limit = 50 }: ProblemListProps) {
  const sorted = ORDER.flatMap((severity) => problems.filter((problem) => problem.severity === severity));
  return (
    <ul className="problem-list">
      {sorted.slice(0, limit).map((problem, index) => (
        <ProblemLine key={index} problem={problem} />
      ))}
      {sorted.length > limit && <li className="problem-more">… and {sorted.length - limit} more</li>}
    </ul>
  );
}

function ProblemLine({ problem: { severity, code, message, remedy, where } }: { problem: Problem }) {
  const Icon = ICONS[severity];
  const place = placeOf(where);
  return (
    <li data-severity={severity}>
      <Icon size={14} aria-label={NAMES[severity]} role="img" />
      <p>
        {message} <span className="problem-remedy">{remedy}</span>
        <small>
          {place && `${place} · `}
          <code>{code}</code>
        </small>
      </p>
    </li>
  );
}

function placeOf({ line, column, elementId, layer }: Problem['where']): string {
  return [
    line !== undefined && `line ${line}${column === undefined ? '' : `, column ${column}`}`,
    elementId && `element ${elementId}`,
    layer && `layer ${layer}`,
  ]
    .filter(Boolean)
    .join(', ');
}
