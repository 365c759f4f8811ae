import { CircleAlert, Info, Play, TriangleAlert, Wrench } from 'lucide-react';
import { GridListItem } from 'react-aria-components';
import type { Severity } from '../../../core/problem';
import { Button } from '../../ui/Button';
import { viewKeyOf, viewTitleOf, type ListedProblem } from './problem-list';

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info };
const NAMES: Readonly<Record<Severity, string>> = { error: 'Error', warning: 'Warning', info: 'Note' };
const FIXES = { 'not-applicable': 'Mark as not applicable', 'replace-term': 'Replace everywhere…' };

interface ProblemRowProps {
  id: string;
  problem: ListedProblem;
  onFix: ((problem: ListedProblem) => void) | undefined;
  onPlay: (problem: ListedProblem) => void;
  onShow: (problem: ListedProblem) => void;
}

/** One problem: what is wrong, what to do, and what can be done from here. */
export function ProblemRow({ id, problem, onFix, onPlay, onShow }: ProblemRowProps) {
  const { severity, code, message, remedy, where, fix, finding } = problem;
  const Icon = ICONS[severity];
  const canPlay = finding !== undefined && finding.trace.length > 0;
  return (
    <GridListItem
      id={id}
      className="item problem-row"
      data-severity={severity}
      textValue={`${NAMES[severity]}: ${message}`}
      {...(where.elementId !== undefined && { onAction: () => onShow(problem) })}
    >
      <Icon size={14} role="img" aria-label={NAMES[severity]} />
      <span className="item-text">
        <span>{message}</span>
        <small>
          {remedy} {where.view !== undefined && <span>{viewTitleOf(viewKeyOf(problem))}.</span>}{' '}
          <code>{code}</code>
          {where.elementId && <code>{where.elementId}</code>}
        </small>
      </span>
      {(canPlay || (fix && onFix)) && (
        <span className="problem-actions">
          {canPlay && (
            <Button icon={<Play size={14} aria-hidden="true" />} onPress={() => onPlay(problem)}>
              Play the run
            </Button>
          )}
          {fix && onFix && (
            <Button icon={<Wrench size={14} aria-hidden="true" />} onPress={() => onFix(problem)}>
              {FIXES[fix.kind]}
            </Button>
          )}
        </span>
      )}
    </GridListItem>
  );
}
