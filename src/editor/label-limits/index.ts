import type { ModuleDeclaration } from '../diagram';
import { LabelLimits } from './LabelLimits';
import { UnnamedAgain } from './UnnamedAgain';

export default {
  __init__: ['labelLimits', 'unnamedAgain'],
  labelLimits: ['type', LabelLimits],
  unnamedAgain: ['type', UnnamedAgain],
} satisfies ModuleDeclaration;
