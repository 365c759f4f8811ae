import { Dialog } from '../../ui/Dialog';
import { SHORTCUTS } from './shortcuts';

/** Keyboard shortcuts. Open while it is mounted. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keyboard" isOpen onClose={onClose}>
      {SHORTCUTS.map(({ title, shortcuts }) => (
        <section key={title} className="shortcuts">
          <h3>{title}</h3>
          <dl>
            {shortcuts.map(({ keys, what }) => (
              <div key={keys}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </Dialog>
  );
}
