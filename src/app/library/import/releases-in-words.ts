import type { TakenReleases } from '../../../repository/Repository';

/** What would become of the releases of a library zip, in sentences. */
export function releasesInWords({ taken, kept, comments, different }: TakenReleases): string {
  const stay = kept.filter((id) => !different.includes(id));
  return [
    taken.length > 0 &&
      `${taken.length === 1 ? 'Release' : 'Releases'} ${taken.join(', ')}, with plans, comments and all that was frozen; every frozen file is intact.`,
    stay.length > 0 &&
      `The library has ${stay.join(', ')} already and keeps ${stay.length === 1 ? 'its record as it is' : 'their records as they are'}.`,
    ...comments.map(
      ({ release, added, continued }) =>
        `Of release ${release}, ${commentsInWords(added, continued)}; nothing that is here is lost.`,
    ),
    ...different.map(
      (id) =>
        `The library has another release ${id}, which began elsewhere: it stays, and the comments of this one are left out.`,
    ),
  ]
    .filter(Boolean)
    .join(' ');
}

/** `2 comments are new and 1 thread goes on`; '' for none. */
const commentsInWords = (added: number, continued: number): string =>
  [
    added > 0 && (added === 1 ? '1 comment is new' : `${added} comments are new`),
    continued > 0 && (continued === 1 ? '1 thread goes on' : `${continued} threads go on`),
  ]
    .filter(Boolean)
    .join(' and ');
