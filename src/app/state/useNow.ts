import { useEffect, useState } from 'react';

/** How often a page looks at the clock, ms: dates turn over, and a release goes live on its day without anybody reloading. */
const LOOK = 30_000;

/** This moment as an ISO instant. */
export const nowText = (): string => new Date().toISOString();

/** The time of this computer, as an ISO instant of about now. */
export function useNow(): string {
  const [now, setNow] = useState(nowText);
  useEffect(() => {
    const look = () => setNow(nowText());
    const timer = setInterval(look, LOOK);
    // Timers sleep in a tab that nobody sees.
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return now;
}
