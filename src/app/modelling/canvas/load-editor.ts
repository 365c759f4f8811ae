/** Fetches bpmn-js and the editor modules, once, when the first diagram is opened: the shell shows before. */
export async function loadEditor() {
  const [{ createProcessEditor }] = await Promise.all([
    import('../../../editor/createProcessEditor'),
    import('../../../editor/editor.css'),
  ]);
  return createProcessEditor;
}
