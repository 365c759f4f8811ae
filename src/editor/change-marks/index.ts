import type { ModuleDeclaration } from '../diagram';
import layerMarks from '../layer-marks';
import { ChangeMarkRenderer } from './ChangeMarkRenderer';
import { ChangeMarks } from './ChangeMarks';

export default {
  __depends__: [layerMarks],
  __init__: ['changeMarks', 'changeMarkRenderer'],
  changeMarks: ['type', ChangeMarks],
  changeMarkRenderer: ['type', ChangeMarkRenderer],
} satisfies ModuleDeclaration;
