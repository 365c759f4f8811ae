import { Plus } from 'lucide-react';
import { useMemo } from 'react';
import { useElements } from '../modelling/canvas/DiagramContext';
import { TokenField } from '../modelling/fields/TokenField';
import { stepOutline } from '../modelling/outline/step-outline';
import { useSession } from '../modelling/session/SessionContext';
import { Button } from '../ui/Button';

interface ByFieldProps {
  elementId: string;
  layer: string;
  values: readonly string[];
  onChange: (ids: string[]) => void;
}

/** The layer's steps that take the place of a baseline step, first to last. */
export function ByField({ elementId, layer, values, onChange }: ByFieldProps) {
  const elements = useElements();
  const session = useSession();
  const options = useMemo(
    () =>
      stepOutline(elements.filter((element) => element.layer === layer)).flatMap(({ laneName, steps }) =>
        steps.map(({ id, name, kind }) => ({ id, title: name || kind, hint: laneName })),
      ),
    [elements, layer],
  );
  return (
    <>
      <TokenField
        label="Replaced by"
        options={options}
        values={values}
        onChange={onChange}
        placeholder="Id or name of a step of the layer"
        description={
          options.length === 0
            ? `${layer} has no step in this process yet: draw one in its variation lane.`
            : 'The first is where the flow comes in, the last where it goes out.'
        }
        unknownText="no such step"
      />
      {values.length === 0 && (
        <Button
          icon={<Plus size={14} aria-hidden="true" />}
          onPress={() => session.editor?.replaceWithStep(elementId)}
        >
          {`Draw a step of ${layer} that takes its place`}
        </Button>
      )}
    </>
  );
}
