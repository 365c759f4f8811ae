import type { ModuleDeclaration } from '../diagram';
import layerMode from '../layer-mode';
import { Layout } from './Layout';

export default {
  __depends__: [layerMode],
  __init__: ['bamLayout'],
  bamLayout: ['type', Layout],
} satisfies ModuleDeclaration;
