import { useMemo } from 'react';
import { TokenField } from '../modelling/fields/TokenField';
import { RegisterLink } from '../register/table/RegisterLink';
import { useCatalogues } from '../modelling/registers/useCatalogues';

interface ImpactsFieldProps {
  values: readonly string[];
  onChange: (values: string[]) => void;
  isReadOnly?: boolean;
}

/** Rows of the impact register that this answers. */
export function ImpactsField({ values, onChange, isReadOnly }: ImpactsFieldProps) {
  const { impacts } = useCatalogues();
  const options = useMemo(
    () =>
      [...impacts.values()].map(({ id, summary, secDocument, section }) => ({
        id,
        title: summary,
        hint: [secDocument, section].filter(Boolean).join(', '),
      })),
    [impacts],
  );
  return (
    <TokenField
      label="Impacts"
      options={options}
      values={values}
      onChange={(next) => onChange(next.toSorted())}
      isReadOnly={isReadOnly}
      linkOf={(id) => (
        <RegisterLink page="impacts" parameters={{ row: id }}>
          {id}
        </RegisterLink>
      )}
      placeholder="Id or words, such as A057"
      unknownText={options.length === 0 ? '' : 'not in the impact register'}
    />
  );
}
