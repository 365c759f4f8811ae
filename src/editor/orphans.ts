import { walk } from '../core/bpmn/walk';
import type { Definitions } from '../core/bpmn/model';
import type { ProcessEditor } from './ProcessEditor';

/** What layers recorded at elements of the baseline that are gone, in the order of the file. */
export function orphansOf(definitions: Definitions): ReturnType<ProcessEditor['orphans']> {
  const orphans: ReturnType<ProcessEditor['orphans']> = [];
  for (const element of walk(definitions)) {
    const { $type, of, layer, reason, name, sourceRef, targetRef } = element as unknown as Record<
      string,
      string
    >;
    if (($type !== 'bam:Variation' && $type !== 'bam:Orphan') || !of) continue;
    const isFlow = $type === 'bam:Orphan';
    orphans.push({
      of,
      layer: layer ?? '',
      kind: isFlow ? 'flow' : 'variation',
      text: isFlow ? [name, `${sourceRef} → ${targetRef}`].filter(Boolean).join(': ') : (reason ?? ''),
    });
  }
  return orphans;
}
