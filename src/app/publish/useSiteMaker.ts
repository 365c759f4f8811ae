import { useEffect, useRef, useState } from 'react';
import { notifyThrown } from '../library/notify';
import { download } from '../ui/download';
import type { LibraryTree } from '../../repository/Repository';
import type { SiteChoice } from './PublishApi';
import { makeSite } from './publish-worker';

export interface SiteProgress {
  done: number;
  total: number;
  /** The process whose pages are made; '' while the library is read. */
  name: string;
}

interface SiteMaker {
  /** Absent while nothing is made. */
  progress?: SiteProgress;
  /** Makes a site and hands it out as a file. False where it was stopped or failed, which has been said then. */
  make: (tree: LibraryTree | Promise<LibraryTree>, choice: SiteChoice, fileName: string) => Promise<boolean>;
  stop: () => void;
}

/** Makes websites, one at a time; closing the dialog that asked for one ends the work. */
export function useSiteMaker(): SiteMaker {
  const [progress, setProgress] = useState<SiteProgress>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const make: SiteMaker['make'] = async (tree, choice, fileName) => {
    const stop = (running.current = new AbortController());
    setProgress({ done: 0, total: 1, name: '' });
    try {
      const tell = (done: number, total: number, name: string) => setProgress({ done, total, name });
      const zip = await makeSite(await tree, choice, tell, stop.signal);
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
