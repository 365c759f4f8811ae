import type { ModuleDeclaration } from '../diagram';
import { TokenPlayer } from './TokenPlayer';

export default {
  __init__: ['tokenPlayer'],
  tokenPlayer: ['type', TokenPlayer],
} satisfies ModuleDeclaration;
