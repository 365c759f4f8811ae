import type { ProjectionReport } from '../../../core/variation/types';
import { reportLines } from './report-lines';

interface ReportPanelProps {
  report: ProjectionReport | undefined;
  /** What to call an element, by id; the id where it has no name. */
  nameOf: (elementId: string) => string;
  onShow: (elementId: string) => void;
}

/** What a projection did to the file: what it left out, led elsewhere, changed, and could not settle. */
export function ReportPanel({ report, nameOf, onShow }: ReportPanelProps) {
  if (report === undefined) return <p className="panel-hint">The view is being made…</p>;
  const groups = reportLines(report);
  if (groups.length === 0) return <p className="panel-hint">The result equals the baseline.</p>;
  return (
    <div className="lists">
      {groups.map(({ title, lines }) => (
        <section key={title} aria-label={title}>
          <h3>
            {title} <span className="badge">{lines.length}</span>
          </h3>
          <ul className="item-list">
            {lines.map(({ elementId, text }, index) => (
              <li key={index}>
                <button type="button" className="item" onClick={() => onShow(elementId)}>
                  <span className="item-text">
                    <span>{nameOf(elementId)}</span>
                    {text && <small>{text}</small>}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
