import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';

interface PictureSwitchProps {
  isMerged: boolean;
  onChange: (isMerged: boolean) => void;
}

/** Two diagrams or one. */
export function PictureSwitch({ isMerged, onChange }: PictureSwitchProps) {
  return (
    <ToggleButtonGroup
      className="segments"
      aria-label="Picture"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[isMerged ? 'merged' : 'side']}
      onSelectionChange={(keys) => onChange(keys.has('merged'))}
    >
      <ToggleButton id="side" className="segment">
        Side by side
      </ToggleButton>
      <ToggleButton id="merged" className="segment">
        One picture
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
