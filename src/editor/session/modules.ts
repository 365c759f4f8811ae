import type { ModuleDeclaration } from '../diagram';
import { CreateAppendAnythingModule } from 'bpmn-js-create-append-anything';
import minimap from 'diagram-js-minimap';
import calledProcesses from '../called-processes';
import commentMarks from '../comment-marks';
import containments from '../containments';
import grid from '../grid';
import labelLimits from '../label-limits';
import layout from '../layout';
import { LayerMode } from '../layer-mode/LayerMode';
import layerMode from '../layer-mode';
import layerMarks from '../layer-marks';
import problemMarks from '../problem-marks';
import textCommands from '../text-commands';
import tokenPlayer from '../token-player';
import variationCommands from '../variation-commands';
import variationContextPad from '../variation-context-pad';
import variationLane from '../variation-lane';

const lookOnly = {
  __init__: ['layerMode'],
  layerMode: ['type', LayerMode],
  commandStack: ['value', null],
} satisfies ModuleDeclaration;

export const editorModules: ModuleDeclaration[] = [
  layerMode,
  variationCommands,
  textCommands,
  variationLane,
  variationContextPad,
  layerMarks,
  problemMarks,
  commentMarks,
  tokenPlayer,
  labelLimits,
  layout,
  containments,
  calledProcesses,
  CreateAppendAnythingModule,
  minimap,
  grid,
];

export const viewerModules: ModuleDeclaration[] = [
  lookOnly,
  layerMarks,
  problemMarks,
  commentMarks,
  tokenPlayer,
  labelLimits,
  containments,
  calledProcesses,
];
