import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { VIEWS, type View } from '../../../core/variation/types';
import { viewName } from './view-names';

interface ViewSwitchProps {
  view: View;
  onChange: (view: View) => void;
}

/** Baseline, overlay or resolved: arrow keys move between them. */
export function ViewSwitch({ view, onChange }: ViewSwitchProps) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label="View"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const [next] = keys;
        if (next !== undefined) onChange(next as View);
      }}
    >
      {VIEWS.map((each) => (
        <ToggleButton key={each} id={each} className="segment">
          {viewName(each)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
