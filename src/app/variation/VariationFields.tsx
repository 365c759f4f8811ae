import { useEffect, useRef } from 'react';
import type { Effect, Variation } from '../../core/variation/types';
import type { ElementDetails } from '../../editor/ProcessEditor';
import { PendingTextField } from '../modelling/fields/PendingTextField';
import { reasonField } from '../modelling/session/apply-pending-edit';
import { useSession, useSessionState } from '../modelling/session/SessionContext';
import { ByField } from './ByField';
import { ImpactsField } from './ImpactsField';
import { OverridesField } from './OverridesField';
import { StaleNotice } from './StaleNotice';

interface VariationFieldsProps {
  details: ElementDetails;
  variation: Variation;
}

/** Everything that a recorded variation says beside its effect. */
export function VariationFields({ details, variation }: VariationFieldsProps) {
  const { id } = details;
  const { layer, effect, reason, impacts, by, overrides } = variation;
  const session = useSession();
  const amend = (part: Partial<Variation>) => session.editor?.setVariation(id, { ...variation, ...part });
  const fields = useWordsAskedFor(id, effect);
  return (
    <div ref={fields} className="variation-fields">
      <StaleNotice elementId={id} variation={variation} />
      {effect === 'replaced' && (
        <ByField elementId={id} layer={layer} values={by} onChange={(next) => amend({ by: next })} />
      )}
      {effect === 'changed' && (
        <OverridesField
          details={details}
          layer={layer}
          overrides={overrides}
          onChange={(next) => amend({ overrides: next })}
        />
      )}
      <PendingTextField
        key={reasonField(layer)}
        elementId={details.process ? '' : id}
        field={reasonField(layer)}
        label="Reason and source"
        rows={3}
        value={reason}
        placeholder="Why it differs, and where that is said"
        errorMessage={
          reason.trim() === ''
            ? 'Say why, and where it is said: a reviewer has nothing else to go by.'
            : undefined
        }
      />
      <ImpactsField values={impacts} onChange={(next) => amend({ impacts: next })} />
    </div>
  );
}

/** Brings the first thing to say into view and under the cursor, when the effect was chosen on the canvas. */
function useWordsAskedFor(id: string, effect: Effect) {
  const session = useSession();
  const isAsked = useSessionState(({ asked }) => asked === id);
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const field = fields.current?.querySelector<HTMLElement>(
      effect === 'changed' ? '.overrides :is(input, textarea, button)' : 'textarea',
    );
    if (!isAsked || !field) return;
    session.forgetAsked();
    field.focus({ preventScroll: true });
    fields.current?.scrollIntoView({ block: 'center' });
  }, [session, isAsked, effect]);
  return fields;
}
