import { PackagePlus } from 'lucide-react';
import { useState } from 'react';
import { notifyProblems, notifyThrown } from '../../library/notify';
import { useRepository } from '../../state/RepositoryContext';
import { Button } from '../../ui/Button';

/** Brings the releases that the app is shipped with into a library that was filled without them. */
export function BundledReleases() {
  const repository = useRepository();
  const [busy, setBusy] = useState(false);
  const take = async () => {
    setBusy(true);
    try {
      const { seed } = await import('../../state/seed');
      const result = await repository.takeReleases(seed);
      if (!result.ok) notifyProblems(result.problems);
    } catch (error) {
      notifyThrown(error);
    }
    setBusy(false);
  };
  return (
    <Button icon={<PackagePlus size={14} aria-hidden="true" />} isDisabled={busy} onPress={() => void take()}>
      Add the releases that came with the app
    </Button>
  );
}
