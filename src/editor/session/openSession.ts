import Modeler from 'bpmn-js/lib/Modeler';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { bamPackages } from '../../core/bpmn/moddle';
import type { BpmnModel } from '../../core/bpmn/model';
import { readBpmn } from '../../core/bpmn/read';
import type { Problem } from '../../core/problem';
import type { CommentMarks } from '../comment-marks/CommentMarks';
import type { BpmnJs, ModuleDeclaration } from '../diagram';
import type { Layout } from '../layout/Layout';
import type { LayerMarks } from '../layer-marks/LayerMarks';
import type { LayerMode } from '../layer-mode/LayerMode';
import type { ProblemMarks } from '../problem-marks/ProblemMarks';
import type { EditorMode } from '../ProcessEditor';
import type { TextCommands } from '../text-commands/TextCommands';
import type { TokenPlayer } from '../token-player/TokenPlayer';
import type { VariationCommands } from '../variation-commands/VariationCommands';
import type { VariationContextPad } from '../variation-context-pad/VariationContextPad';
import type { VariationLanes } from '../variation-lane/VariationLanes';
import { diagramProblems, importFailed, importWarning } from './importProblems';
import { editorModules, viewerModules } from './modules';

/** One opened file: its canvas with everything on it. A new file gets a new session, so that nothing of the old one lingers. */
export interface Session {
  modeler: BpmnJs;
  stage: HTMLElement;
  leftovers: BpmnModel['leftovers'];
  services: EditorServices;
  close(): void;
}

/** Our own services; those that edit are missing on a read-only canvas. */
interface EditorServices {
  layerMode: LayerMode;
  layerMarks: LayerMarks;
  problemMarks: ProblemMarks;
  commentMarks: CommentMarks;
  tokenPlayer: TokenPlayer;
  textCommands?: TextCommands | undefined;
  layout?: Layout | undefined;
  variationCommands?: VariationCommands | undefined;
  variationLanes?: VariationLanes | undefined;
  variationContextPad?: VariationContextPad | undefined;
}

export interface SessionOptions {
  readOnly: boolean;
  mode: EditorMode;
  layerNames: Readonly<Record<string, string>>;
  /** What a canvas has beyond those of its kind. */
  more?: ModuleDeclaration[];
  /** Tells of each move of the canvas at once, for what moves along; else a little later, which is cheaper. */
  tellsMoves?: boolean;
}

/** Opens a file on a canvas of its own inside `container`, hidden until `session.stage` is shown. Never throws for a faulty file. */
export async function openSession(
  container: HTMLElement,
  text: string,
  options: SessionOptions,
): Promise<{ session?: Session; problems: Problem[] }> {
  const model = await readBpmn(text);
  if (!model.readable) return { problems: model.problems };
  const faults = diagramProblems(model.definitions);
  if (faults.length > 0) return { problems: [...model.problems, ...faults] };
  const stage = document.createElement('div');
  stage.className = 'bam-canvas';
  stage.style.visibility = 'hidden';
  container.append(stage);
  const modeler = createModeler(stage, options);
  const close = () => {
    modeler.destroy();
    stage.remove();
  };
  try {
    claimIds(modeler, model);
    const { warnings } = await modeler.importDefinitions(model.definitions);
    const session = { modeler, stage, leftovers: model.leftovers, services: servicesOf(modeler), close };
    return { session, problems: [...model.problems, ...warnings.map(importWarning)] };
  } catch (error) {
    close();
    return { problems: [...model.problems, importFailed(error)] };
  }
}

function servicesOf(modeler: BpmnJs): EditorServices {
  return {
    layerMode: modeler.get<LayerMode>('layerMode', false)!,
    layerMarks: modeler.get<LayerMarks>('layerMarks', false)!,
    problemMarks: modeler.get<ProblemMarks>('problemMarks', false)!,
    commentMarks: modeler.get<CommentMarks>('commentMarks', false)!,
    tokenPlayer: modeler.get<TokenPlayer>('tokenPlayer', false)!,
    textCommands: modeler.get<TextCommands>('textCommands', false),
    layout: modeler.get<Layout>('bamLayout', false),
    variationCommands: modeler.get<VariationCommands>('variationCommands', false),
    variationLanes: modeler.get<VariationLanes>('variationLanes', false),
    variationContextPad: modeler.get<VariationContextPad>('variationContextPad', false),
  };
}

function createModeler(stage: HTMLElement, options: SessionOptions): BpmnJs {
  const { readOnly, mode, layerNames, more = [], tellsMoves = false } = options;
  const Kind = readOnly ? NavigatedViewer : Modeler;
  return new Kind({
    container: stage,
    moddleExtensions: bamPackages as Record<string, object>,
    additionalModules: [...(readOnly ? viewerModules : editorModules), ...more],
    ...(tellsMoves && { canvas: { deferUpdate: false } }),
    layerMode: { mode, layerNames },
    bpmnRenderer: {
      defaultFillColor: 'var(--bam-canvas-fill, #fff)',
      defaultStrokeColor: 'var(--bam-canvas-stroke, #22242a)',
      defaultLabelColor: 'var(--bam-canvas-label, #22242a)',
    },
    textRenderer: { defaultStyle: { fontFamily: 'Arial, "Liberation Sans", sans-serif' } },
  }) as unknown as BpmnJs;
}

/** bpmn-js does this for text that it reads itself: what it draws next must not take an id of the file. */
function claimIds(modeler: BpmnJs, { elementsById }: BpmnModel): void {
  const moddle = modeler.get<{ ids?: { claim(id: string, element: object): void } }>('moddle', false);
  for (const [id, element] of Object.entries(elementsById)) moddle?.ids?.claim(id, element);
}
