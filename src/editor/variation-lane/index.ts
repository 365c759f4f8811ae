import type { ModuleDeclaration } from '../diagram';
import layerMode from '../layer-mode';
import variationCommands from '../variation-commands';
import { LaneDeletion } from './LaneDeletion';
import { VariationLanes } from './VariationLanes';

export default {
  __depends__: [layerMode, variationCommands],
  __init__: ['variationLanes'],
  variationLanes: ['type', VariationLanes],
  deleteLaneBehavior: ['type', LaneDeletion],
} satisfies ModuleDeclaration;
