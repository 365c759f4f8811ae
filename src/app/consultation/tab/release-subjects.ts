import { compareNumbers } from '../../../core/catalogue/numbers';
import type { ReviewFacts } from '../../../core/review/facts';
import { processInWords } from '../../../core/review/subjects';
import type { SubjectChoice } from '../CommentForm';

/** What can be commented on from the release itself: the whole of it, or a process; a step is chosen on its diagram. */
export function releaseSubjects({ processes }: ReviewFacts): SubjectChoice[] {
  const sorted = [...processes].sort((a, b) => compareNumbers(a.number, b.number));
  return [
    { id: 'release', label: 'The release as a whole', about: { kind: 'release' } },
    ...sorted.map(({ processId, number, name }) => ({
      id: `process ${processId}`,
      label: processInWords({ processId, number, name }),
      about: { kind: 'process', process: { processId, number, name } } as const,
    })),
  ];
}
