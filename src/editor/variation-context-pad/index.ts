import type { ModuleDeclaration } from '../diagram';
import layerMode from '../layer-mode';
import variationCommands from '../variation-commands';
import variationLane from '../variation-lane';
import { VariationContextPad } from './VariationContextPad';

export default {
  __depends__: [layerMode, variationCommands, variationLane],
  __init__: ['variationContextPad'],
  variationContextPad: ['type', VariationContextPad],
} satisfies ModuleDeclaration;
