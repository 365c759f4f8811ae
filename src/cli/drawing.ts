import type { BpmnModel } from '../core/bpmn/model';
import { marksOf } from '../core/variation/marks';
import type { Projection } from '../core/variation/types';
import { renderSvg } from '../publish/svg/renderSvg';

/** A view as SVG; an overlay with its marks and a legend. `plain` is black on white. */
export function drawing(
  { definitions }: BpmnModel,
  { definitions: shown, report }: Projection,
  layers: readonly string[],
  plain = false,
): string {
  const theme = plain ? 'print' : 'light';
  if (report.view !== 'overlay') return renderSvg(shown, { theme });
  const marks = marksOf(definitions, layers);
  return renderSvg(shown, { theme, marks, legend: marks.size > 0 });
}
