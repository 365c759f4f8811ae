/** Modules without types of their own. */
declare module 'bpmn-js-create-append-anything' {
  import type { ModuleDeclaration } from './diagram';
  export const CreateAppendAnythingModule: ModuleDeclaration;
}
declare module 'diagram-js-minimap' {
  import type { ModuleDeclaration } from './diagram';
  const minimap: ModuleDeclaration;
  export default minimap;
}
declare module 'diagram-js-grid' {
  import type { ModuleDeclaration } from './diagram';
  const grid: ModuleDeclaration;
  export default grid;
}
