import type { ModuleDeclaration } from '../diagram';
import { ProblemMarks } from './ProblemMarks';

export default {
  __init__: ['problemMarks'],
  problemMarks: ['type', ProblemMarks],
} satisfies ModuleDeclaration;
