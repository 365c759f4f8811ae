import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useNarrow } from '../../state/useMedia';
import { IconButton } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';

interface RegisterAsideProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** What belongs to the row that is open: beside the table, or over it where there is little room. */
export function RegisterAside({ title, onClose, children }: RegisterAsideProps) {
  const narrow = useNarrow();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [title]);
  if (narrow) {
    return (
      <Dialog title={title} size="large" isOpen onClose={onClose}>
        <div className="register-details">{children}</div>
      </Dialog>
    );
  }
  return (
    <aside
      className="register-aside"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className="panel-header">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label="Close" onPress={onClose}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </header>
      <div className="register-details">{children}</div>
    </aside>
  );
}
