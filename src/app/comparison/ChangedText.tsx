import { useMemo } from 'react';
import { wordDiff } from '../../core/text/word-diff';
import type { SeenChange } from '../work/ModelApi';
import { isText } from './words';
import './changed-text.css';

/** What stood there before and stands there now: texts word by word, other values one under the other. */
export function ChangedText({ change }: { change: SeenChange }) {
  const { before, after } = change;
  if (before === undefined && after === undefined) return null;
  if (isText(change)) return <Words before={before!} after={after!} />;
  return (
    <dl className="compare-values">
      <div>
        <dt>Before</dt>
        <dd>{before === undefined || before === '' ? <em>nothing</em> : before}</dd>
      </div>
      <div>
        <dt>After</dt>
        <dd>{after === undefined || after === '' ? <em>nothing</em> : after}</dd>
      </div>
    </dl>
  );
}

function Words({ before, after }: { before: string; after: string }) {
  const stretches = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <p className="compare-words">
      {stretches.map(({ kind, text }, index) =>
        kind === 'same' ? (
          <span key={index}>{text}</span>
        ) : kind === 'removed' ? (
          <del key={index}>
            <span className="visually-hidden"> taken away: </span>
            {text}
            <span className="visually-hidden">; </span>
          </del>
        ) : (
          <ins key={index}>
            <span className="visually-hidden"> put in: </span>
            {text}
            <span className="visually-hidden">; </span>
          </ins>
        ),
      )}
    </p>
  );
}
