/** Names of what is kept begin so: a page in whose frame the keeper is can ask for nothing else. */
export const KEPT = 'bam-consultation ';

/** What a page asks of the keeper: the value of a key, after setting it where one is given. */
export interface KeeperRequest {
  key: string;
  value?: string;
  /** Which of the page's settings it is; the answer to it says the same. */
  turn?: number;
}

/** Why nothing can be kept. */
export type Fault = 'blocked' | 'full';

export type KeeperAnswer =
  { ready: true; fault?: Fault } | { key: string; value: string | null; turn?: number; fault?: Fault };

/** The keeper's side: answers the page that holds it in a frame, and tells it when another tab has changed something. */
export function startKeeper(storage: Storage): void {
  // On a web server the pages share a store anyway, and a page of a stranger shall not read it through a frame.
  if (location.protocol !== 'file:' || window.parent === window) return;
  const tell = (answer: KeeperAnswer) => window.parent.postMessage(answer, '*');
  window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
    if (source !== window.parent || !isRequest(data)) return;
    const { key, value, turn } = data;
    try {
      if (value !== undefined) storage.setItem(key, value);
      tell({ key, value: storage.getItem(key), turn });
    } catch (error) {
      tell({ key, value: value ?? null, turn, fault: faultOf(error) });
    }
  });
  window.addEventListener('storage', ({ key, newValue }) => {
    if (key?.startsWith(KEPT)) tell({ key, value: newValue });
  });
  tell({ ready: true, fault: faultIn(() => storage) });
}

const isRequest = (data: unknown): data is KeeperRequest => {
  const { key, value, turn } = (data ?? {}) as Record<string, unknown>;
  return (
    typeof key === 'string' &&
    key.startsWith(KEPT) &&
    (value === undefined || typeof value === 'string') &&
    (turn === undefined || typeof turn === 'number')
  );
};

/** Some browsers hand out a store that refuses to be written to, or none. */
export function faultIn(storage: () => Pick<Storage, 'setItem'>): Fault | undefined {
  try {
    storage().setItem(`${KEPT}probe`, '1');
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

export const faultOf = (error: unknown): Fault =>
  error instanceof DOMException && (error.name === 'QuotaExceededError' || error.code === 22)
    ? 'full'
    : 'blocked';
