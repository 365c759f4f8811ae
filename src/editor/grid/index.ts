import type { ModuleDeclaration } from '../diagram';
import grid from 'diagram-js-grid';
import { GridOff } from './GridOff';

export default {
  __depends__: [grid],
  __init__: ['gridOff'],
  gridOff: ['type', GridOff],
} satisfies ModuleDeclaration;
