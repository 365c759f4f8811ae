import { CHANGE_STYLES } from '../../../core/comparison/change-styles';
import { CHANGE_CLASSES } from '../../../core/comparison/change';
import type { Merger } from '../../../core/comparison/merge/merge-result';
import type { SeenChange, SeenMerge } from '../../work/ModelApi';
import { ClassGlyph, KindGlyph } from '../ChangeGlyph';

/** What nothing stands against, and what has nothing left to draw: told, so that nothing goes unseen. */
export function MergedAlone({ merge: { alone, moot } }: { merge: SeenMerge }) {
  return (
    <section className="merge-alone" aria-label="Merges by itself">
      <h3>Merges by itself</h3>
      <Part title="From the file" changes={by(alone, 'theirs')} none="The file brings nothing else." isOpen />
      <Part
        title="Already in the library"
        changes={by(alone, 'ours')}
        none="Nothing else was changed there."
      />
      {moot.length > 0 && (
        <Part title="Drawing of what the other side removed" changes={moot.map(({ change }) => change)} />
      )}
    </section>
  );
}

const by = (changes: SeenMerge['alone'], side: Merger) =>
  changes.filter((one) => one.by === side).map(({ change }) => change);

interface PartProps {
  title: string;
  changes: readonly SeenChange[];
  none?: string;
  isOpen?: boolean;
}

function Part({ title, changes, none, isOpen = false }: PartProps) {
  if (changes.length === 0) return <p className="panel-hint">{`${title}: ${none}`}</p>;
  const classes = CHANGE_CLASSES.filter((name) => changes.some((change) => change.class === name));
  return (
    <details open={isOpen}>
      <summary>
        {title} <span className="badge">{changes.length}</span>
      </summary>
      {classes.map((name) => {
        const own = changes.filter((change) => change.class === name);
        return (
          <div key={name}>
            <h4>
              <ClassGlyph of={name} /> {CHANGE_STYLES[name].label} <span className="badge">{own.length}</span>
            </h4>
            <ul className="merge-changes">
              {own.map((change, i) => (
                <li key={i}>
                  <KindGlyph kind={change.kind} />
                  <div>{change.sentence}</div>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
    </details>
  );
}
