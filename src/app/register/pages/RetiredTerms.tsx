import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { retiredTermUses, type TermUse } from '../../../core/register/retiredTermUses';
import { useWorkspace } from '../../state/store';
import { Dialog } from '../../ui/Dialog';
import { useRegisterData } from '../data/RegisterData';
import { useParameters } from '../data/useParameters';
import { useSheet } from '../data/useSheet';
import { RowEditor } from '../edit/RowEditor';
import { SheetMenu } from '../files/SheetMenu';
import { ImpactLinks } from '../table/ImpactLinks';
import { ProcessLink } from '../table/ProcessLink';

/** Terms that should stand nowhere any more, and each place where they still do. */
export function RetiredTerms() {
  const { registers, models } = useRegisterData();
  const uses = useMemo(() => retiredTermUses(registers, models), [registers, models]);
  const { retired = '' } = useParameters();
  const amend = useWorkspace((s) => s.amendRegister);
  const sheet = useSheet('retiredTerms');
  const show = (term: string) => amend({ retired: term });
  const exists = registers.retiredTerms.some(({ term }) => term === retired);
  return (
    <section className="retired-terms" aria-label="Retired terms">
      <header className="panel-header">
        <h2>Retired terms</h2>
        <SheetMenu sheet={sheet} onAdd={() => show('new')} />
      </header>
      <ul>
        {registers.retiredTerms.map(({ term, instead, impacts }) => (
          <li key={term}>
            <button type="button" className="row-button" onClick={() => show(term)}>
              {term}
            </button>{' '}
            gives way to <strong>{instead}</strong> <ImpactLinks ids={impacts} />
            <Standing uses={uses.filter((use) => use.term === term)} />
          </li>
        ))}
      </ul>
      {(exists || retired === 'new') && (
        <Dialog
          isOpen
          title={exists ? `Retired term: ${retired}` : 'New retired term'}
          onClose={() => show('')}
        >
          <RowEditor
            key={retired}
            open={sheet}
            rowKeyOpen={exists ? retired : undefined}
            onSaved={show}
            onRemoved={() => show('')}
            onCancel={() => show('')}
          />
        </Dialog>
      )}
    </section>
  );
}

function Standing({ uses }: { uses: readonly TermUse[] }) {
  if (uses.length === 0)
    return (
      <p className="standing" data-tone="success">
        <CircleCheck size={14} aria-hidden="true" /> It stands nowhere any more.
      </p>
    );
  return (
    <div className="standing" data-tone="warning">
      <p>
        <TriangleAlert size={14} aria-hidden="true" /> It still stands in {uses.length}{' '}
        {uses.length === 1 ? 'place' : 'places'}:
      </p>
      <ul>
        {uses.map(({ process, subject, text }) => (
          <li key={`${process} ${subject}`}>
            {process ? (
              <ProcessLink number={process} elementId={subject}>
                {process} {subject}
              </ProcessLink>
            ) : (
              subject
            )}
            : {text}
          </li>
        ))}
      </ul>
    </div>
  );
}
