import type { ModuleDeclaration } from '../diagram';
import { CalledProcesses } from './CalledProcesses';

export default {
  __init__: ['calledProcesses'],
  calledProcesses: ['type', CalledProcesses],
} satisfies ModuleDeclaration;
