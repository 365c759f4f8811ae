import { svg } from '../layer-marks/svg';

/** A small button with an arrow; the properties panel has a link for the keyboard, so it is no stop on the way of Tab. */
export function followButton(name: string, onPress: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'bam-follow';
  button.tabIndex = -1;
  button.title = 'Open the process that is called';
  button.setAttribute('aria-label', `Open the process that ${name || 'this step'} calls`);
  const arrow = svg('svg', { viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true' });
  arrow.append(svg('path', { d: 'M3 9 L9 3 M4.5 3 H9 V7.5' }));
  button.append(arrow);
  button.addEventListener('click', onPress);
  return button;
}
