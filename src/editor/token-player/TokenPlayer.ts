import type { DiagramElement, ElementRegistry, EventBus, Point } from '../diagram';
import { svg } from '../layer-marks/svg';
import { pointAlong } from './along';

/** One picture of a run: where tokens lie, what has just acted, and what is at fault. */
export interface TokenFrame {
  /** How many tokens lie at each place: a flow, a message flow, or an activity or gateway that holds one. */
  tokens: ReadonlyMap<string, number>;
  /** The step that led to this picture; its tokens move when there is time for it. */
  step?: { elementId: string; takes: readonly string[]; gives: readonly string[] };
  /** Milliseconds for the move; 0 puts the tokens where they belong at once. */
  motion: number;
  /** Elements and places that are at fault, marked all the time. */
  faulty: ReadonlySet<string>;
  /** True at the end of the run: the tokens at fault are told apart. */
  ended: boolean;
}

interface Layers {
  getLayer(name: string, index?: number): SVGElement;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  getRootElement(): DiagramElement;
  setRootElement(root: DiagramElement): void;
  findRoot(element: DiagramElement): DiagramElement | undefined;
  scrollToElement(element: DiagramElement, padding?: number): void;
}

const RADIUS = 9;
/** A token rests nearer to where it goes than to where it came from. */
const RESTS_AT = 0.62;
const ABOVE_ALL = 3000;

/** Draws the tokens of a run on the diagram. It changes nothing of the model, so it also works on a read-only canvas. */
export class TokenPlayer {
  static $inject = ['eventBus', 'canvas', 'elementRegistry'];

  private frame: TokenFrame | undefined;
  private marked: [id: string, marker: string][] = [];
  private drawnOn: SVGElement | undefined;
  private animation = 0;

  constructor(
    eventBus: EventBus,
    private readonly canvas: Layers,
    private readonly elementRegistry: ElementRegistry,
  ) {
    eventBus.on(['commandStack.changed', 'root.set'], () => this.frame && this.draw(this.frame, 1));
    eventBus.on('diagram.destroy', () => cancelAnimationFrame(this.animation));
  }

  /** Shows a picture, in motion if it says so; none takes every token and mark away. */
  show(frame: TokenFrame | undefined): void {
    cancelAnimationFrame(this.animation);
    this.frame = frame;
    this.mark(frame);
    if (!frame) return void this.drawnOn?.replaceChildren();
    this.reveal(frame);
    if (frame.motion <= 0 || !frame.step) return this.draw(frame, 1);
    const start = performance.now();
    const tick = (now: number) => {
      const part = Math.min(1, (now - start) / frame.motion);
      this.draw(frame, part);
      if (part < 1 && this.frame === frame) this.animation = requestAnimationFrame(tick);
    };
    this.draw(frame, 0);
    this.animation = requestAnimationFrame(tick);
  }

  private draw(frame: TokenFrame, part: number): void {
    const layer = this.canvas.getLayer('bam-tokens', ABOVE_ALL);
    this.drawnOn = layer;
    const moving = part < 1 ? this.movesOf(frame, part) : [];
    const arriving = new Map<string, number>();
    if (part < 1)
      for (const place of frame.step?.gives ?? []) arriving.set(place, (arriving.get(place) ?? 0) + 1);
    const resting = [...frame.tokens].flatMap(([place, count]) => {
      const there = count - (arriving.get(place) ?? 0);
      const at = there > 0 ? this.pointOf(place) : undefined;
      return at ? [token(at, there, frame.ended && frame.faulty.has(place), this.isMessage(place))] : [];
    });
    layer.replaceChildren(...resting, ...moving);
  }

  /** First half: the tokens taken run to the element. Second half: those given run on to where they rest. */
  private movesOf({ step, faulty }: TokenFrame, part: number): SVGElement[] {
    if (!step) return [];
    const isFirst = part < 0.5;
    const places = isFirst ? step.takes : step.gives;
    const share = isFirst ? part * 2 : (part - 0.5) * 2;
    return places.flatMap((place) => {
      const line = this.elementRegistry.get(place)?.waypoints;
      const at = line
        ? pointAlong(line, isFirst ? RESTS_AT + (1 - RESTS_AT) * share : RESTS_AT * share)
        : this.pointOf(place);
      return at ? [token(at, 1, false, this.isMessage(place), faulty.has(place))] : [];
    });
  }

  private pointOf(place: string): Point | undefined {
    const element = this.elementRegistry.get(place);
    if (!element || !this.isOnPlane(element)) return undefined;
    if (element.waypoints) return pointAlong(element.waypoints, RESTS_AT);
    return { x: element.x + element.width / 2, y: element.y + element.height - (element.width < 60 ? 0 : 6) };
  }

  private isMessage(place: string): boolean {
    return this.elementRegistry.get(place)?.type === 'bpmn:MessageFlow';
  }

  private isOnPlane(element: DiagramElement): boolean {
    return this.canvas.findRoot(element) === this.canvas.getRootElement();
  }

  private mark(frame: TokenFrame | undefined): void {
    for (const [id, marker] of this.marked)
      if (this.elementRegistry.get(id)) this.canvas.removeMarker(id, marker);
    this.marked = [];
    if (!frame) return;
    const add = (id: string, marker: string) => {
      if (!this.elementRegistry.get(id)?.parent) return;
      this.canvas.addMarker(id, marker);
      this.marked.push([id, marker]);
    };
    for (const id of frame.faulty) add(id, 'bam-fault');
    if (frame.step) add(frame.step.elementId, 'bam-acting');
  }

  /** Follows the run into a sub-process with a plane of its own, and along a diagram that is larger than the window. */
  private reveal({ step }: TokenFrame): void {
    const element = step && this.elementRegistry.get(step.elementId);
    if (!element?.parent) return;
    const root = this.canvas.findRoot(element);
    if (root && root !== this.canvas.getRootElement()) this.canvas.setRootElement(root);
    this.canvas.scrollToElement(element, 100);
  }
}

function token(
  { x, y }: Point,
  count: number,
  isFaulty: boolean,
  isMessage: boolean,
  isPale = false,
): SVGElement {
  const kinds = [isFaulty && 'bam-token-fault', isMessage && 'bam-token-message', isPale && 'bam-token-pale'];
  const group = svg('g', {
    class: ['bam-token', ...kinds].filter(Boolean).join(' '),
    transform: `translate(${x} ${y})`,
  });
  group.append(svg('circle', { r: RADIUS }));
  if (count > 1) {
    const text = svg('text', { y: 4, 'text-anchor': 'middle' });
    text.textContent = String(count);
    group.append(text);
  }
  return group;
}
