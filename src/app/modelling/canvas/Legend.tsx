import { ChevronDown, ChevronUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import { MARK_STYLES } from '../../../core/variation/mark-styles';
import type { Mark } from '../../../core/variation/types';
import { MarkGlyph } from '../../variation/MarkGlyph';
import { useDiagram } from './DiagramContext';

const MARKS = Object.keys(MARK_STYLES) as Mark[];

interface LegendProps {
  /** The layer whose marks show, if any. */
  layer: string | undefined;
  /** How many elements carry a mark for comments. */
  comments: number;
  initiallyOpen: boolean;
}

/** What the marks on the canvas mean; those that this diagram uses stand out, with their number. */
export function Legend({ layer, comments, initiallyOpen }: LegendProps) {
  const { editor, version } = useDiagram();
  const [open, setOpen] = useState(initiallyOpen);
  const counts = useMemo(() => {
    const all = [...(editor?.marks().values() ?? [])].flat();
    return new Map(MARKS.map((mark) => [mark, all.filter((each) => each.mark === mark).length]));
    // `version` stands for the diagram, which React cannot see.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, version]);
  const Chevron = open ? ChevronDown : ChevronUp;
  return (
    <aside className="legend" aria-label="Legend">
      <button type="button" className="legend-title" aria-expanded={open} onClick={() => setOpen(!open)}>
        {layer === undefined ? 'Marks' : `Marks of ${layer}`} <Chevron size={14} aria-hidden="true" />
      </button>
      {open && (
        <ul>
          {(layer === undefined ? [] : MARKS).map((mark) => {
            const count = counts.get(mark) ?? 0;
            return (
              <li key={mark} data-unused={count === 0 || undefined}>
                <MarkGlyph mark={mark} />
                <span>{MARK_STYLES[mark].label}</span>
                <span className="legend-count">
                  {count}
                  <span className="visually-hidden"> in this diagram</span>
                </span>
              </li>
            );
          })}
          {comments > 0 && (
            <li>
              <span className="comment-glyph" aria-hidden="true">
                2
              </span>
              <span>Comments; filled where one waits</span>
              <span className="legend-count">
                {comments}
                <span className="visually-hidden"> in this diagram</span>
              </span>
            </li>
          )}
        </ul>
      )}
    </aside>
  );
}
