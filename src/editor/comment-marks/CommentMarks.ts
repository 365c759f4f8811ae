import type { DiagramElement, Point } from '../diagram';
import { ElementBadges, type BadgePlace } from '../element-badges/ElementBadges';

/** What the comments at one element come to. */
export interface CommentMark {
  /** All comments, and those that wait for an answer. */
  count: number;
  open: number;
  /** Said by screen readers and shown as a tooltip. */
  title: string;
}

const SIZE = 18;

/**
 * Marks the elements that have comments: a bubble at the upper left corner, outside, where neither the marks of layers nor
 * those of problems nor markers stand. Filled where something waits for an answer.
 */
export class CommentMarks extends ElementBadges<CommentMark> {
  static $inject = ['eventBus', 'canvas', 'elementRegistry', 'overlays'];

  protected readonly type = 'bam-comment';
  protected readonly pressed = 'commentMarks.open';

  protected placeOf({ type, width, waypoints }: DiagramElement): BadgePlace {
    if (waypoints !== undefined) return besideStart(waypoints);
    // The header of a lane or pool; its marks stand right of it.
    if (type === 'bpmn:Lane' || type === 'bpmn:Participant') return { top: 5, left: 6 };
    // Above a small shape the marks of layers stand in the middle and may be wider than it.
    return width < 60 ? { top: -SIZE, left: -SIZE - 4 } : { top: -10, left: -SIZE - 2 };
  }

  protected dress(badge: HTMLButtonElement, { count, open, title }: CommentMark): void {
    badge.className = 'bam-comment';
    if (open > 0) badge.dataset['open'] = '';
    badge.textContent = String(open > 0 ? open : count);
    badge.title = title;
    badge.setAttribute('aria-label', title);
  }
}

/** Above a flow, near its start: its middle is for the marks of layers and for its name. */
function besideStart(waypoints: readonly Point[]): BadgePlace {
  const [a, b] = [waypoints[0]!, waypoints[1] ?? waypoints[0]!];
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const along = Math.min(14, length / 2) / length;
  const x = Math.min(...waypoints.map((point) => point.x));
  const y = Math.min(...waypoints.map((point) => point.y));
  return { left: a.x + (b.x - a.x) * along - x, top: a.y + (b.y - a.y) * along - y - SIZE - 2 };
}
