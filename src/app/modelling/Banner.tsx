import type { ReactNode } from 'react';

interface BannerProps {
  tone: 'info' | 'warning';
  icon: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** One line above the canvas that says in which state the page is; announced when it comes. */
export function Banner({ tone, icon, actions, children }: BannerProps) {
  return (
    <div className="banner" data-tone={tone} role="status">
      {icon}
      <p>{children}</p>
      {actions && <div className="button-row">{actions}</div>}
    </div>
  );
}
