import type { ElementDetails } from '../../../src/editor/ProcessEditor';

/** Details of a plain, editable task, with what a test cares about put over it. */
export function details(part: Partial<ElementDetails> = {}): ElementDetails {
  return {
    id: 'B01',
    type: 'bpmn:Task',
    name: '',
    documentation: '',
    trace: { serviceRequests: [], badSection: '', references: '' },
    variations: [],
    editable: true,
    variable: false,
    ...part,
  };
}
