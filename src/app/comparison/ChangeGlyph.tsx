import { CHANGE_STYLES, KIND_STYLES } from '../../core/comparison/change-styles';
import type { ChangeClass } from '../../core/comparison/change';
import type { SeenChange } from '../work/ModelApi';

/** The sign of a class, as the diagrams have it: line, glyph and colour. */
export function ClassGlyph({ of }: { of: ChangeClass }) {
  return (
    <span className={`compare-glyph bam-change-of-${of}`} aria-hidden="true">
      {CHANGE_STYLES[of].glyph}
    </span>
  );
}

/** Whether something is new, gone or different. */
export function KindGlyph({ kind }: { kind: SeenChange['kind'] }) {
  return (
    <span className="compare-kind" data-kind={kind} title={KIND_STYLES[kind].label} aria-hidden="true">
      {KIND_STYLES[kind].glyph}
    </span>
  );
}
