import type { ChangeMark } from '../../core/comparison/change-styles';
import changeMarks from '../change-marks';
import type { ChangeMarks } from '../change-marks/ChangeMarks';
import type { BpmnJs, DiagramElement, Point } from '../diagram';
import { fitToView } from '../fitToView';
import { openSession, type Session } from '../session/openSession';
import type { ComparedCanvas, ComparedCanvasEvents } from './ComparedCanvas';

type Listening = {
  [K in keyof ComparedCanvasEvents]: Set<(payload: ComparedCanvasEvents[K]) => void>;
};

/** Makes an empty canvas inside `container`, which must have a size. Call `open` next, `destroy` at the end. */
export function createComparedCanvas(container: HTMLElement): ComparedCanvas {
  const listening: Listening = { moved: new Set(), plane: new Set(), selected: new Set() };
  let session: Session | undefined;
  let marks: ReadonlyMap<string, ChangeMark> = new Map();
  let opening = 0;
  let isQuiet = false;

  const sizes = new ResizeObserver(() => session?.modeler.get('canvas').resized());

  const drawn = (id: string | undefined) =>
    id === undefined ? undefined : session?.modeler.get('elementRegistry').get(id);
  const fire = <K extends keyof ComparedCanvasEvents>(event: K, payload: ComparedCanvasEvents[K]) => {
    if (!isQuiet) for (const listener of listening[event]) listener(payload);
  };
  const showMarks = () => session?.modeler.get<ChangeMarks>('changeMarks', false)?.show(marks);

  async function open(text: string) {
    const turn = ++opening;
    const { session: next, problems } = await openSession(container, text, {
      readOnly: true,
      mode: { kind: 'read-only' },
      layerNames: {},
      more: [changeMarks],
      tellsMoves: true,
    });
    // Of two calls that overlap the later one counts.
    if (!next || turn !== opening) {
      next?.close();
      return problems;
    }
    session?.close();
    session = next;
    const { modeler } = next;
    listenTo(modeler, fire);
    showMarks();
    sizes.disconnect();
    // What it measured when it was opened holds until it is told of another size.
    sizes.observe(next.stage);
    next.stage.style.visibility = '';
    return problems;
  }

  /** Work of the program: nobody hears that the selection changed. */
  const quietly = (work: () => void) => {
    const before = isQuiet;
    isQuiet = true;
    try {
      work();
    } finally {
      isQuiet = before;
    }
  };

  return {
    open,
    show(next) {
      marks = next;
      showMarks();
    },
    middleOf(id) {
      const element = drawn(id);
      return element?.parent && middle(element);
    },
    select(id) {
      const element = drawn(id);
      const isShown = element?.parent !== undefined;
      if (!session) return false;
      const { modeler } = session;
      const root = isShown ? modeler.get('canvas').findRoot(element) : undefined;
      if (root && root !== modeler.get('canvas').getRootElement()) modeler.get('canvas').setRootElement(root);
      quietly(() => modeler.get('selection').select(isShown ? element : null));
      return isShown;
    },
    openPlane(id) {
      if (!session) return false;
      const canvas = session.modeler.get('canvas');
      const roots = canvas.getRootElements();
      const root =
        id === undefined
          ? roots.find(isTop)
          : roots.find((each) => each.businessObject?.id === id && !isTop(each));
      if (root && root !== canvas.getRootElement()) canvas.setRootElement(root);
      return root !== undefined;
    },
    viewbox() {
      const { x, y, width, height } = session?.modeler.get('canvas').viewbox() ?? NOWHERE;
      // A canvas without a size, in a window that is too low say, shows no part of anything.
      return isFinite(x + y) && width > 0 && height > 0 ? { x, y, width, height } : undefined;
    },
    view(box) {
      const size = session?.modeler.get('canvas').viewbox().outer;
      if (size && size.width > 0 && size.height > 0) session?.modeler.get('canvas').viewbox(box);
    },
    scale: () => session?.modeler.get('canvas').zoom() ?? 1,
    fit: () => session && fitToView(session.modeler.get('canvas')),
    zoomBy(factor) {
      const canvas = session?.modeler.get('canvas');
      canvas?.zoom(Math.min(4, Math.max(0.1, canvas.zoom() * factor)), 'auto');
    },
    on(event, listener) {
      const listeners = listening[event] as Set<typeof listener>;
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      opening++;
      sizes.disconnect();
      session?.close();
      session = undefined;
    },
  };
}

function listenTo(
  modeler: BpmnJs,
  fire: <K extends keyof ComparedCanvasEvents>(event: K, payload: ComparedCanvasEvents[K]) => void,
): void {
  const eventBus = modeler.get('eventBus');
  eventBus.on('canvas.viewbox.changed', ({ viewbox }: { viewbox: ComparedCanvasEvents['moved'] }) => {
    const { x, y, width, height } = viewbox;
    fire('moved', { x, y, width, height });
  });
  eventBus.on('root.set', ({ element }: { element: DiagramElement }) =>
    fire('plane', { id: element.businessObject?.id ?? '', isTop: isTop(element) }),
  );
  eventBus.on('selection.changed', ({ newSelection }: { newSelection: DiagramElement[] }) =>
    fire('selected', { elementIds: newSelection.map(({ businessObject }) => businessObject.id ?? '') }),
  );
}

const NOWHERE = { x: NaN, y: NaN, width: 0, height: 0 };

const isTop = ({ businessObject }: DiagramElement): boolean =>
  !businessObject?.$instanceOf('bpmn:FlowElement');

function middle({ x, y, width, height, waypoints }: DiagramElement): Point {
  if (waypoints === undefined) return { x: x + width / 2, y: y + height / 2 };
  const at = Math.floor((waypoints.length - 1) / 2);
  const [a, b] = [waypoints[at]!, waypoints[at + 1] ?? waypoints[at]!];
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}
