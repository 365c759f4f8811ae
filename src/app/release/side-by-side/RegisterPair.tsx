import { useMemo, useState } from 'react';
import { wordDiff } from '../../../core/text/word-diff';
import { Button } from '../../ui/Button';
import { Switch } from '../../ui/Switch';
import type { PairedFile } from './pair-files';
import { pairRows, type PairedRow } from './pair-rows';

interface RegisterPairProps {
  file: PairedFile;
  /** What each side is called, such as `Release 3.0`. */
  names: { before: string; after: string };
}

const KINDS: Readonly<Record<PairedRow['kind'], string>> = {
  changed: 'changed',
  added: 'new',
  removed: 'gone',
  same: 'the same',
};
/** A register can have thousands of cells: a page of them is drawn at once. */
const PAGE = 200;

/** A register, or another file, as two editions have it: each row on one line, old and new beside each other. */
export function RegisterPair({ file, names }: RegisterPairProps) {
  const [showsAll, setShowsAll] = useState(false);
  const [most, setMost] = useState(PAGE);
  const rows = useMemo(
    () => pairRows(file.path, file.before?.text ?? '', file.after?.text ?? ''),
    [file.path, file.before?.text, file.after?.text],
  );
  const differing = useMemo(() => rows.filter(({ kind }) => kind !== 'same'), [rows]);
  const shown = showsAll ? rows : differing;
  return (
    <div className="pair-register">
      <div className="pair-register-bar">
        <p role="status">{countOf(rows, differing)}</p>
        <Switch isSelected={showsAll} onChange={setShowsAll}>
          Show what is the same, too
        </Switch>
      </div>
      {shown.length > 0 && (
        <div className="release-table-scroll" role="region" aria-label={`Rows of ${file.path}`} tabIndex={0}>
          <table className="release-table pair-table">
            <thead>
              <tr>
                <th scope="col">Row</th>
                <th scope="col">What</th>
                <th scope="col">{names.before}</th>
                <th scope="col">{names.after}</th>
              </tr>
            </thead>
            {shown.slice(0, most).map((row, at) => (
              <RowPair key={at} row={row} />
            ))}
          </table>
        </div>
      )}
      {shown.length > most && (
        <Button onPress={() => setMost(most + PAGE)}>
          {`Show ${Math.min(PAGE, shown.length - most)} more of ${shown.length}`}
        </Button>
      )}
    </div>
  );
}

function RowPair({ row: { key, kind, cells } }: { row: PairedRow }) {
  return (
    <tbody data-kind={kind}>
      {cells.map(({ label, before, after }, at) => (
        <tr key={label}>
          {at === 0 && (
            <th scope="rowgroup" rowSpan={cells.length}>
              {key} <small>{KINDS[kind]}</small>
            </th>
          )}
          <td>{label}</td>
          <td>{before === after ? before : <Side of="removed" before={before} after={after} />}</td>
          <td>{before === after ? after : <Side of="added" before={before} after={after} />}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** One side of a cell that differs, with the words that only it has. */
function Side({ of, before, after }: { of: 'removed' | 'added'; before: string; after: string }) {
  const stretches = useMemo(() => wordDiff(before, after), [before, after]);
  const Mark = of === 'removed' ? 'del' : 'ins';
  return stretches.map(({ kind, text }, at) =>
    kind === 'same' ? <span key={at}>{text}</span> : kind === of ? <Mark key={at}>{text}</Mark> : null,
  );
}

function countOf(rows: readonly PairedRow[], differing: readonly PairedRow[]): string {
  const counts = (['changed', 'added', 'removed'] as const)
    .map((kind) => [differing.filter((row) => row.kind === kind).length, KINDS[kind]] as const)
    .filter(([count]) => count > 0)
    .map(([count, word]) => `${count} ${word}`);
  return counts.length === 0
    ? `Nothing differs in ${rows.length} rows.`
    : `${counts.join(', ')} of ${rows.length} rows`;
}
