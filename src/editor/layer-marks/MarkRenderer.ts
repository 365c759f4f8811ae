import BaseRenderer from 'diagram-js/lib/draw/BaseRenderer';
import { createLine } from 'diagram-js/lib/util/RenderUtil';
import { ownLayerOf } from '../../core/variation/layers';
import { MARK_STYLES } from '../../core/variation/mark-styles';
import type { LayerMark } from '../../core/variation/marks';
import { questionsOn } from '../../core/variation/questions';
import type { Canvas, DiagramElement, EventBus, Point } from '../diagram';
import type { LayerMode } from '../layer-mode/LayerMode';
import { badgesOf, drawBadges, type Badge } from './badges';
import type { LayerMarks } from './LayerMarks';
import { MarkPatterns } from './MarkPatterns';
import { svg } from './svg';

interface BpmnRenderer {
  drawShape(visual: SVGElement, element: DiagramElement, attributes?: object): SVGElement;
  drawConnection(visual: SVGElement, element: DiagramElement, attributes?: object): SVGElement;
  getShapePath(element: DiagramElement): string;
}

const BEFORE_BPMN_RENDERER = 1500;
const HEADER = 30;

/** diagram-js's typings of the shapes that it hands over are not those of bpmn-js. */
const Base = BaseRenderer as unknown as new (eventBus: EventBus, priority: number) => object;

/** Draws what bpmn-js draws and, over it, the marks: outline, pattern and badge. The look comes from CSS variables. */
export class MarkRenderer extends Base {
  static $inject = ['eventBus', 'bpmnRenderer', 'layerMarks', 'layerMode', 'canvas'];

  private readonly patterns: MarkPatterns;

  constructor(
    eventBus: EventBus,
    private readonly bpmnRenderer: BpmnRenderer,
    private readonly marks: LayerMarks,
    private readonly mode: LayerMode,
    canvas: Canvas,
  ) {
    super(eventBus, BEFORE_BPMN_RENDERER);
    this.patterns = new MarkPatterns(canvas);
  }

  canRender(element: DiagramElement): boolean {
    return (
      element.businessObject !== undefined &&
      !element.labelTarget &&
      (this.isVariationLane(element) ||
        this.marks.marksAt(element).length > 0 ||
        this.badges(element).length > 0)
    );
  }

  drawShape(visual: SVGElement, element: DiagramElement, attributes?: object): SVGElement {
    const drawn = this.bpmnRenderer.drawShape(visual, element, attributes);
    if (this.isVariationLane(element)) this.drawHeader(visual, element);
    else for (const mark of this.marks.marksAt(element)) this.drawOutline(visual, element, mark);
    drawBadges(visual, element, this.badges(element));
    return drawn;
  }

  drawConnection(visual: SVGElement, element: DiagramElement, attributes?: object): SVGElement {
    const drawn = this.bpmnRenderer.drawConnection(visual, element, attributes);
    for (const { mark } of this.marks.marksAt(element)) {
      const { dash, width } = MARK_STYLES[mark];
      const line = createLine(element.waypoints as Point[] as never, { fill: 'none' } as never) as SVGElement;
      line.setAttribute('class', `bam-mark bam-mark-${mark} bam-mark-line`);
      line.style.strokeWidth = String(width + 1);
      if (dash) line.style.strokeDasharray = dash;
      visual.append(line);
    }
    drawBadges(visual, element, this.badges(element));
    return drawn;
  }

  getShapePath(element: DiagramElement): string {
    return this.bpmnRenderer.getShapePath(element);
  }

  private badges(element: DiagramElement): Badge[] {
    const hasQuestion = questionsOn(element.businessObject).length > 0;
    const marks = this.marks.marksAt(element);
    // Between two steps of the layer its flow needs no badge: line and colour say it, and many badges hide the rest.
    const isInner =
      element.waypoints !== undefined &&
      [element.source, element.target].every((end) => end && this.mode.ownerOf(end) !== undefined);
    const isOne = this.marks.shownLayers().length < 2;
    return badgesOf(isInner ? marks.filter(({ mark }) => mark !== 'added') : marks, hasQuestion, (layer) =>
      isOne ? '' : this.mode.nameOf(layer),
    );
  }

  private drawOutline(visual: SVGElement, element: DiagramElement, { mark }: LayerMark): void {
    const { dash, width, fill } = MARK_STYLES[mark];
    // The path is asked for at the origin, where the graphics of a shape are drawn.
    const path = this.bpmnRenderer.getShapePath(
      Object.create(element, { x: { value: 0 }, y: { value: 0 } }) as DiagramElement,
    );
    if (fill !== 'none' && fill !== 'strike') {
      const ground = svg('path', { d: path, class: `bam-mark-ground bam-mark-${mark}` });
      ground.style.fill = `url(#${this.patterns.idOf(mark)})`;
      visual.append(ground);
    }
    if (fill === 'strike') {
      const strike = svg('path', {
        d: `M ${element.width * 0.06} ${element.height * 0.94} L ${element.width * 0.94} ${element.height * 0.06}`,
        class: `bam-mark bam-mark-${mark}`,
      });
      strike.style.strokeWidth = '2';
      visual.append(strike);
    }
    const outline = svg('path', { d: path, class: `bam-mark bam-mark-${mark} bam-mark-outline` });
    outline.style.strokeWidth = String(width);
    if (dash) outline.style.strokeDasharray = dash;
    visual.append(outline);
  }

  /** A variation lane is told by its hatched header and edge, also where no marks are shown. */
  private drawHeader(visual: SVGElement, { width, height }: DiagramElement): void {
    const header = svg('rect', { x: 0, y: 0, width: HEADER, height, class: 'bam-lane-header' });
    header.style.fill = `url(#${this.patterns.idOf('lane')})`;
    const edge = svg('rect', { x: 1, y: 1, width: width - 2, height: height - 2, class: 'bam-lane-edge' });
    visual.prepend(svg('rect', { x: 0, y: 0, width, height, class: 'bam-lane-ground' }));
    visual.append(header, edge);
  }

  private isVariationLane({ businessObject }: DiagramElement): boolean {
    return businessObject?.$type === 'bpmn:Lane' && ownLayerOf(businessObject) !== undefined;
  }
}
