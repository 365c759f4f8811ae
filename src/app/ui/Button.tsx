import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Tooltip } from './Tooltip';

export interface ButtonProps extends Omit<AriaButtonProps, 'className'> {
  /** `primary` for the one thing a dialog is for, `danger` for what takes something away. */
  tone?: 'plain' | 'primary' | 'danger' | 'quiet';
  icon?: ReactNode;
  children?: ReactNode;
}

export function Button({ tone = 'plain', icon, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className="button" data-tone={tone}>
      {icon}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'aria-label'> {
  /** Said by screen readers and shown as a tooltip. */
  label: string;
  /** Shown in the tooltip beside the label, such as `Ctrl+Z`. */
  shortcut?: string;
  children: ReactNode;
}

/** A button that shows an icon only; its label is its name and its tooltip. */
export function IconButton({ label, shortcut, children, tone = 'quiet', ...props }: IconButtonProps) {
  return (
    <Tooltip text={shortcut ? `${label} (${shortcut})` : label}>
      <AriaButton {...props} aria-label={label} className="button icon-button" data-tone={tone}>
        {children}
      </AriaButton>
    </Tooltip>
  );
}
