import type { ProblemFix } from '../../../core/problem';
import { useWorkspace } from '../../state/store';
import { useSession, useSessionState } from '../session/SessionContext';

/**
 * Carries out what mends a problem, as one command that undo takes back; what needs a preview is handed on.
 *
 * @returns undefined where nothing can be changed
 */
export function useFixes(
  onReplaceTerm: (fix: Extract<ProblemFix, { kind: 'replace-term' }>) => void,
): ((fix: ProblemFix) => void) | undefined {
  const session = useSession();
  const canEdit = useSessionState((s) => s.phase === 'open' && s.access === 'editing');
  const showView = useWorkspace((s) => s.showView);
  const selectElement = useWorkspace((s) => s.selectElement);
  const notify = useWorkspace((s) => s.notify);
  if (!canEdit) return undefined;
  return (fix) => {
    if (fix.kind === 'replace-term') return onReplaceTerm(fix);
    const { layer, elementId, flow, reason, impacts } = fix;
    // The view follows the mode; the editor is told first, because the command wants it now.
    showView('overlay', layer);
    session.editor?.setMode({ kind: 'layer', layer });
    session.editor?.setVariation(elementId, { effect: 'not-applicable', flow, reason, impacts });
    selectElement(elementId);
    notify({
      tone: 'success',
      text: `The layer ${layer} now passes the step by.`,
      remedy: 'Reason and impacts come from the catalogue: look them over.',
      action: { label: 'Undo', run: () => session.editor?.undo() },
    });
  };
}
