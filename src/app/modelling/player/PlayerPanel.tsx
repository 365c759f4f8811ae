import { ChevronFirst, ChevronLast, Pause, Play, StepBack, StepForward, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Blame, Finding } from '../../../core/proof/types';
import { Button, IconButton } from '../../ui/Button';
import { Select } from '../../ui/Select';
import { useDiagram } from '../canvas/DiagramContext';
import { endText, nameIn, stepText, type RunNames } from './step-text';
import { usePlayer, type Speed } from './usePlayer';

interface PlayerPanelProps {
  /** What the problem says. */
  title: string;
  finding: Finding;
  run: RunNames;
  onShow: (elementId: string) => void;
  /** Leads to what a layer says or drew. */
  onBlame: (blame: Blame) => void;
  onClose: () => void;
}

const SPEED_OPTIONS = [
  { id: 'slow', label: 'Slow' },
  { id: 'normal', label: 'Normal' },
  { id: 'fast', label: 'Fast' },
];

/** A run that shows a fault: controls, each step in words, what is at fault and what is to blame. */
export function PlayerPanel({ title, finding, run, onShow, onBlame, onClose }: PlayerPanelProps) {
  const player = usePlayer(finding, useDiagram());
  const { at, last, isPlaying } = player;
  const isEnd = at === last;
  const now = at === 0 ? 'Before the first step.' : stepText(finding.trace[at - 1]!, run);
  const end = endText(finding.kind, finding.elementIds, run);
  return (
    <section className="player" aria-label="A run that shows the problem">
      <div className="player-controls" role="toolbar" aria-label="Run">
        <IconButton label="Back to the start" isDisabled={at === 0} onPress={() => player.goTo(0)}>
          <ChevronFirst size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label="One step back" isDisabled={at === 0} onPress={() => player.goTo(at - 1)}>
          <StepBack size={16} aria-hidden="true" />
        </IconButton>
        <Button
          tone="primary"
          icon={isPlaying ? <Pause size={14} aria-hidden="true" /> : <Play size={14} aria-hidden="true" />}
          onPress={isPlaying ? player.pause : player.play}
        >
          {isPlaying ? 'Pause' : 'Play'}
        </Button>
        <IconButton label="One step on" isDisabled={isEnd} onPress={() => player.goTo(at + 1)}>
          <StepForward size={16} aria-hidden="true" />
        </IconButton>
        <IconButton label="To the end" isDisabled={isEnd} onPress={() => player.goTo(last)}>
          <ChevronLast size={16} aria-hidden="true" />
        </IconButton>
        <Select
          label="Speed"
          hideLabel
          options={SPEED_OPTIONS}
          value={player.speed}
          onChange={(id) => player.setSpeed(id as Speed)}
        />
        <span className="player-count">
          Step {at} of {last}
        </span>
        <span className="toolbar-gap" />
        <IconButton label="Close the run" onPress={onClose}>
          <X size={16} aria-hidden="true" />
        </IconButton>
      </div>
      <p className="player-title" title={title}>
        {title}
      </p>
      <p className="player-now" aria-live="polite" data-end={isEnd || undefined}>
        {at > 0 && `${at}. `}
        {now} {isEnd && <strong>{end}</strong>}
      </p>
      <div className="player-columns">
        <RunSteps trace={finding.trace} at={at} run={run} onGoTo={player.goTo} />
        <div>
          <Links
            title="At fault"
            items={finding.elementIds.map((id) => ({ id, text: nameIn(run, id) }))}
            onPress={({ id }) => onShow(id)}
          />
          <Links
            title="To blame"
            hint="Without these the fault would not be there."
            items={finding.blame.map((blame) => ({
              id: blame.elementId,
              text: blameText(blame, run),
              blame,
            }))}
            onPress={({ blame }) => onBlame(blame)}
          />
        </div>
      </div>
    </section>
  );
}

interface RunStepsProps {
  trace: Finding['trace'];
  at: number;
  run: RunNames;
  onGoTo: (at: number) => void;
}

/** Every step in words; each can be gone to. */
function RunSteps({ trace, at, run, onGoTo }: RunStepsProps) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const current = list.current?.querySelector<HTMLElement>('[aria-current]');
    // Only the list moves: `scrollIntoView` would move the page as well.
    if (current && list.current)
      list.current.scrollTop = current.offsetTop - list.current.offsetTop - list.current.clientHeight / 2;
  }, [at]);
  return (
    <ol className="player-steps" ref={list} aria-label="Steps of the run">
      {trace.map((step, index) => (
        <li key={index} aria-current={index === at - 1 ? 'step' : undefined}>
          <button type="button" className="item" onClick={() => onGoTo(index + 1)}>
            <span className="item-number">{index + 1}</span>
            <span className="item-text">{stepText(step, run)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

interface LinksProps<T> {
  title: string;
  hint?: string;
  items: readonly T[];
  onPress: (item: T) => void;
}

function Links<T extends { id: string; text: string }>({ title, hint, items, onPress }: LinksProps<T>) {
  if (items.length === 0) return null;
  return (
    <section className="player-links" aria-label={title}>
      <h3>{title}</h3>
      {hint && <p className="field-hint">{hint}</p>}
      <ul className="item-list">
        {items.map((item, index) => (
          <li key={`${item.id} ${index}`}>
            <button type="button" className="item" onClick={() => onPress(item)}>
              <span className="item-text">{item.text}</span>
              <code>{item.id}</code>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function blameText({ layer, kind, elementId }: Blame, run: RunNames): string {
  const name = nameIn(run, elementId);
  return kind === 'variation' ? `The ${layer} variation on ${name}` : `${name}, drawn by ${layer}`;
}
