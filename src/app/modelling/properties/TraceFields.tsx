import { useMemo } from 'react';
import { compareNumbers } from '../../../core/catalogue/numbers';
import type { ElementDetails } from '../../../editor/ProcessEditor';
import { PendingTextField } from '../fields/PendingTextField';
import { TokenField } from '../fields/TokenField';
import { RegisterLink } from '../../register/table/RegisterLink';
import { SMETS1_BADGES } from '../registers/smets1';
import { useCatalogues } from '../registers/useCatalogues';
import { useSession } from '../session/SessionContext';

/** What a step is traced to: service requests, its number in the BAD, and SEC references. */
export function TraceFields({ details, locked }: { details: ElementDetails; locked: boolean }) {
  const { id, trace } = details;
  const session = useSession();
  const { serviceRequests } = useCatalogues();
  const options = useMemo(
    () =>
      [...serviceRequests.values()].map(({ srv, name, smets1 }) => ({
        id: srv,
        title: name,
        hint: SMETS1_BADGES[smets1].explained,
      })),
    [serviceRequests],
  );
  const setServiceRequests = (values: string[]) =>
    session.editor?.setTrace(id, { ...trace, serviceRequests: values.toSorted(compareNumbers) });

  return (
    <>
      <TokenField
        label="Service requests"
        options={options}
        values={trace.serviceRequests}
        onChange={setServiceRequests}
        isReadOnly={locked}
        placeholder="Number or words, such as 8.14 or top up"
        allowUnknown
        unknownText={options.length === 0 ? '' : 'not in the catalogue'}
        linkOf={(srv) => (
          <RegisterLink page="service-requests" parameters={{ row: srv }}>
            {srv}
          </RegisterLink>
        )}
        factsOf={(srv) => <Smets1Badge availability={serviceRequests.get(srv)?.smets1} />}
      />
      <PendingTextField
        key={`badSection ${id}`}
        elementId={id}
        field="badSection"
        label="BAD step"
        placeholder="Such as 7.2.2.6.1"
        value={trace.badSection}
        isReadOnly={locked}
        errorMessage={
          trace.badSection === '' || /^\d+(\.\w+)*$/.test(trace.badSection)
            ? undefined
            : 'A BAD step is a number such as 7.2.2.6.1.'
        }
      />
      <PendingTextField
        key={`references ${id}`}
        elementId={id}
        field="references"
        label="SEC references"
        placeholder="Such as SEC Appendix AB 2.1"
        value={trace.references}
        isReadOnly={locked}
      />
    </>
  );
}

function Smets1Badge({ availability }: { availability: keyof typeof SMETS1_BADGES | undefined }) {
  if (availability === undefined) return null;
  const { text, tone, explained } = SMETS1_BADGES[availability];
  return (
    <span className="badge" data-tone={tone} title={explained}>
      {text}
    </span>
  );
}
