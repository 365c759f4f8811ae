import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Problem, Severity } from '../../../core/problem';
import { bySeverity } from './problem-order';

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info };
const NAMES: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };

interface ProblemsPanelProps {
  problems: readonly Problem[];
  onShow: (elementId: string) => void;
}

/** What the checks found, worst first; a problem with a place leads to it. */
export function ProblemsPanel({ problems, onShow }: ProblemsPanelProps) {
  if (problems.length === 0) return <p className="panel-hint">No problem is known.</p>;
  return (
    <ul className="item-list problems">
      {bySeverity(problems).map((problem, index) => (
        <li key={index} data-severity={problem.severity}>
          <ProblemItem problem={problem} onShow={onShow} />
        </li>
      ))}
    </ul>
  );
}

function ProblemItem({ problem, onShow }: { problem: Problem; onShow: (elementId: string) => void }) {
  const { severity, code, message, remedy, where } = problem;
  const { elementId } = where;
  const Icon = ICONS[severity];
  const content = (
    <>
      <Icon size={14} role="img" aria-label={NAMES[severity]} />
      <span className="item-text">
        <span>{message}</span>
        <small>
          {remedy} <code>{code}</code>
          {elementId && <code>{elementId}</code>}
        </small>
      </span>
    </>
  );
  if (elementId === undefined) return <div className="item">{content}</div>;
  return (
    <button type="button" className="item" onClick={() => onShow(elementId)}>
      {content}
    </button>
  );
}
