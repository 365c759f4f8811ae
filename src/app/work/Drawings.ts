import { readBpmn } from '../../core/bpmn/read';
import { layersOf } from '../../core/variation/layers';
import { marksOf } from '../../core/variation/marks';
import { boxOf, pointsOf, type Box } from '../../publish/svg/geometry';
import { planesOf, type Plane } from '../../publish/svg/planes';
import { renderSvg } from '../../publish/svg/renderSvg';
import type { Cutout } from './ModelApi';

/** Where elements are drawn: the plane, and the box of each. */
interface Place {
  plane: Plane;
  boxes: Box[];
}

interface DrawnFile {
  /** @returns undefined where none of them is drawn */
  find(ids: ReadonlySet<string>): Place | undefined;
  /** What is at a place of this file, framed. */
  cutout(place: Place): Cutout;
  /** The same spot as a place of another file, where this one has such a plane. */
  placeAt(other: Place | undefined): Cutout | undefined;
}

/** DI units of surroundings, and the least that is shown. */
const AROUND = 70;
const LEAST = { width: 420, height: 260 };

/** Drawings of several files, from which parts are shown; each plane is drawn once, when it is first wanted. */
export class Drawings {
  readonly made: { svg: string; box: Box }[] = [];

  async add(text: string): Promise<DrawnFile> {
    const { definitions } = await readBpmn(text);
    const planes = planesOf(definitions);
    const marks = marksOf(definitions, layersOf(definitions));
    const drawn = new Map<Plane, number>();
    const draw = (plane: Plane): number => {
      const known = drawn.get(plane);
      if (known !== undefined) return known;
      const svg = renderSvg(definitions, { planeId: plane.id, marks });
      const number = this.made.push({ svg, box: sheetOf(svg) }) - 1;
      drawn.set(plane, number);
      return number;
    };
    const cutout = ({ plane, boxes }: Place): Cutout => ({
      drawing: draw(plane),
      view: viewOf(boxes),
      frames: boxes,
    });
    return {
      cutout,
      find: (ids) => {
        for (const plane of planes) {
          const boxes = boxesIn(plane, ids);
          if (boxes.length > 0) return { plane, boxes };
        }
        return undefined;
      },
      placeAt: (other) => {
        const plane = other && planes.find(({ elementId }) => elementId === other.plane.elementId);
        return plane && { ...cutout({ plane, boxes: other.boxes }), frames: [] };
      },
    };
  }
}

const boxesIn = ({ diagramElements }: Plane, ids: ReadonlySet<string>): Box[] =>
  diagramElements.flatMap((di) => {
    const element = di.bpmnElement as { id?: string };
    if (element.id === undefined || !ids.has(element.id)) return [];
    const points = pointsOf(di.waypoint);
    const box =
      points.length > 0 ? around(points.map((at) => ({ ...at, width: 0, height: 0 }))) : boxOf(di.bounds);
    return box ?? [];
  });

function around(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

function viewOf(boxes: readonly Box[]): Box {
  const { x, y, width, height } = around(boxes);
  const [wide, high] = [
    Math.max(width + 2 * AROUND, LEAST.width),
    Math.max(height + 2 * AROUND, LEAST.height),
  ];
  return { x: x + width / 2 - wide / 2, y: y + height / 2 - high / 2, width: wide, height: high };
}

/** The sheet that `renderSvg` wrote into its root. */
function sheetOf(svg: string): Box {
  const [x = 0, y = 0, width = 0, height = 0] =
    /viewBox="([^"]+)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
  return { x, y, width, height };
}
