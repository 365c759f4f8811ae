import type { ReleaseTabProps } from '../tabs';

/** What the release brings, where it stands and what can be done next. */
export function OverviewTab({ release: { title, summary } }: ReleaseTabProps) {
  return (
    <div className="release-scroll">
      <div className="release-body">
        <h3>{title}</h3>
        <p className="release-summary">{summary}</p>
      </div>
    </div>
  );
}
