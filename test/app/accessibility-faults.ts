import axe from 'axe-core';

/**
 * What axe finds in the parts of the page that a selector names, as `rule: element`, so that a failure reads well. The canvases of
 * bpmn-js have their own tests.
 */
export async function accessibilityFaults(selector: string): Promise<string[]> {
  // A colour that still fades from one theme to the other has neither's contrast.
  await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
  const fading = document
    .getAnimations()
    .filter(
      (animation) =>
        animation instanceof CSSTransition || animation.effect?.getComputedTiming().endTime !== Infinity,
    );
  await Promise.all(fading.map((animation) => animation.finished.catch(() => undefined)));
  const { violations, passes } = await axe.run(
    { include: [[selector]], exclude: [['.bam-canvas']] },
    { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  );
  if (passes.length === 0) throw new Error(`axe found nothing to look at in ${selector}`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}
