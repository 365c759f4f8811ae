import { cleanup, render, waitFor } from '@testing-library/react';
import { expect, it, onTestFinished } from 'vitest';
import { useWorkspace } from '../../../src/app/state/store';
import '../../../src/app/styles/index.css';
import { SplitPane } from '../../../src/app/ui/SplitPane';

/** A library panel in a window of 1000 pixels, as the workspace remembers it. */
function open(remembered: { folded: boolean; percent?: number }) {
  const { folded, sizes } = useWorkspace.getInitialState();
  useWorkspace.setState({
    folded: { ...folded, library: remembered.folded },
    sizes: { ...sizes, library: remembered.percent },
  });
  render(
    <div style={{ width: 1000, height: 400, display: 'flex' }}>
      <SplitPane panel="library" side="start" label="library" aside="Aside" defaultSize={300}>
        Main
      </SplitPane>
    </div>,
  );
  onTestFinished(cleanup);
}

const width = () => Math.round(document.getElementById('library')!.getBoundingClientRect().width);
const fold = (folded: boolean) => useWorkspace.getState().foldPanel('library', folded);
/** Separator and rounding take a few pixels. */
const near = async (pixels: number) => {
  await waitFor(() => expect(Math.abs(width() - pixels)).toBeLessThan(6));
};

it.each([
  ['its default size', undefined, 300],
  ['the size it had', 40, 400],
])('unfolds a panel that was folded when the page opened to %s', async (_what, percent, expected) => {
  open({ folded: true, percent });
  await near(0);
  fold(false);
  await near(expected);
});

it('comes back to its size after folding, and lays itself out once', async () => {
  const loops: string[] = [];
  const listen = ({ message }: ErrorEvent) => void loops.push(message);
  window.addEventListener('error', listen);
  onTestFinished(() => window.removeEventListener('error', listen));
  open({ folded: false, percent: 40 });
  await near(400);
  fold(true);
  await near(0);
  fold(false);
  await near(400);
  expect(loops).toEqual([]);
});
