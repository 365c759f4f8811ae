import type { ReactNode } from 'react';
import type { Variation } from '../../core/variation/types';
import { ImpactLinks } from '../register/table/ImpactLinks';
import { choiceOf } from './effect-choices';
import { MarkGlyph } from './MarkGlyph';
import { propertyLabel } from './overrides';

/** A variation to read: where it cannot be edited here, or belongs to another layer. */
export function VariationSummary({ variation }: { variation: Variation }) {
  const { layer, reason, impacts, by, overrides } = variation;
  const choice = choiceOf(variation);
  return (
    <div className="variation-summary">
      <p>
        <MarkGlyph mark={choice.id} /> <strong>{choice.label}</strong>{' '}
        <span className="badge" data-tone="layer">
          {layer}
        </span>
      </p>
      {reason && <p>{reason}</p>}
      {(by.length > 0 || overrides.length > 0 || impacts.length > 0) && (
        <dl>
          {by.length > 0 && <Fact term="By" text={by.join(', ')} />}
          {overrides.map(({ property, value }) => (
            <Fact key={property} term={propertyLabel(property)} text={value} />
          ))}
          {impacts.length > 0 && <Fact term="Impacts" text={<ImpactLinks ids={impacts} />} />}
        </dl>
      )}
    </div>
  );
}

function Fact({ term, text }: { term: string; text: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{text}</dd>
    </div>
  );
}
