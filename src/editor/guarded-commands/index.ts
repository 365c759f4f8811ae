import type { ModuleDeclaration } from '../diagram';
import { GuardedCommandStack } from './GuardedCommandStack';
import { KeptOrder } from './KeptOrder';

export default {
  __init__: ['keptOrder'],
  commandStack: ['type', GuardedCommandStack],
  keptOrder: ['type', KeptOrder],
} satisfies ModuleDeclaration;
