import type { BpmnModel, Definitions } from '../../core/bpmn/model';
import { layersOf } from '../../core/variation/layers';
import { marksOf } from '../../core/variation/marks';
import type { View } from '../../core/variation/types';
import { projectionOf } from '../projectionOf';
import { slugOf } from '../site/paths';
import { idPrefixOf } from '../svg/id-prefix';
import { planesOf } from '../svg/planes';
import { renderSvg } from '../svg/renderSvg';
import { noticeOf, type Notice } from './notice';

/** A view of a file, projected and drawn. */
export interface DrawnView {
  view: View;
  layer?: string;
  /** For people, such as `SMETS1 marked`. */
  label: string;
  /** Part of a file's name, such as `.smets1.overlay`. */
  suffix: string;
  definitions: Definitions;
  /** The diagram, then the inside of each collapsed sub-process. */
  drawings: { name: string; planeId: string; svg: string }[];
  /** Where nothing is left to draw: what a document says in place of the drawings. */
  notice?: Notice;
}

/** Where the elements of a view lead, by their ids. */
export type LinksOf = (
  view: Pick<DrawnView, 'view' | 'layer' | 'definitions'>,
) => (elementId: string) => string | undefined;

/**
 * Every view of a file: the baseline, and for each layer what its devices experience and the differences marked.
 *
 * @param title number and name, for the drawings
 * @param fontFaces rules that bring the font into each drawing
 * @param linksOf where the elements of a view lead
 */
export function drawnViews(
  { definitions }: BpmnModel,
  title: string,
  fontFaces = '',
  linksOf?: LinksOf,
): DrawnView[] {
  return namedViews(definitions).map((named) => {
    const { view, layer, label } = named;
    const layers = layer === undefined ? [] : [layer];
    const projection = projectionOf(definitions, view, layer);
    const { definitions: shown } = projection;
    const notice = noticeOf(projection);
    const marks = view === 'overlay' && marksOf(definitions, layers);
    const hrefs = linksOf?.({ ...named, definitions: shown });
    const drawings = planesOf(shown).map(({ id, name }, index) => ({
      name,
      planeId: id,
      svg: renderSvg(shown, {
        title: index === 0 ? `${title} (${label})` : `${title} (${label}): ${name}`,
        planeId: id,
        idPrefix: idPrefixOf(shown, { planeId: id, view, layers }),
        fontFaces,
        ...(hrefs && { hrefs }),
        ...(marks && { marks, legend: marks.size > 0 }),
      }),
    }));
    return { ...named, definitions: shown, drawings, ...(notice && { notice }) };
  });
}

export interface NamedDrawing {
  view: string;
  svg: string;
  /** What it shows, for those who ask where things stand. */
  definitions: Definitions;
  planeId: string;
  /** What a document says in place of the drawing. */
  notice?: Notice;
}

/**
 * Every drawing of some views, named as people are to read it: by its view, the inside of a sub-process by its own name too. A
 * view in which nothing is left has one, with its notice.
 */
export function namedDrawings(views: readonly DrawnView[]): NamedDrawing[] {
  return views.flatMap(({ label, definitions, drawings, notice }) =>
    (notice ? drawings.slice(0, 1) : drawings).map(({ name, planeId, svg }, index) => ({
      view: notice ? `${label}: not applicable` : index === 0 ? label : `${label}: ${name}`,
      ...(notice && { notice }),
      svg,
      definitions,
      planeId,
    })),
  );
}

function namedViews(definitions: Definitions): Omit<DrawnView, 'definitions' | 'drawings'>[] {
  const views = layersOf(definitions).flatMap((layer) => [
    { view: 'resolved' as const, layer, label: layer, suffix: `.${slugOf(layer)}` },
    { view: 'overlay' as const, layer, label: `${layer} marked`, suffix: `.${slugOf(layer)}.overlay` },
  ]);
  return [{ view: 'baseline', label: 'SMETS2+', suffix: '.baseline' }, ...views];
}
