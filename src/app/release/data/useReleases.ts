import type { ReleaseList, Repository } from '../../../repository/Repository';
import { useStored } from '../../state/useStored';

/** The releases of the library, also as another tab changes them; undefined until they are read. */
export const useReleases = (): ReleaseList | undefined => useStored('releases/', listReleases);

const listReleases = (repository: Repository) => repository.listReleases();
