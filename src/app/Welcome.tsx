import { Download, Layers2, Library, Save } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWorkspace } from './state/store';
import { Button } from './ui/Button';

const PARTS = [
  {
    Icon: Library,
    title: 'Library',
    text: 'Every process by BAD chapter. Search by number, name, step or SRV.',
  },
  {
    Icon: Layers2,
    title: 'Baseline and layer',
    text: 'Draw the SMETS2+ baseline, then record on a layer what differs for SMETS1. Resolved shows the outcome.',
  },
  {
    Icon: Save,
    title: 'Saving',
    text: 'Each change is kept in this browser at once. Save a revision to mark a state.',
  },
  { Icon: Download, title: 'Export', text: 'BPMN, SVG and PNG of any view; the library as a zip; backups.' },
];

/** The first run's page: what is where, in four lines. */
export function Welcome({ children }: { children?: ReactNode }) {
  const dismiss = useWorkspace((s) => s.dismissWelcome);
  return (
    <section className="welcome" aria-labelledby="welcome-title">
      <h2 id="welcome-title">Welcome to the BAM editor</h2>
      <p>The Business Architecture Model is in place and stays in this browser. Open a process to begin.</p>
      <ul>
        {PARTS.map(({ Icon, title, text }) => (
          <li key={title}>
            <Icon size={16} aria-hidden="true" />
            <p>
              <b>{title}.</b> {text}
            </p>
          </li>
        ))}
      </ul>
      <div className="button-row">
        {children}
        <Button onPress={dismiss}>Got it</Button>
      </div>
    </section>
  );
}
