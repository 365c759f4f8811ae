import type { Use } from '../../../core/register/whereUsed';
import { ProcessLink } from '../table/ProcessLink';

/** Steps, each a link to it, by process. */
export function UseList({ uses, limit = uses.length }: { uses: readonly Use[]; limit?: number }) {
  return (
    <ul className="use-list">
      {uses.slice(0, limit).map(({ process, elementId, name, layer }) => (
        <li key={`${process} ${elementId} ${layer}`}>
          <ProcessLink number={process} elementId={elementId} layer={layer || undefined}>
            {process} {name || elementId}
          </ProcessLink>
          {layer && <small> {layer}</small>}
        </li>
      ))}
      {uses.length > limit && <li>and {uses.length - limit} more</li>}
    </ul>
  );
}
