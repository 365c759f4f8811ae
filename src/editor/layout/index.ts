import type { ModuleDeclaration } from '../diagram';
import layerMode from '../layer-mode';
import { Layout } from './Layout';
import { LayoutContextPad } from './LayoutContextPad';

export default {
  __depends__: [layerMode],
  __init__: ['bamLayout', 'bamLayoutContextPad'],
  bamLayout: ['type', Layout],
  bamLayoutContextPad: ['type', LayoutContextPad],
} satisfies ModuleDeclaration;
