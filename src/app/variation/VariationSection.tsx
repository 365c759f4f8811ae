import { GitBranchPlus } from 'lucide-react';
import type { ElementDetails } from '../../editor/ProcessEditor';
import { useSession } from '../modelling/session/SessionContext';
import { Button } from '../ui/Button';
import { EffectField } from './EffectField';
import { ProcessVariation } from './ProcessVariation';
import { VariationFields } from './VariationFields';
import { VariationSummary } from './VariationSummary';
import { choicesFor, type EffectChoice } from './effect-choices';

interface VariationSectionProps {
  details: ElementDetails;
  /** The layer that is shown; it can be varied where `details.variable`. */
  layer: string | undefined;
}

/** What the layers record on one element: the shown layer's to edit, those of others to read. */
export function VariationSection({ details, layer }: VariationSectionProps) {
  const { id, type, variations, variable, process } = details;
  const session = useSession();
  const standing = variations.filter(({ orphaned }) => orphaned !== true);
  const own = standing.find((variation) => variation.layer === layer);
  const others = standing.filter((variation) => variation !== own);
  if (process) return <ProcessVariation details={details} own={own} layer={layer} />;
  if (!variable && standing.length === 0) return null;

  const choose = ({ effect, flow }: EffectChoice) =>
    session.editor?.setVariation(id, {
      effect,
      flow,
      by: own?.by ?? [],
      impacts: own?.impacts ?? [],
      reason: own?.reason ?? '',
      overrides: effect === 'changed' ? (own?.overrides ?? []) : [],
    });

  return (
    <section className="panel-section variation" aria-label="Variation">
      <h3>
        <GitBranchPlus size={14} aria-hidden="true" /> Variation{layer && ` for ${layer}`}
      </h3>
      {variable && layer !== undefined && (
        <>
          <EffectField
            choices={choicesFor(type)}
            label={own ? `For ${layer} this is` : `As in the baseline. For ${layer} it may be`}
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
      )}
      {!variable && own && <VariationSummary variation={own} />}
      {others.map((variation) => (
        <VariationSummary key={variation.layer} variation={variation} />
      ))}
    </section>
  );
}
