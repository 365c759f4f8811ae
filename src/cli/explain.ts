import type { BpmnModel } from '../core/bpmn/model';
import type { Projection, Removal } from '../core/variation/types';

const BECAUSE: Record<Removal['because'], string> = {
  layer: 'belongs to a layer that this view does not show',
  skip: 'not applicable; the flow passes it by',
  block: 'not applicable; its path ends here',
  replaced: 'replaced',
  unreachable: 'nothing leads here any more',
  'process-not-applicable': 'the process is not applicable',
  orphaned: 'has lost what it stood on',
};

/** A projection change by change, a line each, in words. */
export function explain({ elementsById }: BpmnModel, { report }: Projection): string {
  const titled = (id: string) => {
    const name = elementsById[id]?.['name'] as string | undefined;
    return name ? `${id} "${name.replace(/\s+/g, ' ').trim()}"` : id;
  };
  const by = (layer?: string) => (layer ? ` [${layer}]` : '');
  const lines = [
    ...report.notApplicable.map(
      ({ processId, layer, reason }) => `not applicable  ${titled(processId)}${by(layer)}: ${reason}`,
    ),
    ...report.added.map((id) => `added           ${titled(id)}`),
    ...report.removed.map(
      ({ id, because, layer }) => `removed         ${titled(id)}${by(layer)}: ${BECAUSE[because]}`,
    ),
    ...report.changed.map(
      ({ id, layer, properties }) => `changed         ${titled(id)}${by(layer)}: ${properties.join(', ')}`,
    ),
    ...report.noted.map(({ id, layer, reason }) => `noted           ${titled(id)}${by(layer)}: ${reason}`),
    ...report.rerouted.map((id) => `led elsewhere   ${titled(id)}`),
    ...report.deadEnds.map((id) => `ends the flow   ${titled(id)}`),
    ...report.unreachable.map((id) => `not reached     ${titled(id)}`),
    ...report.questions.map(
      ({ elementId, layer, text }) => `open question   ${titled(elementId)}${by(layer)}: ${text}`,
    ),
  ];
  const layers = report.layers.length > 0 ? ` with ${report.layers.join(', ')}` : '';
  const count = lines.length === 1 ? '1 change' : `${lines.length} changes`;
  return [`View ${report.view}${layers}: ${count}`, ...lines.map(oneLine), ''].join('\n');
}

const oneLine = (line: string) => `  ${line.replace(/\s*\n\s*/g, ' ')}`;
