import type { BpmnModel } from '../../core/bpmn/model';
import { writeBpmn } from '../../core/bpmn/write';
import { layersOf } from '../../core/variation/layers';
import { marksOf } from '../../core/variation/marks';
import { project } from '../../core/variation/project';
import type { View } from '../../core/variation/types';
import { slugOf } from '../site/paths';
import type { SiteDownload } from '../site/SiteInput';
import { planesOf } from '../svg/planes';
import { renderSvg } from '../svg/renderSvg';

/**
 * The files that a process's pages offer: the whole BPMN file, and each view as BPMN without extensions and as SVG, one for
 * every plane.
 *
 * @param title number and name, for the drawings
 */
export async function downloadsOf(model: BpmnModel, stem: string, title: string): Promise<SiteDownload[]> {
  const { definitions, leftovers } = model;
  const whole: SiteDownload = {
    fileName: `${stem}.bpmn`,
    format: 'BPMN',
    content: 'Whole file, all layers',
    bytes: await writeBpmn(definitions, { leftovers }),
  };
  const files = [whole];
  for (const { view, layer, label, suffix } of viewsOf(model)) {
    const layers = layer === undefined ? [] : [layer];
    const { definitions: shown } = project(definitions, { view, layers });
    files.push({
      fileName: `${stem}${suffix}.plain.bpmn`,
      format: 'BPMN, plain',
      content: label,
      bytes: await writeBpmn(shown, { leftovers, plain: true }),
    });
    const marks = view === 'overlay' && marksOf(definitions, layers);
    for (const [index, { id, name }] of planesOf(shown).entries()) {
      const inside = index === 0 ? '' : `.${slugOf(name)}-${index}`;
      files.push({
        fileName: `${stem}${suffix}${inside}.svg`,
        format: index === 0 ? 'SVG' : `SVG: ${name}`,
        content: label,
        bytes: renderSvg(shown, {
          title: index === 0 ? `${title} (${label})` : `${title} (${label}): ${name}`,
          planeId: id,
          ...(marks && { marks, legend: marks.size > 0 }),
        }),
      });
    }
  }
  return files;
}

interface NamedView {
  view: View;
  layer?: string;
  label: string;
  /** Part of the file's name. */
  suffix: string;
}

/** Every view of a file: the baseline, and for each layer what its devices experience and the differences marked. */
function viewsOf({ definitions }: BpmnModel): NamedView[] {
  const views = layersOf(definitions).flatMap((layer): NamedView[] => [
    { view: 'resolved', layer, label: layer, suffix: `.${slugOf(layer)}` },
    { view: 'overlay', layer, label: `${layer} marked`, suffix: `.${slugOf(layer)}.overlay` },
  ]);
  return [{ view: 'baseline', label: 'SMETS2+', suffix: '.baseline' }, ...views];
}
