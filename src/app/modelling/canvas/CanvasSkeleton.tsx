/** Stands where the diagram will be while the editor and the file are fetched. */
export function CanvasSkeleton({ what }: { what: string }) {
  return (
    <div className="canvas-skeleton" role="status">
      <span className="visually-hidden">{`Opening ${what}`}</span>
      <div className="skeleton-pool" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
