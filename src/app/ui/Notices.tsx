import { CircleAlert, CircleCheck, Info, TriangleAlert, X } from 'lucide-react';
import { useEffect } from 'react';
import type { Notice, NoticeTone } from '../state/notices';
import { useWorkspace } from '../state/store';
import { Button, IconButton } from './Button';

const ICONS = { info: Info, success: CircleCheck, warning: TriangleAlert, error: CircleAlert };
/** Milliseconds until a notice leaves by itself; what asks for an action or tells of a fault stays. */
const STAY: Record<NoticeTone, number | undefined> = {
  info: 6000,
  success: 6000,
  warning: undefined,
  error: undefined,
};

/** The notices of this window, announced politely as they come. */
export function Notices() {
  const notices = useWorkspace((s) => s.notices);
  return (
    <div className="notices" role="status" aria-live="polite" aria-relevant="additions">
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

function NoticeCard({ notice }: { notice: Notice }) {
  const closeNotice = useWorkspace((s) => s.closeNotice);
  const { id, tone, text, remedy, action } = notice;
  const stay = action ? undefined : STAY[tone];
  const Icon = ICONS[tone];

  useEffect(() => {
    if (stay === undefined) return;
    const timer = setTimeout(() => closeNotice(id), stay);
    return () => clearTimeout(timer);
  }, [id, stay, closeNotice]);

  return (
    <div className="notice" data-tone={tone}>
      <Icon size={16} aria-hidden="true" />
      <p>
        {text}
        {remedy && <small>{remedy}</small>}
      </p>
      {action && (
        <Button
          tone="quiet"
          onPress={() => {
            closeNotice(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Close notice" onPress={() => closeNotice(id)}>
        <X size={14} aria-hidden="true" />
      </IconButton>
    </div>
  );
}
