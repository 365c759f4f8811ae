import { Loader } from 'lucide-react';

/** Stands where a tab will be while it is fetched. It shows after a moment only: a tab that is there at once does not flicker. */
export function LoadingTab({ title }: { title: string }) {
  return (
    <p role="status" className="release-reading" data-late>
      <Loader size={14} className="spinner" aria-hidden="true" /> Opening {title.toLowerCase()}…
    </p>
  );
}
