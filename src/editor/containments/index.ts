import type { ModuleDeclaration } from '../diagram';
import { Containments } from './Containments';

export default {
  __init__: ['containments'],
  containments: ['type', Containments],
} satisfies ModuleDeclaration;
