import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { createLine } from 'diagram-js/lib/util/RenderUtil';
import { CHANGE_STYLES, type ChangeMark } from '../../core/comparison/change-styles';
import type { DiagramElement, EventBus, Point } from '../diagram';
import { svg } from '../layer-marks/svg';
import type { ChangeMarks } from './ChangeMarks';
import { drawChangeBadge } from './change-badge';

interface Renderer {
  canRender(element: DiagramElement): boolean;
  drawShape(visual: SVGElement, element: DiagramElement, attributes?: object): SVGElement;
  drawConnection(visual: SVGElement, element: DiagramElement, attributes?: object): SVGElement;
  getShapePath(element: DiagramElement): string;
}

/** Before the marks of layers, whose renderer it asks in turn. */
const BEFORE_LAYER_MARKS = 1600;

/** diagram-js's typings of the shapes that it hands over are not those of bpmn-js. */
const Base = BaseRenderer as unknown as new (eventBus: EventBus, priority: number) => object;

/** Draws over what is drawn anyway the outline, ground and badge of what changed. */
export class ChangeMarkRenderer extends Base {
  static $inject = ['eventBus', 'bpmnRenderer', 'markRenderer', 'changeMarks'];

  constructor(
    eventBus: EventBus,
    private readonly bpmnRenderer: Renderer,
    private readonly markRenderer: Renderer,
    private readonly marks: ChangeMarks,
  ) {
    super(eventBus, BEFORE_LAYER_MARKS);
  }

  canRender(element: DiagramElement): boolean {
    return this.marks.markAt(element) !== undefined;
  }

  drawShape(visual: SVGElement, element: DiagramElement, attributes?: object): SVGElement {
    const drawn = this.rendererOf(element).drawShape(visual, element, attributes);
    const mark = this.marks.markAt(element)!;
    // The path is asked for at the origin, where the graphics of a shape are drawn.
    const path = this.bpmnRenderer.getShapePath(
      Object.create(element, { x: { value: 0 }, y: { value: 0 } }) as DiagramElement,
    );
    const group = groupOf(mark);
    const ground = svg('path', { d: path, class: 'bam-change-ground' });
    const outline = svg('path', { d: path, class: 'bam-change-outline' });
    dress(outline, mark, 0);
    // A whole pool in colour would hide what changed inside it.
    if (!isFrame(element)) group.append(ground);
    group.append(outline);
    visual.append(group);
    drawChangeBadge(group, element, mark);
    return drawn;
  }

  drawConnection(visual: SVGElement, element: DiagramElement, attributes?: object): SVGElement {
    const drawn = this.rendererOf(element).drawConnection(visual, element, attributes);
    const mark = this.marks.markAt(element)!;
    const group = groupOf(mark);
    const line = createLine(element.waypoints as Point[] as never, { fill: 'none' } as never) as SVGElement;
    line.setAttribute('class', 'bam-change-outline bam-change-line');
    dress(line, mark, 1);
    group.append(line);
    visual.append(group);
    drawChangeBadge(group, element, mark);
    return drawn;
  }

  getShapePath(element: DiagramElement): string {
    return this.bpmnRenderer.getShapePath(element);
  }

  private rendererOf(element: DiagramElement): Renderer {
    return this.markRenderer.canRender(element) ? this.markRenderer : this.bpmnRenderer;
  }
}

const groupOf = ({ kind, classes }: ChangeMark) =>
  svg('g', { class: `bam-change bam-change-${kind} bam-change-of-${classes[0]}` });

function dress(line: SVGElement, { classes }: ChangeMark, more: number): void {
  const { dash, width } = CHANGE_STYLES[classes[0]!];
  line.style.strokeWidth = String(width + more);
  if (dash) line.style.strokeDasharray = dash;
}

const isFrame = ({ type }: DiagramElement) => type === 'bpmn:Participant' || type === 'bpmn:Lane';
