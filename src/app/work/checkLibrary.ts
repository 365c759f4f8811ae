import { checkLibraryTree } from '../../check/checkLibraryTree';
import { sha256 } from '../../repository/digest';
import { validateTexts } from '../../xsd/validateXsd';
import type { ModelApi } from './ModelApi';

export const checkLibrary: ModelApi['checkLibrary'] = (tree, progress) =>
  checkLibraryTree(tree, { sha256, validate: validateTexts, progress });
