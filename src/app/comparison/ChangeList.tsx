import { useEffect, useRef } from 'react';
import { CHANGE_STYLES } from '../../core/comparison/change-styles';
import { CHANGE_CLASSES } from '../../core/comparison/change';
import type { SeenChange } from '../work/ModelApi';
import { ChangedText } from './ChangedText';
import { ClassGlyph, KindGlyph } from './ChangeGlyph';

interface ChangeListProps {
  /** Those that the filters let through. */
  changes: readonly SeenChange[];
  selected: SeenChange | undefined;
  onSelect: (change: SeenChange) => void;
}

/** What differs, by class; each line leads to its place in both diagrams. */
export function ChangeList({ changes, selected, onSelect }: ChangeListProps) {
  return (
    <div className="compare-list">
      {CHANGE_CLASSES.map((name) => {
        const own = changes.filter((change) => change.class === name);
        if (own.length === 0) return null;
        return (
          <section key={name} aria-label={CHANGE_STYLES[name].label}>
            <h3>
              <ClassGlyph of={name} /> {CHANGE_STYLES[name].label} <span className="badge">{own.length}</span>
            </h3>
            <ul>
              {own.map((change, index) => (
                <Entry
                  key={index}
                  change={change}
                  isSelected={change === selected}
                  onSelect={() => onSelect(change)}
                />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

interface EntryProps {
  change: SeenChange;
  isSelected: boolean;
  onSelect: () => void;
}

function Entry({ change, isSelected, onSelect }: EntryProps) {
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isSelected) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <li ref={line} data-selected={isSelected || undefined}>
      <button type="button" aria-current={isSelected || undefined} onClick={onSelect}>
        <KindGlyph kind={change.kind} />
        <span>{change.sentence}</span>
      </button>
      {isSelected && <ChangedText change={change} />}
    </li>
  );
}
