import { useMemo } from 'react';
import type { Cutout, SeenMerge } from '../../work/ModelApi';

interface ConflictPictureProps {
  cutout: Cutout | undefined;
  drawings: SeenMerge['drawings'];
  label: string;
}

/** More frames than these would hide what they frame. */
const MOST_FRAMES = 12;
const GAP = 6;

/** The part of a diagram that a conflict is about. */
export function ConflictPicture({ cutout, drawings, label }: ConflictPictureProps) {
  const drawing = cutout && drawings[cutout.drawing];
  const address = useMemo(
    () => drawing && `data:image/svg+xml;charset=utf-8,${encodeURIComponent(drawing.svg)}`,
    [drawing],
  );
  if (!drawing) return <p className="panel-hint">Not in the drawing.</p>;
  const { view, frames } = cutout;
  return (
    <svg
      className="merge-picture"
      role="img"
      aria-label={label}
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
    >
      <image href={address} {...drawing.box} />
      {frames.slice(0, MOST_FRAMES).map(({ x, y, width, height }, i) => (
        <rect
          key={i}
          x={x - GAP}
          y={y - GAP}
          width={width + 2 * GAP}
          height={height + 2 * GAP}
          rx={8}
          className="merge-frame"
        />
      ))}
    </svg>
  );
}
