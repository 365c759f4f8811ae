import type { ProcessName } from '../../../core/review/Comment';
import type { ElementDetails } from '../../../editor/ProcessEditor';
import type { SubjectChoice } from '../../consultation/CommentForm';
import { titleOf } from '../outline/step-outline';

/** What a comment can be about where an element is selected: the element, what a layer does there, the process. */
export function subjectChoices(process: ProcessName, selected: ElementDetails | undefined): SubjectChoice[] {
  const whole: SubjectChoice = {
    id: 'process',
    label: 'The process',
    about: { kind: 'process', process },
  };
  // Of the process itself `process` tells.
  if (!selected || selected.process) return [whole];
  const { id: elementId, variations } = selected;
  const name = selected.name.replace(/\s+/g, ' ').trim().slice(0, 1_000);
  const layers = [...new Set(variations.map(({ layer }) => layer))];
  return [
    { id: 'step', label: titleOf(selected), about: { kind: 'step', process, elementId, name } },
    ...layers.map((layer) => ({
      id: `variation ${layer}`,
      label: `Its variation for ${layer}`,
      about: { kind: 'variation', process, layer, elementId, name } as const,
    })),
    whole,
  ];
}
