import type { AnyElement } from '../bpmn/model';
import type { Problem } from '../problem';
import { listOf } from './elements';
import { textOf } from './extensions';
import { trimPools } from './geometry/pools';
import { layerMissing } from './problems';
import { remove } from './removal';
import { append, type WorkingCopy } from './working-copy';

/**
 * Marks everything for removal that layers other than the kept ones own or say, and gives pools the height that they have
 * without it. Rules V10 to V19.
 */
export function dropLayers(working: WorkingCopy, kept: ReadonlySet<string>): Problem[] {
  handOverPlanes(working, kept);
  for (const [element, layer] of working.layerOf) {
    if (!kept.has(layer)) remove(working, element, { because: 'layer', layer });
  }
  const problems: Problem[] = [];
  for (const element of working.elements) {
    if (!SAYINGS.has(element.$type)) continue;
    const layer = textOf(element['layer']);
    const isSaidByAll = element.$type === 'bam:Question' && layer === '';
    if (element.$type === 'bam:Variation' && layer === '') problems.push(layerMissing(holderIdOf(element)));
    if (!isSaidByAll && !kept.has(layer)) remove(working, element, { because: 'layer', layer });
  }
  return [...problems, ...trimPools(working)];
}

/** The element in whose `extensionElements` something stands. */
function holderIdOf(element: AnyElement): string {
  return element.$parent?.$parent?.id ?? '';
}

/** What layers say on elements that they do not own. */
const SAYINGS: ReadonlySet<string> = new Set(['bam:Variation', 'bam:Orphan', 'bam:Question']);

/**
 * A collaboration that only a layer's pools made necessary goes with them; its plane goes back to the process that was
 * drawn alone.
 */
function handOverPlanes(working: WorkingCopy, kept: ReadonlySet<string>): void {
  const { layerOf, diagramOf, definitions } = working;
  const layerThatGoes = (element: AnyElement) => {
    const layer = layerOf.get(element);
    return layer !== undefined && !kept.has(layer) ? layer : undefined;
  };
  const roots = listOf(definitions as unknown as AnyElement, 'rootElements');
  for (const collaboration of roots.filter(({ $type }) => $type === 'bpmn:Collaboration')) {
    const pools = listOf(collaboration, 'participants');
    const isEmptied = pools.length > 0 && pools.every(layerThatGoes);
    const layer = layerThatGoes(collaboration) ?? (isEmptied ? layerThatGoes(pools[0]!) : undefined);
    const process = roots.find((root) => root.$type === 'bpmn:Process' && !layerThatGoes(root));
    if (layer === undefined || !process) continue;
    for (const plane of diagramOf.get(collaboration) ?? []) {
      plane.set('bpmnElement', process);
      append(diagramOf, process, plane);
    }
    diagramOf.delete(collaboration);
    remove(working, collaboration, { because: 'layer', layer });
  }
}
