import type { ReactNode } from 'react';
import type { ChangeMark } from '../../../core/comparison/change-styles';
import { ComparedPane } from '../../comparison/ComparedPane';
import { Comparison } from '../../comparison/Comparison';
import type { ComparePlace } from '../../state/compare-place';
import { useSearch } from '../../state/SearchProvider';
import { sideOf, type Frozen } from './compared-sides';
import type { PairedFile } from './pair-files';
import { RegisterPair } from './RegisterPair';

interface FilePairProps {
  file: PairedFile;
  title: string;
  sides: { before: Frozen; after: Frozen };
  /** What each side is called, such as `Release 3.0`. */
  names: { before: string; after: string };
  /** How a comparison shows. */
  place: Pick<ComparePlace, 'merged' | 'elementId'>;
  onAmend: (change: Partial<ComparePlace>) => void;
  /** Which file and which releases. */
  choice: ReactNode;
}

const NO_MARKS: ReadonlyMap<string, ChangeMark> = new Map();

/** A file as both sides have it: two diagrams, two columns of a register, or what only one of them has. */
export function FilePair({ file, title, sides, names, place, onAmend, choice }: FilePairProps) {
  const { before, after, processId } = file;
  const { keyByProcessId } = useSearch();
  if (processId !== undefined && before && after) {
    const key = keyByProcessId.get(processId) ?? '';
    return (
      <Comparison
        place={{ a: sideOf(sides.before, processId, key), b: sideOf(sides.after, processId, key), ...place }}
        onAmend={onAmend}
        title={choice}
      />
    );
  }
  return (
    <div className="compare">
      <div className="compare-toolbar" role="toolbar" aria-label="Comparison">
        {choice}
      </div>
      {processId === undefined ? (
        <RegisterPair file={file} names={names} />
      ) : (
        <div className="compare-pair">
          {(['before', 'after'] as const).map((side) => (
            <section key={side} aria-label={names[side]}>
              <div className="compare-side-head">
                <p>
                  <strong>{title}</strong>
                  <small>{names[side]}</small>
                </p>
              </div>
              {file[side] ? (
                <ComparedPane
                  text={file[side].text}
                  label={`Diagram of ${title} in ${names[side]}`}
                  marks={NO_MARKS}
                  onCanvas={ignore}
                />
              ) : (
                <p className="pair-absent">{`${names[side]} does not have this process.`}</p>
              )}
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

const ignore = () => undefined;
