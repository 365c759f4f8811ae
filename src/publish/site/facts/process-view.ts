import type { ChangeMark } from '../../../core/comparison/change-styles';
import type { Definitions } from '../../../core/bpmn/model';
import { marksOf } from '../../../core/variation/marks';
import type { ProjectionReport, View } from '../../../core/variation/types';
import { projectionOf } from '../../projectionOf';
import { landmarksOf, type Landmarks } from '../../svg/cut/landmarks';
import { planesOf, type Plane } from '../../svg/planes';
import { renderSvg } from '../../svg/renderSvg';
import { stepsOf, type Step } from './steps';

/** One view of a process, ready to be written into a page. */
export interface ProcessView {
  view: View;
  layer?: string;
  definitions: Definitions;
  report: ProjectionReport;
  planes: readonly Plane[];
  steps: readonly Step[];
}

export interface DrawnPlane {
  id: string;
  name: string;
  svg: string;
  /** Class of its frame, whose rule tells the style sheet how high the drawing is. */
  sizeClass: string;
  /** Where it can be cut. Asked for only where it is, as it costs another walk over the plane. */
  landmarks: () => Landmarks;
}

/** Projects a process for one of its pages. */
export function viewOf(model: Definitions, view: View, layer?: string): ProcessView {
  const { definitions, report } = projectionOf(model, view, layer);
  return {
    view,
    ...(layer !== undefined && { layer }),
    definitions,
    report,
    planes: planesOf(definitions),
    steps: stepsOf(definitions),
  };
}

export interface DrawOptions {
  /** What changed, by element id; drawn in place of the marks of a layer. */
  changes?: ReadonlyMap<string, ChangeMark>;
  /** Told apart from other drawings on the same page. */
  idPrefix: string;
  title: string;
  /** Address of a step's text. */
  hrefOf: (elementId: string) => string | undefined;
  styleSink: Map<string, string>;
}

/**
 * Draws every plane of a view: the diagram, and the inside of each collapsed sub-process.
 *
 * @param model the whole file, whose layers make the marks of an overlay
 */
export function drawPlanes(
  model: Definitions,
  { view, layer, definitions, planes }: ProcessView,
  { idPrefix, title, hrefOf, styleSink, changes }: DrawOptions,
): DrawnPlane[] {
  const marks = !changes && view === 'overlay' && layer !== undefined && marksOf(model, [layer]);
  return planes.map(({ id, name }, index) => {
    const svg = renderSvg(definitions, {
      title: index === 0 ? title : `${title}: ${name}`,
      planeId: id,
      idPrefix: `${idPrefix}${index}-`,
      hrefs: hrefOf,
      styleSink,
      ...(changes && { changes }),
      ...(marks && { marks, legend: marks.size > 0 }),
    });
    return {
      id,
      name,
      svg,
      sizeClass: sizeClassOf(svg, styleSink),
      landmarks: () => landmarksOf(definitions, id),
    };
  });
}

/**
 * The height goes into the style sheet, which makes a tall drawing smaller before it is laid out for the first time: a script
 * would have it laid out twice, and the policy of the pages forbids a style on the element.
 */
export function sizeClassOf(svg: string, styleSink: Map<string, string>): string {
  const height = Math.ceil(Number(/ height="([\d.]+)"/.exec(svg)?.[1] ?? 0));
  const name = `h-${height}`;
  styleSink.set(name, `.${name}{--height:${height}px}`);
  return name;
}
