import { VIEWS, type View } from '../../core/variation/types';
import { compareAddress, readComparePlace } from './compare-place';
import type { Place } from './navigation';
import { readReleasePlace, releaseAddress } from './release-place';
import { readRegisterPlace, registerAddress } from './registerPlace';

/** A place as the address bar spells it: by BAD number where one process has it, else by key. */
export interface Address extends Omit<Place, 'processKey'> {
  process?: string;
}

/** What the address needs to know of a process. */
export interface Addressed {
  key: string;
  number: string;
}

/**
 * Reads `#/process/7.2.2?view=overlay&layer=SMETS1&element=B14` `#/register/impacts?state=open`,
 * `#/releases/3.0/plan` and `#/compare?a=…&b=…`. What it does not understand it leaves out:
 * an old or mistyped link still opens what can be opened.
 */
export function readAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?');
  const parameters = new URLSearchParams(query);
  const register = readRegisterPlace(path, parameters);
  if (register) return { view: 'overlay', register };
  const compare = readComparePlace(path, parameters);
  if (compare) return { view: 'overlay', compare };
  const release = readReleasePlace(path, parameters);
  if (release) return { view: 'overlay', release };
  const view = parameters.get('view');
  const process = /^\/process\/([^/]+)\/?$/.exec(path)?.[1];
  return {
    process: process === undefined ? undefined : decoded(process),
    view: isView(view) ? view : 'overlay',
    layer: parameters.get('layer') ?? undefined,
    elementId: parameters.get('element') ?? undefined,
    ...(parameters.get('comment') && { comment: parameters.get('comment')! }),
  };
}

/** The hash for an address, with the leading `#`. */
export function writeAddress({
  process,
  view,
  layer,
  elementId,
  comment,
  register,
  compare,
  release,
}: Address): string {
  if (register) return registerAddress(register.page, register.parameters);
  if (compare) return compareAddress(compare);
  if (release) return releaseAddress(release);
  if (process === undefined) return '#/';
  const parameters = new URLSearchParams({ view });
  if (layer !== undefined) parameters.set('layer', layer);
  if (elementId !== undefined) parameters.set('element', elementId);
  if (comment !== undefined) parameters.set('comment', comment);
  return `#/process/${encodeURIComponent(process)}?${parameters.toString()}`;
}

/** The name by which a process is addressed: its number when no other process has the same, else its key. */
export function addressOf(key: string, processes: readonly Addressed[]): string {
  const number = processes.find((each) => each.key === key)?.number ?? '';
  const holders = processes.filter((each) => each.number === number);
  return number !== '' && holders.length === 1 ? number : key;
}

/** The key of the process that an address names; a key wins over a number. */
export function keyOf(name: string, processes: readonly Addressed[]): string | undefined {
  const found =
    processes.find((each) => each.key === name) ??
    processes.find((each) => each.number !== '' && each.number === name);
  return found?.key;
}

const isView = (text: string | null): text is View => VIEWS.includes(text as View);

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % in a hand-made link
  }
}
