import { Eye, History, Lock, RotateCcw } from 'lucide-react';
import { Button } from '../ui/Button';
import { Banner } from './Banner';
import type { HistoryActions } from './history/useHistoryActions';
import { useSession, useSessionState } from './session/SessionContext';

interface PageBannersProps {
  /** What the view means, in one sentence. */
  meaning: string;
  history: HistoryActions;
}

/** In which state the page is: what is edited, or why nothing can be. */
export function PageBanners({ meaning, history }: PageBannersProps) {
  const session = useSession();
  const phase = useSessionState((s) => s.phase);
  const access = useSessionState((s) => s.access);
  const recovered = useSessionState((s) => s.recovered);
  const { viewed, leave, askRestore } = history;
  if (viewed)
    return (
      <Banner
        tone="info"
        icon={<History size={14} aria-hidden="true" />}
        actions={
          <>
            <Button onPress={leave}>Back to the present</Button>
            {access === 'editing' && (
              <Button icon={<RotateCcw size={14} aria-hidden="true" />} onPress={() => askRestore(viewed)}>
                Restore this revision
              </Button>
            )}
          </>
        }
      >
        {`You look at “${viewed.message || 'a revision'}”, read-only.`}
      </Banner>
    );
  if (phase === 'open' && access === 'other-tab')
    return (
      <Banner tone="warning" icon={<Lock size={14} aria-hidden="true" />}>
        Another tab edits this process. This one is read-only and follows it; when the other tab is closed,
        you can edit here.
      </Banner>
    );
  return (
    <>
      {recovered > 0 && (
        <Banner
          tone="info"
          icon={<RotateCcw size={14} aria-hidden="true" />}
          actions={<Button onPress={() => session.forgetRecovered()}>Good</Button>}
        >
          {`Text that was being typed when the page last closed is back: ${recovered} ${recovered === 1 ? 'field' : 'fields'}. Undo takes it away.`}
        </Banner>
      )}
      <p className="meaning" role="status">
        <Eye size={12} aria-hidden="true" /> {meaning}
      </p>
    </>
  );
}
