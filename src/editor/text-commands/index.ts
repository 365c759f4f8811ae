import type { ModuleDeclaration } from '../diagram';
import { TextCommands } from './TextCommands';

export default {
  __init__: ['textCommands'],
  textCommands: ['type', TextCommands],
} satisfies ModuleDeclaration;
