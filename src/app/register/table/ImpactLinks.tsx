import { RegisterLink } from './RegisterLink';

/** Impacts by their ids, each a link to its row. */
export function ImpactLinks({ ids }: { ids: readonly string[] }) {
  return (
    <span className="link-list">
      {ids.map((id) => (
        <RegisterLink key={id} page="impacts" parameters={{ row: id }}>
          {id}
        </RegisterLink>
      ))}
    </span>
  );
}
