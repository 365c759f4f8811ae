import { useEffect, useRef } from 'react';
import { useSession } from './session/SessionContext';

/** Calls back when an effect was chosen beside an element on the canvas, so that its words can be asked for. */
export function useAsked(onAsked: () => void): void {
  const session = useSession();
  const heard = useRef(onAsked);
  useEffect(() => {
    heard.current = onAsked;
  });
  useEffect(
    () =>
      session.store.subscribe(({ asked }, before) => {
        if (asked !== undefined && asked !== before.asked) heard.current();
      }),
    [session],
  );
}
