import axe from 'axe-core';

/**
 * What axe finds in the parts of the page that a selector names, as `rule: element`, so that a failure reads well. The canvases of
 * bpmn-js have their own tests.
 *
 * @param selector `html` for the whole page, with the rules for its landmarks and headings
 */
export async function accessibilityFaults(selector = 'html'): Promise<string[]> {
  await colouredIn();
  const { violations, passes } = await axe.run(
    { include: [[selector]], exclude: [['.bam-canvas']] },
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  );
  if (passes.length === 0) throw new Error(`axe found nothing to look at in ${selector}`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** A colour that still fades, from one theme to the other or from disabled to enabled, has neither's contrast. */
async function colouredIn(): Promise<void> {
  for (;;) {
    await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
    const fading = document
      .getAnimations()
      .filter(
        ({ playState, effect }) =>
          playState === 'running' && effect?.getComputedTiming().endTime !== Infinity,
      );
    if (fading.length === 0) return;
    await Promise.all(fading.map(({ finished }) => finished.catch(() => undefined)));
  }
}
