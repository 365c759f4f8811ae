import { Monitor, Moon, PanelLeft, PanelRight, Sun } from 'lucide-react';
import { LibraryMenu } from './library/export/LibraryMenu';
import type { ProcessHead } from '../repository/Repository';
import { useLibraryInfo } from './state/LibraryProvider';
import { useWorkspace } from './state/store';
import type { ThemeChoice } from './state/theme';
import { MainNavigation } from './MainNavigation';
import { useNarrow } from './state/useMedia';
import { IconButton } from './ui/Button';
import { Menu, MenuItem } from './ui/Menu';

const THEMES: { id: ThemeChoice; label: string; Icon: typeof Sun }[] = [
  { id: 'system', label: 'Like the system', Icon: Monitor },
  { id: 'light', label: 'Light', Icon: Sun },
  { id: 'dark', label: 'Dark', Icon: Moon },
];

export function ShellHeader({ process }: { process: ProcessHead | undefined }) {
  const { title } = useLibraryInfo();
  const narrow = useNarrow();
  const isElsewhere = useWorkspace(({ place }) => Boolean(place.register ?? place.compare ?? place.release));
  return (
    <header className="shell-header" data-process={process ? '' : undefined}>
      {!narrow && !isElsewhere && <FoldButton panel="library" label="library" Icon={PanelLeft} />}
      <h1>
        <span className="shell-library-title">{title}</span>
        {process && (
          <span>
            {process.number} {process.name}
          </span>
        )}
      </h1>
      <MainNavigation />
      <LibraryMenu process={process} />
      <ThemeMenu />
      {!narrow && process && <FoldButton panel="properties" label="properties" Icon={PanelRight} />}
    </header>
  );
}

function FoldButton({
  panel,
  label,
  Icon,
}: {
  panel: 'library' | 'properties';
  label: string;
  Icon: typeof PanelLeft;
}) {
  const folded = useWorkspace((s) => s.folded[panel]);
  const foldPanel = useWorkspace((s) => s.foldPanel);
  return (
    <IconButton
      label={`${folded ? 'Show' : 'Hide'} ${label}`}
      aria-expanded={!folded}
      onPress={() => foldPanel(panel, !folded)}
    >
      <Icon size={16} aria-hidden="true" />
    </IconButton>
  );
}

function ThemeMenu() {
  const theme = useWorkspace((s) => s.theme);
  const chooseTheme = useWorkspace((s) => s.chooseTheme);
  const { Icon } = THEMES.find(({ id }) => id === theme) ?? THEMES[0]!;
  return (
    <Menu
      label="Colours"
      placement="bottom end"
      selectionMode="single"
      selectedKeys={[theme]}
      onAction={(key) => chooseTheme(key as ThemeChoice)}
      trigger={
        <IconButton label="Colours">
          <Icon size={16} aria-hidden="true" />
        </IconButton>
      }
    >
      {THEMES.map(({ id, label }) => (
        <MenuItem key={id} id={id}>
          {label}
        </MenuItem>
      ))}
    </Menu>
  );
}
