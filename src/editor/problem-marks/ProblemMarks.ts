import type { Severity } from '../../core/problem';
import type { DiagramElement } from '../diagram';
import { ElementBadges, type BadgePlace } from '../element-badges/ElementBadges';

/** What the problems at one element come to. */
export interface ProblemMark {
  severity: Severity;
  count: number;
  /** Said by screen readers and shown as a tooltip. */
  title: string;
}

const GLYPHS: Readonly<Record<Severity, string>> = { error: '!', warning: '!', info: 'i' };

/** Marks the elements that have problems: a badge at the lower left corner, which leads to the problems list. */
export class ProblemMarks extends ElementBadges<ProblemMark> {
  static $inject = ['eventBus', 'canvas', 'elementRegistry', 'overlays'];

  protected readonly type = 'bam-problem';
  protected readonly pressed = 'problemMarks.open';

  protected placeOf({ waypoints }: DiagramElement): BadgePlace {
    return waypoints !== undefined ? { bottom: 0, left: 0 } : { bottom: 9, left: -7 };
  }

  protected dress(badge: HTMLButtonElement, { severity, count, title }: ProblemMark, id: string): void {
    badge.className = `bam-problem bam-problem-${severity}`;
    badge.textContent = count > 1 ? String(count) : GLYPHS[severity];
    badge.title = title;
    badge.setAttribute('aria-label', title);
    this.canvas.addMarker(id, `bam-has-${severity}`);
  }

  protected override undress(id: string): void {
    for (const severity of Object.keys(GLYPHS)) this.canvas.removeMarker(id, `bam-has-${severity}`);
  }
}
