import { useEffect, useRef } from 'react';
import { VIEWS, type View } from '../../core/variation/types';
import { isTyping } from './toolbar/shortcuts';

interface ShortcutActions {
  onSave: () => void;
  onHelp: () => void;
  onView: (view: View) => void;
}

/** Keys that work anywhere on the page; the canvas has its own. A dialog that is open keeps them to itself. */
export function useShortcuts(actions: ShortcutActions): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, target } = event;
      const { onSave, onHelp, onView } = current.current;
      const inDialog = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
      if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 's') {
        event.preventDefault(); // else the browser offers to save the page
        if (!inDialog) onSave();
        return;
      }
      if (key === 'F6' && !inDialog) {
        event.preventDefault();
        focusNextRegion(event.shiftKey ? -1 : 1);
        return;
      }
      if (ctrlKey || metaKey || altKey || inDialog || isTyping(target)) return;
      const view = VIEWS[Number(key) - 1];
      if (key === '?') onHelp();
      else if (/^[1-3]$/.test(key) && view !== undefined) onView(view);
    };
    // On the way down: some widgets keep their keys from bubbling.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}

/** Moves the focus to the next part of the page that is on the screen: toolbar, canvas, properties, problems. */
function focusNextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>('[data-region]')].filter(
    (region) => region.offsetParent !== null,
  );
  if (regions.length === 0) return;
  const present = regions.findIndex((region) => region.contains(document.activeElement));
  const start = present === -1 && step === -1 ? 0 : present;
  const next = regions[(start + step + regions.length) % regions.length]!;
  const target = next.querySelector<HTMLElement>(
    'svg[tabindex="0"], [tabindex="0"], button:not([disabled]):not([tabindex="-1"]), input, textarea',
  );
  (target ?? next).focus();
}
