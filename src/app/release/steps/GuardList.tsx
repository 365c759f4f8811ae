import { CircleAlert, CircleCheck, CircleDashed, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Guard, GuardElement } from '../../../core/release/guards/Guard';
import { addressOf, writeAddress } from '../../state/address';
import { useProcesses } from '../../state/LibraryProvider';
import { registerAddress } from '../../state/registerPlace';
import { releaseAddress } from '../../state/release-place';
import { withDatesInWords } from '../../ui/dates';

interface GuardListProps {
  guards: readonly Guard[];
  /** The release, for links to its comments. */
  releaseId: string;
  label: string;
}

const SHOWN = 4;

/** The check list of a step: what holds, what does not and what to do about it. */
export function GuardList({ guards, releaseId, label }: GuardListProps) {
  return (
    <ul className="guard-list" aria-label={label}>
      {guards.map((guard) => (
        <GuardLine key={guard.code} guard={guard} releaseId={releaseId} />
      ))}
    </ul>
  );
}

function GuardLine({ guard, releaseId }: { guard: Guard; releaseId: string }) {
  const { met, severity, asks, message, remedy, elements = [] } = guard;
  const [all, setAll] = useState(false);
  const kind = met ? 'met' : asks ? 'asked' : severity;
  return (
    <li data-kind={kind}>
      <GuardIcon kind={kind} />
      <div>
        <p>
          {withDatesInWords(message)}{' '}
          {remedy && <span className="guard-remedy">{withDatesInWords(remedy)}</span>}
        </p>
        {elements.length > 0 && (
          <ul className="guard-elements">
            {elements.slice(0, all ? undefined : SHOWN).map((element, at) => (
              <li key={at}>
                <ElementLink element={element} releaseId={releaseId} />
              </li>
            ))}
            {!all && elements.length > SHOWN && (
              <li>
                <button type="button" className="link-button" onClick={() => setAll(true)}>
                  and {elements.length - SHOWN} more
                </button>
              </li>
            )}
          </ul>
        )}
      </div>
    </li>
  );
}

function GuardIcon({ kind }: { kind: string }) {
  if (kind === 'met') return <CircleCheck size={16} role="img" aria-label="Holds" />;
  if (kind === 'asked') return <CircleDashed size={16} role="img" aria-label="To be given" />;
  if (kind === 'warning') return <TriangleAlert size={16} role="img" aria-label="Warning" />;
  return <CircleAlert size={16} role="img" aria-label="In the way" />;
}

/** The thing that stands in the way, as a link to where it can be mended. */
function ElementLink({
  element: { text, where, impact, comment },
  releaseId,
}: {
  element: GuardElement;
  releaseId: string;
}) {
  const processes = useProcesses();
  if (comment !== undefined)
    return (
      <a href={releaseAddress({ id: releaseId, tab: 'comments', parameters: { row: comment } })}>{text}</a>
    );
  if (impact)
    return <a href={registerAddress('impacts', { register: impact.register, row: impact.impact })}>{text}</a>;
  const head = processes.find(({ path }) => path === where?.fileName);
  if (!head) return <>{text}</>;
  const href = writeAddress({
    process: addressOf(head.key, processes),
    view: where?.view ?? 'overlay',
    ...(where?.layer !== undefined && { layer: where.layer.split(' ')[0] }),
    ...(where?.elementId !== undefined && { elementId: where.elementId }),
  });
  return (
    <a href={href}>
      {head.number} {head.name}: {text}
    </a>
  );
}
