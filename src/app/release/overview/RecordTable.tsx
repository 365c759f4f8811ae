import type { Release, ReleaseEvent } from '../../../core/release/Release';
import { transitionOf } from '../../../core/release/transitions';
import { dateText, dateTimeText } from '../../ui/dates';
import { STEP_DONE } from '../steps/step-words';

/** Every step that was taken: when, who, by which decision; the newest first. Nothing is ever taken out of it. */
export function RecordTable({ release }: { release: Release }) {
  return (
    <section className="release-part" aria-labelledby="release-record">
      <h3 id="release-record">Record</h3>
      <div className="release-table-scroll" role="region" aria-label="Steps that were taken" tabIndex={0}>
        <table className="release-table">
          <thead>
            <tr>
              <th scope="col">When</th>
              <th scope="col">Step</th>
              <th scope="col">Who</th>
              <th scope="col">Decision</th>
              <th scope="col">Note</th>
            </tr>
          </thead>
          <tbody>
            {[...release.events].reverse().map((event) => (
              <tr key={`${event.at} ${event.step}`}>
                <td>
                  <time dateTime={event.at}>{dateTimeText(event.at)}</time>
                  {event.recordedAt !== undefined && <small>entered {dateTimeText(event.recordedAt)}</small>}
                </td>
                <th scope="row">
                  {STEP_DONE[event.step]}
                  <small>{detailsOf(event)}</small>
                </th>
                <td>{event.by}</td>
                <td>{event.reference}</td>
                <td>{noteOf(release, event)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function detailsOf({ edition, opens, closes, effective, planned, formerly }: ReleaseEvent): string {
  return [
    edition !== undefined && `edition ${edition}`,
    opens && closes && `${dateText(opens)} to ${dateText(closes)}`,
    !opens && closes && `until ${dateText(closes)}`,
    effective && `on ${dateText(effective)}`,
    formerly && planned && `from ${dateText(formerly)} to ${dateText(planned)}`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The note of a step that freezes is that of its edition. */
const noteOf = ({ editions }: Release, { step, note, edition, shortNotice }: ReleaseEvent): string =>
  [note, shortNotice && `Short notice: ${shortNotice}`].filter(Boolean).join(' ') ||
  (transitionOf(step)?.freezes ? (editions.find(({ number }) => number === edition)?.note ?? '') : '');
