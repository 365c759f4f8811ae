import { processInWords, subjectInWords } from '../../../core/review/subjects';
import type { CommentRow } from './comment-rows';

/** What a comment is about, as it is called now; what became of it where it is not where it was. */
export function SubjectCell({ row: { kept, place } }: { row: CommentRow }) {
  const { about } = kept.comment;
  if (!('process' in about)) return <>{subjectInWords(about)}</>;
  const process = processInWords(place.where === 'deleted' || !place.process ? about.process : place.process);
  if (about.kind === 'process')
    return (
      <>
        {process}
        {place.where === 'deleted' && <small>not in the library any more</small>}
      </>
    );
  const notes = [
    about.kind === 'variation' && `variation for ${about.layer}`,
    place.where === 'moved' && `was in ${processInWords(about.process)}`,
    place.where === 'deleted' &&
      (place.elementId === undefined ? 'not there any more' : 'the layer records none there any more'),
    place.formerly && `was called “${place.formerly}”`,
  ].filter(Boolean);
  return (
    <>
      {place.name || about.elementId}
      <small>{process}</small>
      {notes.length > 0 && <small>{notes.join(', ')}</small>}
    </>
  );
}
