import type { AnyElement, Definitions } from '../core/bpmn/model';
import { ownerLayerOf } from '../core/variation/layers';
import type { View } from '../core/variation/types';
import { fileStem } from '../publish/site/file-stems';
import { processPath, relative } from '../publish/site/paths';
import { planesOf } from '../publish/svg/planes';
import { planeSuffix } from './drawing';
import { stemOf } from './exportJob';
import type { ExportOptions } from './exporters';
import type { Siblings } from './Siblings';

/**
 * Where the elements of an exported drawing lead: a call to the drawing of the process that is called, the frame of a sub-process to the
 * drawing of its inside; both only where the same export writes that file. With the address of the published site, every other
 * step leads to its words there, which name its SEC texts.
 *
 * @param path the model's file
 * @param shown the view that is drawn
 */
export async function exportLinks(
  path: string,
  shown: Definitions,
  {
    view,
    layers,
    options,
    siblings,
  }: { view: View; layers: readonly string[]; options: ExportOptions; siblings: Siblings },
): Promise<(elementId: string) => string | undefined> {
  const links = new Map<string, string>();
  const planes = planesOf(shown);
  const pageOf = options.url === undefined ? undefined : pageOn(options.url, path, view, layers);
  const fileOf = (model: string, suffix = '') => encodeURIComponent(`${stemOf(model, options)}${suffix}.svg`);
  for (const { diagramElements } of planes)
    for (const { bpmnElement } of diagramElements) {
      const element = bpmnElement as AnyElement;
      if (element.id === undefined || !element.$instanceOf('bpmn:FlowNode')) continue;
      const called = element['calledElement'];
      const target = typeof called === 'string' && called ? await siblings.drawing(called) : undefined;
      const href = target !== undefined && target !== path ? fileOf(target) : pageOf?.(element);
      if (href !== undefined) links.set(element.id, href);
    }
  for (const [index, { elementId, name }] of planes.entries())
    if (index > 0 && elementId) links.set(elementId, fileOf(path, planeSuffix(name, index)));
  return (id) => links.get(id);
}

/** Several layers in one drawing have no page: there, the baseline's steps lead to its page. */
function pageOn(url: string, path: string, view: View, layers: readonly string[]) {
  const stem = fileStem(path);
  const [layer, second] = layers;
  const isOne = layer !== undefined && second === undefined;
  const page = processPath({ stem, view: isOne ? view : 'baseline', ...(isOne && { layer }) });
  return (element: AnyElement): string | undefined =>
    isOne || ownerLayerOf(element) === undefined
      ? `${url}${relative('x', `${page}#${element.id ?? ''}`)}`
      : undefined;
}
