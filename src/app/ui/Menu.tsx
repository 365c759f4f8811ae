import type { ReactElement, ReactNode } from 'react';
import {
  Header,
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Popover,
  Separator,
  type Key,
  type MenuItemProps as AriaMenuItemProps,
  type MenuProps as AriaMenuProps,
  type PopoverProps,
} from 'react-aria-components';
import { Check } from 'lucide-react';

interface MenuProps extends Omit<AriaMenuProps<object>, 'className' | 'children'> {
  /** Names the menu for screen readers. */
  label: string;
  /** The button that opens it. */
  trigger: ReactElement;
  placement?: PopoverProps['placement'];
  isOpen?: boolean;
  onOpenChange?: (isOpen: boolean) => void;
  children: ReactNode;
}

/** A button with a menu. Items carry ids; `onAction` gets the id of the chosen one. */
export function Menu({
  label,
  trigger,
  placement = 'bottom start',
  isOpen,
  onOpenChange,
  children,
  ...props
}: MenuProps) {
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={onOpenChange}>
      {trigger}
      <Popover className="popover" placement={placement} offset={4}>
        <AriaMenu {...props} className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

interface MenuItemProps extends Omit<AriaMenuItemProps, 'className' | 'children'> {
  icon?: ReactNode;
  shortcut?: string;
  /** A second, quieter line. */
  hint?: string;
  tone?: 'plain' | 'danger';
  children: string;
}

export function MenuItem({ icon, shortcut, hint, tone = 'plain', children, ...props }: MenuItemProps) {
  return (
    <AriaMenuItem textValue={children} {...props} className="menu-item" data-tone={tone}>
      {({ isSelected, selectionMode }) => (
        <>
          <span className="menu-icon" aria-hidden="true">
            {selectionMode === 'none' ? icon : isSelected && <Check size={14} />}
          </span>
          <span className="menu-label">
            {children}
            {hint && <small>{hint}</small>}
          </span>
          {shortcut && <kbd>{shortcut}</kbd>}
        </>
      )}
    </AriaMenuItem>
  );
}

interface MenuSectionProps {
  title: string;
  selectionMode?: 'single' | 'multiple';
  selectedKeys?: Iterable<Key>;
  children: ReactNode;
}

export function MenuSection({ title, children, ...props }: MenuSectionProps) {
  return (
    <AriaMenuSection className="menu-section" {...props}>
      <Header className="menu-header">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export const MenuSeparator = () => <Separator className="menu-separator" />;
