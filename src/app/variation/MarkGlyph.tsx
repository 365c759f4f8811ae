import type { CSSProperties } from 'react';
import { MARK_STYLES } from '../../core/variation/mark-styles';
import type { Mark } from '../../core/variation/types';

/** The badge of a mark as the canvas draws it: glyph, outline and ground. Its words stand beside it. */
export function MarkGlyph({ mark }: { mark: Mark }) {
  const { glyph, border, background, dash } = MARK_STYLES[mark];
  const style = {
    '--mark-border': border,
    '--mark-background': background,
    borderStyle: dash === '' ? 'solid' : 'dashed',
  } as CSSProperties;
  return (
    <span className="mark-glyph" style={style} aria-hidden="true">
      {glyph}
    </span>
  );
}
