import { blankProcess } from '../../../../src/core/bpmn/blank';
import type { Comment } from '../../../../src/core/review/Comment';

/** A small process with a step, as a file of a library; `inside` is put into the process. */
export function processFile(number: string, name: string, { step = 'Check the meter', inside = '' } = {}) {
  const key = number.replaceAll('.', '_');
  return blankProcess({ number, name })
    .replace(
      '</bpmn:process>',
      `<bpmn:task id="Step_${key}" name="${step}">${inside}</bpmn:task></bpmn:process>`,
    )
    .replace(
      '</bpmndi:BPMNPlane>',
      `<bpmndi:BPMNShape id="Step_${key}_di" bpmnElement="Step_${key}"><dc:Bounds x="340" y="165" width="100" height="80" /></bpmndi:BPMNShape></bpmndi:BPMNPlane>`,
    );
}

/** What a layer records on a step, naming impacts. */
export const recorded = (impacts: string, effect = 'not-applicable" flow="skip', reason = 'It has none.') =>
  `<bpmn:extensionElements><bam:trace references="SEC Appendix AB 2.1" /><bam:variation layer="SMETS1" effect="${effect}" impacts="${impacts}">${reason}</bam:variation></bpmn:extensionElements>`;

export const LIBRARY_JSON = (layers: string[] = []) =>
  JSON.stringify({
    title: 'A model',
    chapters: [{ number: '1.1', title: 'Chapter' }],
    layers: layers.map((id) => ({ id, name: id, description: `What ${id} is` })),
    order: ['1.1.1', '1.1.2'],
  });

const IMPACTS =
  'id,sec_document,section,bad_section_number,bad_target,impact_kind,summary,open_question,note\n';
export const impactsCsv = (...rows: string[]) => IMPACTS + rows.map((row) => `${row}\n`).join('');

export const doneComment = (id: string, about: Comment['about'], more: Partial<Comment> = {}): Comment => ({
  format: 1,
  id,
  release: '3.0',
  round: 'consultation',
  about,
  author: 'R. Reader',
  organisation: 'A Supplier',
  kind: 'error',
  text: `What ${id} says`,
  at: '2026-10-01T09:00:00Z',
  replies: [],
  states: [{ at: '2026-10-02T09:00:00Z', by: 'M', state: 'done', revision: 'Edition 2' }],
  ...more,
});
