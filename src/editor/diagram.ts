import type { AnyElement, Definitions } from '../core/bpmn/model';

/**
 * The part of bpmn-js and diagram-js that the editor uses, typed here once: their own typings give `any`
 * for everything that comes from the model. Services are reached by `$inject` or `modeler.get(name)`.
 */

export interface Point {
  x: number;
  y: number;
}
export interface Bounds extends Point {
  width: number;
  height: number;
}

/** A shape, connection, label or root of the canvas. Shapes have bounds, connections have waypoints. */
export interface DiagramElement extends Bounds {
  id: string;
  type: string;
  businessObject: AnyElement;
  di: AnyElement;
  parent?: DiagramElement;
  children: DiagramElement[];
  incoming: DiagramElement[];
  outgoing: DiagramElement[];
  attachers: DiagramElement[];
  host?: DiagramElement;
  labels: DiagramElement[];
  /** The element that a label belongs to. */
  labelTarget?: DiagramElement;
  waypoints?: Point[];
  source?: DiagramElement;
  target?: DiagramElement;
  collapsed?: boolean;
  hidden?: boolean;
}

export interface EventBus {
  on(event: string | string[], listener: (event: never) => unknown): void;
  on(event: string | string[], priority: number, listener: (event: never) => unknown): void;
  off(event: string | string[], listener?: (event: never) => unknown): void;
  fire(event: string, payload?: object): unknown;
}

export interface ElementRegistry {
  get(id: string): DiagramElement | undefined;
  getAll(): DiagramElement[];
  filter(test: (element: DiagramElement) => boolean): DiagramElement[];
  find(test: (element: DiagramElement) => boolean): DiagramElement | undefined;
  forEach(visit: (element: DiagramElement) => void): void;
  getGraphics(element: DiagramElement | string): SVGElement | undefined;
}

export interface CommandStack {
  execute(command: string, context: object): void;
  canExecute(command: string, context: object): unknown;
  registerHandler(command: string, handler: unknown): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
}

export interface Canvas {
  zoom(to?: number | 'fit-viewport', centre?: Point | 'auto'): number;
  scrollToElement(element: DiagramElement | string, padding?: number): void;
  addMarker(element: DiagramElement | string, marker: string): void;
  removeMarker(element: DiagramElement | string, marker: string): void;
  hasMarker(element: DiagramElement | string, marker: string): boolean;
  getContainer(): HTMLElement;
  getRootElement(): DiagramElement;
  getRootElements(): DiagramElement[];
  setRootElement(root: DiagramElement): void;
  findRoot(element: DiagramElement | string): DiagramElement | undefined;
  viewbox(box?: Bounds): Bounds & { scale: number; inner: Bounds; outer: { width: number; height: number } };
  resized(): void;
}

export interface Selection {
  select(elements: DiagramElement | DiagramElement[] | null): void;
  get(): DiagramElement[];
}

export interface Modeling {
  updateLabel(element: DiagramElement, text: string): void;
  updateProperties(element: DiagramElement, properties: Record<string, unknown>): void;
  updateModdleProperties(
    element: DiagramElement,
    moddleElement: AnyElement,
    properties: Record<string, unknown>,
  ): void;
  removeElements(elements: DiagramElement[]): void;
  removeShape(shape: DiagramElement): void;
  removeConnection(connection: DiagramElement): void;
  moveElements(elements: DiagramElement[], delta: Point, target?: DiagramElement, hints?: object): void;
  resizeShape(shape: DiagramElement, bounds: Bounds, minimum?: unknown, hints?: object): void;
  createShape(
    shape: object,
    position: Point | Bounds,
    parent: DiagramElement,
    hints?: object,
  ): DiagramElement;
  appendShape(source: DiagramElement, shape: object, position: Point, target: DiagramElement): DiagramElement;
  connect(
    source: DiagramElement,
    target: DiagramElement,
    attributes?: object,
    hints?: object,
  ): DiagramElement;
  reconnect(
    connection: DiagramElement,
    source: DiagramElement,
    target: DiagramElement,
    docking?: unknown,
  ): void;
  addLane(target: DiagramElement, location: 'top' | 'bottom'): DiagramElement;
  splitLane(target: DiagramElement, count: number): void;
  setColor(elements: DiagramElement[], colours: { fill?: string; stroke?: string }): void;
}

export interface BpmnFactory {
  create(type: string, attributes?: Record<string, unknown>): AnyElement;
}

export interface ElementFactory {
  createShape(attributes: object): DiagramElement;
  createConnection(attributes: object): DiagramElement;
}

/** Services by the name that bpmn-js gives them. */
export interface Services {
  eventBus: EventBus;
  elementRegistry: ElementRegistry;
  commandStack: CommandStack;
  canvas: Canvas;
  selection: Selection;
  modeling: Modeling;
  bpmnFactory: BpmnFactory;
  elementFactory: ElementFactory;
}

/** A bpmn-js Modeler or NavigatedViewer. */
export interface BpmnJs {
  get<K extends keyof Services>(name: K): Services[K];
  get<T>(name: string, strict: false): T | undefined;
  importDefinitions(definitions: Definitions): Promise<{ warnings: unknown[] }>;
  importXML(text: string): Promise<{ warnings: unknown[] }>;
  saveXML(options?: { format?: boolean }): Promise<{ xml?: string; error?: Error }>;
  getDefinitions(): Definitions;
  attachTo(parent: HTMLElement): void;
  detach(): void;
  destroy(): void;
}

/** What diagram-js is given to make services from: didi's declaration, in short. */
export interface ModuleDeclaration {
  [service: string]: unknown;
  __init__?: string[];
  __depends__?: ModuleDeclaration[];
}
