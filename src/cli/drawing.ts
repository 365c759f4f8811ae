import type { BpmnModel } from '../core/bpmn/model';
import { marksOf } from '../core/variation/marks';
import type { Projection, View } from '../core/variation/types';
import { identityOf } from '../publish/site/facts/identity';
import { idPrefixOf } from '../publish/svg/id-prefix';
import { planesOf } from '../publish/svg/planes';
import { renderSvg } from '../publish/svg/renderSvg';
import { slugOf } from '../publish/site/paths';

export interface Drawing {
  /** '' for the diagram; of the inside of a sub-process part of a file's name, such as `.check-it-1`. */
  suffix: string;
  /** Name of the plane. */
  name: string;
  svg: string;
}

export interface DrawingOptions {
  layers: readonly string[];
  /** Black on white. */
  plain?: boolean;
  /** Rules that bring the font. */
  fontFaces: string;
  /** Where its elements lead. */
  hrefs?: (elementId: string) => string | undefined;
}

/** A view as SVG, one drawing for each plane; an overlay with its marks and a legend. */
export function drawings(
  { definitions }: BpmnModel,
  { definitions: shown, report }: Projection,
  { layers, plain = false, fontFaces, hrefs }: DrawingOptions,
): Drawing[] {
  const marks = report.view === 'overlay' && marksOf(definitions, layers);
  const { number, name: processName } = identityOf(definitions);
  const called = [number, processName].filter(Boolean).join(' ');
  const title = called && `${called}${viewInWords(report.view, layers)}`;
  const theme = plain ? 'print' : 'light';
  return planesOf(shown).map(({ id, name }, index) => ({
    suffix: planeSuffix(name, index),
    name,
    svg: renderSvg(shown, {
      ...(title && { title: index === 0 ? title : `${title}: ${name}` }),
      planeId: id,
      idPrefix: idPrefixOf(shown, { planeId: id, view: report.view, layers, theme }),
      theme,
      fontFaces,
      ...(hrefs && { hrefs }),
      ...(marks && { marks, legend: marks.size > 0 }),
    }),
  }));
}

/** What the file of a plane has in its name. @param index its place among the planes */
export const planeSuffix = (name: string, index: number): string =>
  index === 0 ? '' : `.${slugOf(name)}-${index}`;

/** As the drawings of a site say it; nothing of a file without layers, whose views are all the same. */
function viewInWords(view: View, layers: readonly string[]): string {
  if (layers.length === 0) return '';
  if (view === 'baseline') return ' (SMETS2+)';
  return ` (${layers.join(', ')}${view === 'overlay' ? ' marked' : ''})`;
}
