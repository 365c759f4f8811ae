import { useEffect, useRef, useState } from 'react';
import { notifyThrown } from '../library/notify';
import { download } from '../ui/download';
import type { Progress } from './publish-worker';

export interface SiteProgress {
  done: number;
  total: number;
  /** The process whose pages are made; '' while the library is read. */
  name: string;
}

interface SiteMaker {
  /** Absent while nothing is made. */
  progress?: SiteProgress;
  /** Makes sites by `work` and hands them out as a file. False where it was stopped or failed, which has been said then. */
  make: (
    work: (progress: Progress, signal: AbortSignal) => Promise<Uint8Array>,
    fileName: string,
  ) => Promise<boolean>;
  stop: () => void;
}

/** Makes websites, one at a time; closing the dialog that asked for one ends the work. */
export function useSiteMaker(): SiteMaker {
  const [progress, setProgress] = useState<SiteProgress>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const make: SiteMaker['make'] = async (work, fileName) => {
    const stop = (running.current = new AbortController());
    setProgress({ done: 0, total: 1, name: '' });
    try {
      const tell = (done: number, total: number, name: string) => setProgress({ done, total, name });
      const zip = await work(tell, stop.signal);
      download(new Blob([zip as BlobPart], { type: 'application/zip' }), fileName);
      return true;
    } catch (error) {
      if (!stop.signal.aborted) notifyThrown(error);
      return false;
    } finally {
      setProgress(undefined);
    }
  };
  return { ...(progress && { progress }), make, stop: () => running.current?.abort() };
}
