import type { ElementDetails } from '../../editor/ProcessEditor';
import type { SurveyedElement } from '../modelling/survey/survey';

const LABELS: Readonly<Record<string, string>> = {
  name: 'Name',
  documentation: 'Documentation',
  lane: 'Lane',
  serviceRequests: 'Service requests',
  badSection: 'BAD step',
  references: 'SEC references',
};

/** What a layer may change of a step, in the order of the properties panel. */
export const overridableProperties: readonly string[] = Object.keys(LABELS);

export const propertyLabel = (property: string): string => LABELS[property] ?? property;

/** What the baseline says: where the editing of an override begins. */
export function valueNow({ name, documentation, lane, trace }: ElementDetails, property: string): string {
  switch (property) {
    case 'name':
      return name;
    case 'documentation':
      return documentation;
    case 'lane':
      return lane?.name ?? '';
    case 'serviceRequests':
      return trace.serviceRequests.join(' ');
    case 'badSection':
      return trace.badSection;
    case 'references':
      return trace.references;
    default:
      return '';
  }
}

/** Names of the lanes of the file, with `present` among them even if no lane has it. */
export function laneNamesOf(elements: readonly SurveyedElement[], present: string): string[] {
  const names = elements.filter(({ type }) => type === 'bpmn:Lane').map(({ name }) => name);
  return [...new Set([...names, present])].filter(Boolean);
}
