import type { AnyElement } from '../core/bpmn/model';
import { writeBpmn } from '../core/bpmn/write';
import type { Problem } from '../core/problem';
import { detailsOf } from './details';
import type { CommentMark } from './comment-marks/CommentMarks';
import type { DiagramElement } from './diagram';
import { fitToView, showStart } from './fitToView';
import { Listeners } from './Listeners';
import { mainProcessOf } from './mainProcess';
import { orphansOf } from './orphans';
import { noSuchElement, readOnly } from './problems';
import type { ProblemMark } from './problem-marks/ProblemMarks';
import type { EditorMode, ProcessEditor } from './ProcessEditor';
import { inReadingOrder } from './readingOrder';
import { openSession, type Session } from './session/openSession';
import { relay } from './session/relay';

export interface ProcessEditorOptions {
  /** No editing at all, whatever the mode; the canvas can be moved, zoomed and marked. */
  readOnly?: boolean;
  /** Layer names for people, by id. */
  layerNames?: Readonly<Record<string, string>>;
  /** What goes wrong outside a call, such as an error in a listener. */
  onProblem?: (problem: Problem) => void;
}

/** Makes an empty editor inside `container`, which must have a size. Call `open` next, `destroy` at the end. */
export function createProcessEditor(
  container: HTMLElement,
  { readOnly: isReadOnly = false, layerNames = {}, onProblem }: ProcessEditorOptions = {},
): ProcessEditor {
  const listeners = new Listeners((error) => onProblem?.(listenerFailed(error)));
  let session: Session | undefined;
  let mode: EditorMode = isReadOnly ? { kind: 'read-only' } : { kind: 'baseline' };
  let marked: readonly string[] = [];
  let problemMarks: ReadonlyMap<string, ProblemMark> = new Map();
  let commentMarks: ReadonlyMap<string, CommentMark> = new Map();
  let opening = 0;

  const refuse = (problem: Problem) => listeners.fire('refused', problem);
  const drawn = (id: string) => session?.modeler.get('elementRegistry').get(id);
  const main = () => session && mainProcessOf(session.modeler.getDefinitions());
  /** An element by id: what is drawn, or the process itself. */
  const modelOf = (id: string): AnyElement | undefined => {
    const process = main();
    return drawn(id)?.businessObject ?? (process?.id === id ? process : undefined);
  };
  /** Calls `edit` with a service and an element, or tells that there is none. */
  const onElement = (
    id: string,
    edit: (open: Session, element: AnyElement, shape?: DiagramElement) => void,
  ) => {
    if (isReadOnly) return refuse(readOnly());
    const element = modelOf(id);
    if (session && element) edit(session, element, drawn(id));
    else refuse(noSuchElement(id));
  };

  async function open(text: string): Promise<Problem[]> {
    const turn = ++opening;
    const { session: next, problems } = await openSession(container, text, {
      readOnly: isReadOnly,
      mode,
      layerNames,
    });
    // Of two calls that overlap the later one counts.
    if (!next || turn !== opening) {
      next?.close();
      return problems;
    }
    session?.close();
    session = next;
    next.services.layerMode.set(mode);
    next.services.layerMarks.show(marked);
    next.services.problemMarks.show(problemMarks);
    next.services.commentMarks.show(commentMarks);
    relay(next.modeler.get('eventBus'), listeners);
    next.modeler
      .get('eventBus')
      .on('layerMode.changed', (event: { mode: EditorMode }) => void (mode = event.mode));
    next.stage.style.visibility = '';
    showStart(next.modeler.get('canvas'));
    return problems;
  }

  return {
    open,
    text: async () =>
      session ? writeBpmn(session.modeler.getDefinitions(), { leftovers: session.leftovers }) : '',
    setMode(next) {
      if (isReadOnly) return;
      mode = next;
      if (session) session.services.layerMode.set(next);
      else listeners.fire('mode', next);
    },
    mode: () => mode,
    showMarks(layers) {
      marked = [...layers];
      session?.services.layerMarks.show(marked);
    },
    marks: () => session?.services.layerMarks.all() ?? new Map(),
    showProblems(marks) {
      problemMarks = marks;
      session?.services.problemMarks.show(marks);
    },
    showComments(marks) {
      commentMarks = marks;
      session?.services.commentMarks.show(marks);
    },
    showTokens: (frame) => session?.services.tokenPlayer.show(frame),
    details(elementId) {
      const element = elementId === undefined ? main() : modelOf(elementId);
      return session && element && detailsOf(element, session.services.layerMode);
    },
    select(id, { reveal = false } = {}) {
      if (!session) return;
      const shape = id === undefined ? undefined : drawn(id);
      const { modeler } = session;
      const root = shape && modeler.get('canvas').findRoot(shape);
      if (root && root !== modeler.get('canvas').getRootElement()) modeler.get('canvas').setRootElement(root);
      modeler.get('selection').select(shape && shape !== root ? shape : null);
      if (shape && reveal) modeler.get('canvas').scrollToElement(shape, 80);
    },
    rename: (id, name) =>
      onElement(id, ({ modeler, services }, element, shape) => {
        if (shape) modeler.get('modeling').updateLabel(shape, name);
        else services.variationCommands?.setProcessDetails(element, { name });
      }),
    setDocumentation: (id, text) =>
      onElement(id, ({ services }, element) => services.variationCommands?.setDocumentation(element, text)),
    setTrace: (id, trace) =>
      onElement(id, ({ services }, element) => services.variationCommands?.setTrace(element, trace)),
    setProcessDetails({ id, ...details }) {
      const process = (id !== undefined && modelOf(id)) || main();
      if (process?.id)
        onElement(process.id, ({ services }) =>
          services.variationCommands?.setProcessDetails(process, details),
        );
    },
    setQuestion: (id, question) =>
      onElement(id, ({ services }, element) => services.variationCommands?.setQuestion(element, question)),
    replaceTexts(places) {
      if (isReadOnly) refuse(readOnly());
      else if (session) session.services.textCommands?.replace(session.modeler.getDefinitions(), places);
    },
    setVariation: (id, variation) =>
      onElement(id, ({ services }, element) => services.variationCommands?.setVariation(element, variation)),
    removeVariation: (id, layer) =>
      onElement(id, ({ services }, element) => services.variationCommands?.removeVariation(element, layer)),
    replaceWithStep: (id) =>
      onElement(id, ({ services }, _, shape) => shape && services.variationContextPad?.replace(shape)),
    orphans: () => (session ? orphansOf(session.modeler.getDefinitions()) : []),
    removeOrphan(of, layer) {
      if (session)
        session.services.variationCommands?.removeOrphan(session.modeler.getDefinitions(), of, layer);
    },
    addVariationLane: (id, parties) =>
      onElement(id, ({ services }, _, shape) => shape && services.variationLanes?.add(shape, parties)),
    layOut: () => (isReadOnly ? refuse(readOnly()) : session?.services.layout?.layOut()),
    layOutSelection: () => (isReadOnly ? refuse(readOnly()) : session?.services.layout?.layOutSelection()),
    undo: () => !isReadOnly && mode.kind !== 'read-only' && session?.modeler.get('commandStack').undo(),
    redo: () => !isReadOnly && mode.kind !== 'read-only' && session?.modeler.get('commandStack').redo(),
    canUndo: () => (!isReadOnly && session?.modeler.get('commandStack').canUndo()) || false,
    canRedo: () => (!isReadOnly && session?.modeler.get('commandStack').canRedo()) || false,
    zoom(to) {
      const canvas = session?.modeler.get('canvas');
      if (canvas && to === 'fit') fitToView(canvas);
      else canvas?.zoom(to as number, 'auto');
    },
    elementIds: () =>
      inReadingOrder(session?.modeler.get('elementRegistry').getAll() ?? []).map(({ id }) => id),
    on: (event, listener) => listeners.on(event, listener),
    destroy() {
      opening++;
      session?.close();
      session = undefined;
    },
  };
}

const listenerFailed = (error: unknown): Problem => ({
  code: 'EDIT-LISTENER',
  severity: 'error',
  where: {},
  message: `Something that follows the editor failed: ${error instanceof Error ? error.message : String(error)}`,
  remedy: 'Save a backup and reload the page.',
});
