import { writeBpmn } from '../../src/core/bpmn/write';
import { project } from '../../src/core/variation/project';
import type { Problem } from '../../src/core/problem';
import type { DiagramElement, Modeling } from '../../src/editor/diagram';
import type { EditorMode } from '../../src/editor/ProcessEditor';
import { openSession, type Session } from '../../src/editor/session/openSession';
import '../../src/editor/editor.css';

export const SMETS1: EditorMode = { kind: 'layer', layer: 'SMETS1' };
export const BASELINE: EditorMode = { kind: 'baseline' };

/** An opened file with what tests look at: services, text, refusals. */
export interface Opened extends Session {
  modeling: Modeling;
  refused: Problem[];
  shape(id: string): DiagramElement;
  text(): Promise<string>;
  /** Canonical text of the baseline view. */
  baseline(): Promise<string>;
  undo(): void;
  redo(): void;
}

export async function openFixture(text: string, mode: EditorMode = SMETS1): Promise<Opened> {
  const container = document.createElement('div');
  container.style.cssText = 'position:relative;width:1200px;height:760px';
  document.body.append(container);
  const { session, problems } = await openSession(container, text, { readOnly: false, mode, layerNames: {} });
  if (!session) throw new Error(problems.map(({ message }) => message).join('\n'));
  session.stage.style.visibility = '';
  const { modeler, leftovers } = session;
  const refused: Problem[] = [];
  modeler
    .get('eventBus')
    .on('commandStack.refused', ({ problem }: { problem: Problem }) => void refused.push(problem));
  return {
    ...session,
    modeling: modeler.get('modeling'),
    refused,
    shape(id) {
      const shape = modeler.get('elementRegistry').get(id);
      if (!shape) throw new Error(`no ${id} on the canvas`);
      return shape;
    },
    text: () => writeBpmn(modeler.getDefinitions(), { leftovers }),
    baseline: async () =>
      writeBpmn(project(modeler.getDefinitions(), { view: 'baseline' }).definitions, { leftovers }),
    undo: () => modeler.get('commandStack').undo(),
    redo: () => modeler.get('commandStack').redo(),
    close() {
      session.close();
      container.remove();
    },
  };
}
