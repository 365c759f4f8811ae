import { useEffect, useState } from 'react';

/** The newest value that has stayed the same for a while; the first one at once would be too early as well. */
export function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
