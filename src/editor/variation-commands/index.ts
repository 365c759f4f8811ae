import type { ModuleDeclaration } from '../diagram';
import layerMode from '../layer-mode';
import { VariationCommands } from './VariationCommands';

export default {
  __depends__: [layerMode],
  __init__: ['variationCommands'],
  variationCommands: ['type', VariationCommands],
} satisfies ModuleDeclaration;
