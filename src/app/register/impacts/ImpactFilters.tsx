import { IMPACT_KINDS } from '../../../core/catalogue/impacts';
import { IMPACT_STATES } from '../../../core/register/impactStatus';
import { useWorkspace } from '../../state/store';
import { Button } from '../../ui/Button';
import { SearchField } from '../../ui/SearchField';
import { Select } from '../../ui/Select';
import { useRegisterData } from '../data/RegisterData';
import { useParameters } from '../data/useParameters';
import { useProcessNames } from '../data/useProcessNames';
import { STATES } from '../table/states';
import { GROUPS, NO_PROCESS } from './impact-list';

const ALL = 'all';
const FILTERS = ['q', 'document', 'process', 'state', 'kind', 'look'];

/** What narrows and orders the list; the address holds it, so that a list can be shared. */
export function ImpactFilters() {
  const { statuses, coverage } = useRegisterData();
  const parameters = useParameters();
  const amend = useWorkspace((s) => s.amendRegister);
  const nameOf = useProcessNames();
  const documents = [...new Set(statuses.map(({ impact }) => impact.secDocument))];
  const choose = (name: string) => (id: string) => amend({ [name]: id === ALL ? '' : id });
  const option = (id: string, label = id) => ({ id, label });
  return (
    <div className="register-filters" role="search" aria-label="Filter impacts">
      <SearchField
        label="Search impacts"
        placeholder="Search"
        value={parameters['q'] ?? ''}
        onChange={(q) => amend({ q })}
      />
      <Select
        label="State"
        value={parameters['state'] ?? ALL}
        onChange={choose('state')}
        options={[option(ALL, 'Every state'), ...IMPACT_STATES.map((id) => option(id, STATES[id].label))]}
      />
      <Select
        label="SEC document"
        value={parameters['document'] ?? ALL}
        onChange={choose('document')}
        options={[option(ALL, 'Every document'), ...documents.map((id) => option(id))]}
      />
      <Select
        label="Process"
        value={parameters['process'] ?? ALL}
        onChange={choose('process')}
        options={[
          option(ALL, 'Every process'),
          ...coverage.byProcess.map(({ key }) =>
            key === '' ? option(NO_PROCESS, 'The document as a whole') : option(key, nameOf(key)),
          ),
        ]}
      />
      <Select
        label="Kind"
        value={parameters['kind'] ?? ALL}
        onChange={choose('kind')}
        options={[
          option(ALL, 'Every kind'),
          ...IMPACT_KINDS.map((id) => option(id, id.replaceAll('-', ' '))),
        ]}
      />
      <Select
        label="Attention"
        value={parameters['look'] ?? ALL}
        onChange={choose('look')}
        options={[
          option(ALL, 'All'),
          option('again', 'To be looked at again'),
          option('elsewhere', 'Answered in another process only'),
        ]}
      />
      <Select
        label="Group by"
        value={parameters['group'] ?? ALL}
        onChange={choose('group')}
        options={GROUPS.map(({ id, label }) => option(id || ALL, label))}
      />
      {FILTERS.some((name) => parameters[name]) && (
        <Button tone="quiet" onPress={() => amend(Object.fromEntries(FILTERS.map((name) => [name, ''])))}>
          Clear filters
        </Button>
      )}
    </div>
  );
}
