import { useCallback, useMemo, useState } from 'react';
import { CHANGE_CLASSES, type ChangeClass } from '../../core/comparison/change';
import type { Compared, SeenChange } from '../work/ModelApi';

export interface Selection {
  classes: ReadonlySet<ChangeClass>;
  toggle: (name: ChangeClass) => void;
  /** The changes that the filter lets through, in order. */
  shown: readonly SeenChange[];
  selected: SeenChange | undefined;
  select: (change: SeenChange) => void;
  /** Goes to the next change, or the one before; around the ends. */
  step: (by: 1 | -1) => void;
  /** Somebody chose an element on a diagram: its first change is selected, if it has one. */
  pick: (side: 'before' | 'after', elementId: string) => void;
}

const NONE: readonly SeenChange[] = [];

/** Which changes show, and which is looked at; the address names its element. */
export function useSelectedChange(
  compared: Compared | undefined,
  elementId: string | undefined,
  onLook: (at: { elementId: string }) => void,
): Selection {
  const changes = compared?.changes ?? NONE;
  // What is only drawn differently shows when it is asked for, or when there is nothing else.
  const [toggled, setToggled] = useState<ReadonlySet<ChangeClass>>();
  const [chosen, setChosen] = useState<SeenChange>();
  const classes = useMemo(() => toggled ?? usualOf(changes), [toggled, changes]);
  const shown = useMemo(() => changes.filter((change) => classes.has(change.class)), [changes, classes]);
  const selected =
    (chosen && shown.includes(chosen) && isOn(chosen, elementId) ? chosen : undefined) ??
    shown.find((change) => isOn(change, elementId));

  const select = useCallback(
    (change: SeenChange) => {
      setChosen(change);
      onLook({ elementId: (change.element.after ?? change.element.before)!.id });
    },
    [onLook],
  );
  const pick = useCallback(
    (side: 'before' | 'after', id: string) => {
      const found = shown.find(({ element }) => element[side]?.id === id);
      if (found) select(found);
    },
    [shown, select],
  );
  return {
    classes,
    toggle: (name) => {
      const next = new Set(classes);
      if (!next.delete(name)) next.add(name);
      setToggled(next);
    },
    shown,
    selected,
    select,
    step: (by) => {
      const at = selected ? shown.indexOf(selected) : by === 1 ? -1 : 0;
      const next = shown[(at + by + shown.length) % shown.length];
      if (next) select(next);
    },
    pick,
  };
}

function usualOf(changes: readonly SeenChange[]): ReadonlySet<ChangeClass> {
  const hasMeaning = changes.some((change) => change.class !== 'layout');
  return new Set(CHANGE_CLASSES.filter((name) => !hasMeaning || name !== 'layout'));
}

const isOn = ({ element }: SeenChange, id: string | undefined) =>
  id !== undefined && (element.after?.id === id || element.before?.id === id);
