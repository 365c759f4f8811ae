import type { TermPlace } from '../../../core/rules/replace-term';

interface TermPlacesProps {
  /** The process. */
  title: string;
  places: readonly TermPlace[];
  term: string;
  instead: string;
  /** Why nothing is changed in this process. */
  leftOut?: string | undefined;
}

const PROPERTIES = { name: 'name', text: 'text', documentation: 'documentation' };

/** The places of a term in one process, before and after. */
export function TermPlaces({ title, places, term, instead, leftOut }: TermPlacesProps) {
  if (places.length === 0) return null;
  const stale = places.filter(({ sure }) => sure).reduce((sum, { variations }) => sum + variations, 0);
  return (
    <section className="term-places" aria-label={title}>
      <h3>
        {title} <span className="badge">{places.length}</span>
      </h3>
      {leftOut !== undefined && <p className="field-warning">Left out: {leftOut}.</p>}
      {leftOut === undefined && stale > 0 && (
        <p className="field-hint">
          {stale === 1 ? '1 variation stands' : `${stale} variations stand`} on what changes here and will ask
          for a second look.
        </p>
      )}
      <ul>
        {places.map((place, index) => (
          <li key={index} data-left={!place.sure || leftOut !== undefined || undefined}>
            <span>
              {place.title} <small>{PROPERTIES[place.property]}</small>
              {!place.sure && (
                <small className="badge" data-tone="warning">
                  not replaced: {place.layer} may mean its own
                </small>
              )}
            </span>
            <Excerpt
              text={place.before}
              term={term}
              {...(place.sure && leftOut === undefined && { instead })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Characters shown on each side of the term. */
const AROUND = 48;

/** The first place of the term in a text with what stands around it; the term struck out and what replaces it, if anything does. */
function Excerpt({ text, term, instead }: { text: string; term: string; instead?: string }) {
  const flat = text.replace(/\s+/g, ' ');
  const at = Math.max(0, flat.toLowerCase().search(wordPattern(term.toLowerCase())));
  const before = flat.slice(Math.max(0, at - AROUND), at);
  const after = flat.slice(at + term.length, at + term.length + AROUND);
  return (
    <q>
      {at > AROUND && '…'}
      {before}
      {instead === undefined ? (
        <mark>{flat.slice(at, at + term.length)}</mark>
      ) : (
        <>
          <del>{flat.slice(at, at + term.length)}</del> <ins>{instead}</ins>
        </>
      )}
      {after}
      {at + term.length + AROUND < flat.length && '…'}
    </q>
  );
}

const wordPattern = (term: string): RegExp =>
  new RegExp(
    `(?<![\\p{L}\\p{N}])${term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}+]|\\s\\d)`,
    'u',
  );
