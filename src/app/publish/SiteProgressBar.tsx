import type { SiteProgress } from './useSiteMaker';

/** How far a site is, process by process. */
export function SiteProgressBar({ progress }: { progress: SiteProgress }) {
  return (
    <div className="publish-progress">
      <progress aria-label="Making the website" value={progress.done} max={progress.total} />
      <p role="status">
        {progress.name
          ? `${progress.done + 1} of ${progress.total}: ${progress.name}`
          : 'Reading the library'}
      </p>
    </div>
  );
}
