import type { ModuleDeclaration } from '../diagram';
import { CommentMarks } from './CommentMarks';

export default {
  __init__: ['commentMarks'],
  commentMarks: ['type', CommentMarks],
} satisfies ModuleDeclaration;
