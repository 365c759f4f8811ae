import type { BpmnModel } from '../../core/bpmn/model';
import { writeBpmn } from '../../core/bpmn/write';
import { slugOf } from '../site/paths';
import type { SiteDownload } from '../site/SiteInput';
import type { DrawnView } from './drawnViews';

/**
 * The files in text that a process's pages offer: the whole BPMN file, and each view as BPMN without extensions and as SVG,
 * one for every plane.
 */
export async function downloadsOf(
  { definitions, leftovers }: BpmnModel,
  stem: string,
  views: readonly DrawnView[],
): Promise<SiteDownload[]> {
  const whole: SiteDownload = {
    fileName: `${stem}.bpmn`,
    format: 'BPMN',
    content: 'Whole file, all layers',
    bytes: await writeBpmn(definitions, { leftovers }),
  };
  const files = [whole];
  for (const { label, suffix, definitions: shown, drawings } of views) {
    files.push({
      fileName: `${stem}${suffix}.plain.bpmn`,
      format: 'BPMN, plain',
      content: label,
      bytes: await writeBpmn(shown, { leftovers, plain: true }),
    });
    for (const [index, { name, svg }] of drawings.entries())
      files.push({
        fileName: `${stem}${suffix}${index === 0 ? '' : `.${slugOf(name)}-${index}`}.svg`,
        format: index === 0 ? 'SVG' : `SVG: ${name}`,
        content: label,
        bytes: svg,
      });
  }
  return files;
}
