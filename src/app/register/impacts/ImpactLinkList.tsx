import type { ImpactStatus } from '../../../core/register/impactStatus';
import type { ImpactLink, LinkKind } from '../../../core/register/links';
import type { RegisterPage } from '../../state/registerPlace';
import { useProcessNames } from '../data/useProcessNames';
import { ProcessLink } from '../table/ProcessLink';
import { RegisterLink } from '../table/RegisterLink';

const NAMES: Record<LinkKind, string> = {
  variation: 'Variation',
  question: 'Open question',
  governance: 'Governance',
  catalogue: 'Service requests',
  glossary: 'Glossary',
  'retired-term': 'Retired term',
  disposition: 'Written reason',
};

/** Everything that names an impact, each with the way to it; what only mentions it says so. */
export function ImpactLinkList({ status: { links } }: { status: ImpactStatus }) {
  if (links.length === 0)
    return (
      <p className="field-hint">
        Nothing yet. Name it in a variation or a question of a process, in a governance row, or write a
        reason.
      </p>
    );
  const order = [...links].sort((a, b) => Number(b.answers) - Number(a.answers));
  return (
    <ul className="impact-links">
      {order.map((link, index) => (
        <li key={index}>
          <span className="badge" data-tone={link.kind === 'question' ? 'warning' : 'layer'}>
            {NAMES[link.kind]}
          </span>{' '}
          <Title link={link} />
          {!link.answers && <small> · mentions it only</small>}
          {link.text && <p>{link.text}</p>}
        </li>
      ))}
    </ul>
  );
}

const PAGES: Partial<Record<LinkKind, RegisterPage>> = {
  governance: 'governance',
  catalogue: 'service-requests',
  glossary: 'glossary',
  'retired-term': 'glossary',
};

function Title({ link: { kind, process, subject, layer, title } }: { link: ImpactLink }) {
  const nameOf = useProcessNames();
  const page = PAGES[kind];
  if (page) {
    return (
      <RegisterLink page={page} parameters={{ [kind === 'retired-term' ? 'retired' : 'row']: subject }}>
        {title}
      </RegisterLink>
    );
  }
  if (kind === 'disposition') return <span>{title}</span>;
  return (
    <ProcessLink number={process} elementId={subject} layer={layer || undefined}>
      {nameOf(process)}: {title}
    </ProcessLink>
  );
}
