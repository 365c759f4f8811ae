import { useEffect, useState } from 'react';
import { tokensAfter } from '../../../core/proof/replay';
import type { Finding } from '../../../core/proof/types';
import { useMedia } from '../../state/useMedia';
import type { Diagram } from '../canvas/DiagramContext';

/** Milliseconds for each step. */
export const SPEEDS = { slow: 2400, normal: 1200, fast: 500 } as const;
export type Speed = keyof typeof SPEEDS;

export interface Player {
  /** Steps that are done: 0 before the first, `last` at the end. */
  at: number;
  last: number;
  isPlaying: boolean;
  speed: Speed;
  goTo: (at: number) => void;
  play: () => void;
  pause: () => void;
  setSpeed: (speed: Speed) => void;
}

/** Plays a run on a diagram: its own clock, one step after the other; the diagram is left clean when it ends. */
export function usePlayer(finding: Finding, { editor, version }: Diagram): Player {
  const { trace, elementIds, placeIds } = finding;
  const last = trace.length;
  const [{ at, moves }, setPosition] = useState({ at: 0, moves: false });
  const [wantsToPlay, setWantsToPlay] = useState(false);
  const [speed, setSpeed] = useState<Speed>('normal');
  const isStill = useMedia('(prefers-reduced-motion: reduce)');
  const isPlaying = wantsToPlay && at < last;

  useEffect(() => {
    if (!isPlaying) return;
    const timer = setTimeout(() => setPosition({ at: at + 1, moves: true }), at === 0 ? 300 : SPEEDS[speed]);
    return () => clearTimeout(timer);
  }, [isPlaying, at, speed]);

  useEffect(() => {
    const step = at > 0 ? trace[at - 1] : undefined;
    editor?.showTokens({
      tokens: tokensAfter(trace, at),
      ...(step && { step }),
      motion: moves && !isStill ? SPEEDS[speed] * 0.75 : 0,
      faulty: new Set([...elementIds, ...placeIds]),
      ended: at === last,
    });
    // `version` stands for the diagram: another projection on the canvas is drawn on anew.
    // The speed counts from the next step on.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [editor, version, trace, at, moves, isStill]);

  useEffect(() => () => editor?.showTokens(undefined), [editor]);

  return {
    at,
    last,
    isPlaying,
    speed,
    goTo: (next) => {
      setWantsToPlay(false);
      setPosition({ at: Math.min(last, Math.max(0, next)), moves: next === at + 1 });
    },
    play: () => {
      if (at >= last) setPosition({ at: 0, moves: false });
      setWantsToPlay(true);
    },
    pause: () => setWantsToPlay(false),
    setSpeed,
  };
}
