import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { SeenChange } from '../work/ModelApi';
import { IconButton } from '../ui/Button';
import { ChangeList } from './ChangeList';
import { ClassFilter } from './ClassFilter';
import type { Selection } from './useSelectedChange';
import { countInWords } from './words';

/** The list of what differs, with its filters and the way from one change to the next. */
export function ChangePanel({
  changes,
  selection,
}: {
  changes: readonly SeenChange[];
  selection: Selection;
}) {
  const { classes, toggle, shown, selected, select, step } = selection;
  useStepKeys(step);
  const at = selected ? shown.indexOf(selected) + 1 : 0;
  return (
    <aside className="compare-panel" aria-label="What differs">
      <div className="compare-count">
        <p role="status">{countInWords(changes)}</p>
        <span className="compare-position">{shown.length > 0 && `${at || '–'} of ${shown.length}`}</span>
        <IconButton
          label="Previous change"
          shortcut="Alt+↑"
          isDisabled={shown.length === 0}
          aria-keyshortcuts="Alt+ArrowUp"
          onPress={() => step(-1)}
        >
          <ChevronUp size={16} aria-hidden="true" />
        </IconButton>
        <IconButton
          label="Next change"
          shortcut="Alt+↓"
          isDisabled={shown.length === 0}
          aria-keyshortcuts="Alt+ArrowDown"
          onPress={() => step(1)}
        >
          <ChevronDown size={16} aria-hidden="true" />
        </IconButton>
      </div>
      {changes.length > 0 && <ClassFilter changes={changes} shown={classes} onToggle={toggle} />}
      <p className="visually-hidden" role="status">
        {selected ? `Change ${at} of ${shown.length}: ${selected.sentence}` : ''}
      </p>
      <ChangeList changes={shown} selected={selected} onSelect={select} />
      {changes.length > 0 && shown.length === 0 && (
        <p className="panel-hint">The filter leaves nothing. Choose a class above.</p>
      )}
    </aside>
  );
}

/** Alt with an arrow goes from change to change, from anywhere on the page but a dialog. */
function useStepKeys(step: Selection['step']): void {
  const current = useRef(step);
  useEffect(() => {
    current.current = step;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : undefined;
      if (!event.altKey || by === undefined || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      current.current(by);
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}
