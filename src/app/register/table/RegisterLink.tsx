import type { ReactNode } from 'react';
import { registerAddress, type RegisterPage } from '../../state/registerPlace';
import { useWorkspace } from '../../state/store';

interface RegisterLinkProps {
  page: RegisterPage;
  parameters?: Readonly<Record<string, string>>;
  className?: string;
  label?: string;
  isCurrent?: boolean;
  children: ReactNode;
}

/** A link to a page of the registers; the process that is open stays the one to come back to. */
export function RegisterLink({
  page,
  parameters = {},
  className,
  label,
  isCurrent,
  children,
}: RegisterLinkProps) {
  const openRegister = useWorkspace((s) => s.openRegister);
  const register = useWorkspace((s) => s.place.register?.parameters['register'] ?? '');
  const all = register === '' ? parameters : { register, ...parameters };
  return (
    <a
      href={registerAddress(page, all)}
      className={className}
      aria-label={label}
      aria-current={isCurrent ? 'page' : undefined}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        openRegister(page, all);
      }}
    >
      {children}
    </a>
  );
}
