import { Switch as AriaSwitch, type SwitchProps as AriaSwitchProps } from 'react-aria-components';

interface SwitchProps extends Omit<AriaSwitchProps, 'className' | 'children'> {
  children: string;
}

export function Switch({ children, ...props }: SwitchProps) {
  return (
    <AriaSwitch {...props} className="switch">
      <span className="switch-track" aria-hidden="true">
        <span className="switch-thumb" />
      </span>
      {children}
    </AriaSwitch>
  );
}
