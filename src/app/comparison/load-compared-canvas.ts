/** Fetches bpmn-js once, when the first comparison shows. */
export async function loadComparedCanvas() {
  const [{ createComparedCanvas }] = await Promise.all([
    import('../../editor/compared-canvas/createComparedCanvas'),
    import('../../editor/editor.css'),
    import('../../editor/change-marks/change-marks.css'),
  ]);
  return createComparedCanvas;
}
