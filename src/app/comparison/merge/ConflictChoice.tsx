import { Label, Radio, RadioGroup } from 'react-aria-components';
import { CHANGE_STYLES } from '../../../core/comparison/change-styles';
import type { Merger } from '../../../core/comparison/merge/merge-result';
import type { SeenChange, SeenConflict, SeenMerge } from '../../work/ModelApi';
import { ChangedText } from '../ChangedText';
import { ClassGlyph, KindGlyph } from '../ChangeGlyph';
import { ConflictPicture } from './ConflictPicture';

interface ConflictChoiceProps {
  conflict: SeenConflict;
  drawings: SeenMerge['drawings'];
  choice: Merger | undefined;
  onChoose: (choice: Merger) => void;
}

const SIDES: readonly { by: Merger; label: string }[] = [
  { by: 'ours', label: 'What the library has' },
  { by: 'theirs', label: 'What the file says' },
];

/** What cannot both be, as two choices: each with its picture and its changes since the common revision. */
export function ConflictChoice({ conflict, drawings, choice, onChoose }: ConflictChoiceProps) {
  const title = titleOf(conflict);
  return (
    <RadioGroup
      className="merge-conflict"
      value={choice ?? null}
      onChange={(value) => onChoose(value as Merger)}
    >
      <Label className="merge-conflict-title">
        <ClassGlyph of={conflict.class} /> {title}
        <small>{CHANGE_STYLES[conflict.class].label}</small>
      </Label>
      <div className="merge-sides">
        {SIDES.map(({ by, label }) => (
          <div key={by} className="merge-side" data-chosen={choice === by || undefined}>
            <Radio value={by} className="radio">
              <span className="radio-dot" aria-hidden="true" />
              <span>{label}</span>
            </Radio>
            <ConflictPicture
              cutout={conflict.pictures[by]}
              drawings={drawings}
              label={`${label}: ${title}`}
            />
            <SideChanges changes={conflict[by]} />
          </div>
        ))}
      </div>
    </RadioGroup>
  );
}

/** Beyond these a side tells how many more there are. */
const MOST = 8;

function SideChanges({ changes }: { changes: readonly SeenChange[] }) {
  const more = changes.length - MOST;
  return (
    <ul className="merge-changes">
      {changes.slice(0, more === 1 ? MOST + 1 : MOST).map((change, i) => (
        <li key={i}>
          <KindGlyph kind={change.kind} />
          <div>
            {change.sentence}
            <ChangedText change={change} />
          </div>
        </li>
      ))}
      {more > 1 && <li>and {more} more</li>}
    </ul>
  );
}

function titleOf({ class: strongest, element, elementIds, ids }: SeenConflict): string {
  if (strongest === 'layout' && ids.length > 1) return `The drawing of ${elementIds.length} elements`;
  if (!element) return 'Both added something under one id';
  const others = elementIds.length - 1;
  const label = element.label.charAt(0).toUpperCase() + element.label.slice(1);
  return others > 0 ? `${label} and ${others} more` : label;
}
