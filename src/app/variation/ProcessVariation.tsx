import type { Variation } from '../../core/variation/types';
import type { ElementDetails } from '../../editor/ProcessEditor';
import { useSession } from '../modelling/session/SessionContext';
import { Button } from '../ui/Button';
import { EffectField } from './EffectField';
import { PROCESS_CHOICES, type EffectChoice } from './effect-choices';
import { VariationFields } from './VariationFields';
import { VariationSummary } from './VariationSummary';

interface ProcessVariationProps {
  details: ElementDetails;
  own: Variation | undefined;
  layer: string | undefined;
}

/** Whether the whole process applies to a device of the layer. */
export function ProcessVariation({ details, own, layer }: ProcessVariationProps) {
  const { id, variable } = details;
  const session = useSession();
  if (layer === undefined || (!variable && own === undefined)) return null;
  const choose = ({ effect, flow }: EffectChoice) =>
    session.editor?.setVariation(id, {
      effect,
      flow,
      impacts: own?.impacts ?? [],
      reason: own?.reason ?? '',
    });
  return (
    <section className="panel-section variation" aria-label="Variation of the whole process">
      <h3>The whole process for {layer}</h3>
      {variable ? (
        <>
          <EffectField
            choices={PROCESS_CHOICES}
            label={own ? `For ${layer} the process is` : `The process applies. For ${layer} it may be`}
            own={own}
            onChoose={choose}
          />
          {own && <VariationFields details={details} variation={own} />}
          {own && (
            <Button tone="danger" onPress={() => session.editor?.removeVariation(id, layer)}>
              Remove this variation
            </Button>
          )}
        </>
      ) : (
        own && <VariationSummary variation={own} />
      )}
    </section>
  );
}
