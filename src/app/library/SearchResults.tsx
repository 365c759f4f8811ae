import { Circle, Workflow } from 'lucide-react';
import { useEffect, useState } from 'react';
import { ListBox, ListBoxItem, Text } from 'react-aria-components';
import { useSearch } from '../state/SearchProvider';
import { useWorkspace } from '../state/store';
import type { SearchHit } from '../work/SearchIndex';
import { Highlight } from './Highlight';
import { notifyThrown } from './notify';
import { placeOf } from './place-of-hit';

/** What the search found; Enter or a click opens the process, at the step where it is one. */
export function SearchResults({ query, indexing }: { query: string; indexing: boolean }) {
  const { search, version } = useSearch();
  const [hits, setHits] = useState<readonly SearchHit[]>();
  const openProcess = useWorkspace((s) => s.openProcess);

  useEffect(() => {
    let stopped = false;
    search(query).then(
      (found) => !stopped && setHits(found),
      (fault: unknown) => !stopped && notifyThrown(fault),
    );
    return () => {
      stopped = true;
    };
  }, [query, search, version]);

  if (!hits) return <p className="library-status">Searching…</p>;
  return (
    <>
      <p className="library-status" role="status">
        {hits.length === 0 ? 'Nothing found' : `${hits.length} found`}
        {indexing && ', still reading the library'}
      </p>
      <ListBox
        className="results"
        aria-label="Search results"
        items={hits.map((hit) => ({ ...hit, id: idOf(hit) }))}
        onAction={(id) => {
          const hit = hits.find((each) => idOf(each) === id);
          if (hit) openProcess(hit.processKey, placeOf(hit));
        }}
        renderEmptyState={() => (
          <p className="library-hint">
            Try a BAD number such as 7.2.2, a word of a name or step, or an SRV such as 8.14.2.
          </p>
        )}
      >
        {(hit) => <HitItem hit={hit} />}
      </ListBox>
    </>
  );
}

function HitItem({ hit }: { hit: SearchHit & { id: string } }) {
  const { step, number, processName, terms } = hit;
  const process = `${number} ${processName}`.trim();
  return (
    <ListBoxItem
      id={hit.id}
      textValue={step ? `${step.name || step.id}, ${process}` : process}
      className="result"
    >
      {step ? <Circle size={12} aria-hidden="true" /> : <Workflow size={14} aria-hidden="true" />}
      <div>
        <Text slot="label" className="result-title">
          <Highlight text={step ? step.name || step.id : process} terms={terms} />
        </Text>
        {step && (
          <Text slot="description" className="result-detail">
            <Highlight
              text={[
                process,
                step.srvs.length > 0 && `SRV ${step.srvs.join(', ')}`,
                step.badSection,
                step.layer,
              ]
                .filter(Boolean)
                .join(' · ')}
              terms={terms}
            />
          </Text>
        )}
      </div>
    </ListBoxItem>
  );
}

const idOf = ({ processKey, step }: SearchHit) => (step ? `${processKey}#${step.id}` : processKey);
