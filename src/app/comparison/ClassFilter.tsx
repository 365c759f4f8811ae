import { CHANGE_STYLES } from '../../core/comparison/change-styles';
import { CHANGE_CLASSES, type ChangeClass } from '../../core/comparison/change';
import { ToggleButton } from 'react-aria-components';
import type { SeenChange } from '../work/ModelApi';
import { ClassGlyph } from './ChangeGlyph';

interface ClassFilterProps {
  changes: readonly SeenChange[];
  shown: ReadonlySet<ChangeClass>;
  onToggle: (name: ChangeClass) => void;
}

/** Which classes show, in the list and on the diagrams. */
export function ClassFilter({ changes, shown, onToggle }: ClassFilterProps) {
  return (
    <div className="compare-filter" role="group" aria-label="Show changes of">
      {CHANGE_CLASSES.map((name) => {
        const count = changes.filter((change) => change.class === name).length;
        return (
          <ToggleButton
            key={name}
            className="compare-chip"
            isSelected={shown.has(name) && count > 0}
            isDisabled={count === 0}
            onChange={() => onToggle(name)}
          >
            <ClassGlyph of={name} /> {CHANGE_STYLES[name].label} <span>{count}</span>
          </ToggleButton>
        );
      })}
    </div>
  );
}
