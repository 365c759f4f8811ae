import type { ModuleDeclaration } from '../diagram';
import { LayerMarks } from './LayerMarks';
import { MarkRenderer } from './MarkRenderer';

export default {
  __init__: ['layerMarks', 'markRenderer'],
  layerMarks: ['type', LayerMarks],
  markRenderer: ['type', MarkRenderer],
} satisfies ModuleDeclaration;
