import { useSyncExternalStore } from 'react';
import type { CheckedFiles, ReleaseFacts } from '../../../core/release/ReleaseFacts';
import type { Release, ReleaseStep } from '../../../core/release/Release';
import { transitionOf } from '../../../core/release/transitions';
import { openComments } from '../../../core/release/openComments';
import { useReview } from '../../consultation/useReview';
import { useNow } from '../../state/useNow';
import { libraryChecker, type CheckState } from './LibraryChecker';
import type { LibraryNow } from './library-now';
import { useEdition, type EditionRead } from './useEdition';
import { useLibraryNow } from './useLibraryNow';

/** The files that a step is about, and how far they are checked. */
export interface StepFiles {
  /** For people: `the library as it is now`, `edition 2`. */
  name: string;
  check?: CheckState;
  /** Begins the checks; absent while the files are read. */
  run?: () => void;
}

export interface ReleaseKnown {
  now: string;
  library?: LibraryNow;
  /** The newest edition, held against its seal. */
  edition?: EditionRead;
  /** The files whose checks the guards of a step ask for. */
  filesOf: (step: ReleaseStep) => StepFiles;
  /** Comments without an answer; absent until they are read. */
  unanswered: ReleaseFacts['unanswered'];
  factsFor: (step: ReleaseStep) => ReleaseFacts;
}

/** All that the guards of a release ask, as far as it is known yet. */
export function useReleaseFacts(release: Release, releases: readonly Release[]): ReleaseKnown {
  const now = laterOf(useNow(), release.events.at(-1)?.at ?? '');
  const review = useReview();
  const library = useLibraryNow();
  const newest = release.editions.at(-1);
  const edition = useEdition(release, newest?.number);
  const checks = {
    library: useCheck(library?.seal),
    edition: useCheck(newest?.seal),
  };

  const isOfLibrary = (step: ReleaseStep) => transitionOf(step)?.freezes === true;
  const comments = review?.comments
    .map(({ comment }) => comment)
    .filter((comment) => comment.release === release.id);
  const open = comments && openComments(release, comments);

  return {
    now,
    library,
    edition,
    unanswered: open?.unanswered,
    filesOf: (step) => {
      const tree = isOfLibrary(step) ? library?.tree : edition?.tree;
      const seal = isOfLibrary(step) ? library?.seal : newest?.seal;
      return {
        name: isOfLibrary(step) ? 'the library as it is now' : `edition ${newest?.number}`,
        check: isOfLibrary(step) ? checks.library : checks.edition,
        ...(tree && seal !== undefined && { run: () => libraryChecker.run(seal, tree) }),
      };
    },
    factsFor: (step) => {
      const checked = checkedOf(isOfLibrary(step) ? checks.library : checks.edition);
      return {
        now,
        releases,
        ...(checked && { checked }),
        ...open,
        ...(edition && { seal: edition.problems }),
      };
    },
  };
}

const useCheck = (seal: string | undefined): CheckState | undefined =>
  useSyncExternalStore(libraryChecker.subscribe, () => libraryChecker.stateOf(seal));

const checkedOf = (state: CheckState | undefined): CheckedFiles | undefined =>
  state?.phase === 'done' ? state.checked : undefined;

/** A step that was just taken lies after the last look at the clock. */
const laterOf = (a: string, b: string) => (Date.parse(b) > Date.parse(a) ? b : a);
