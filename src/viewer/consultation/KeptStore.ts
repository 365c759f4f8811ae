import type { Fault, KeeperAnswer, KeeperRequest } from './keeper';

/** How long the keeper's frame may take to load; a folder on a slow network drive is as slow as this. */
const PATIENCE_MS = 5_000;

export interface KeptStoreEvents {
  /** Another tab changed what is kept. */
  onChange(): void;
  onFault(fault: Fault): void;
}

/**
 * The store of all pages of a pack that was opened from a folder, behind the keeper's frame. It answers at once from what it
 * heard last, as `Storage` does, and passes on what is set.
 */
export class KeptStore implements Pick<Storage, 'getItem' | 'setItem'> {
  private constructor(
    private readonly frame: Window,
    private readonly key: string,
    private value: string | null,
  ) {}

  /**
   * @param address of the keeper's page
   * @returns undefined where the browser does not let the frame in, or it cannot keep anything
   */
  static open(address: string, key: string, events: KeptStoreEvents): Promise<KeptStore | undefined> {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.title = 'Keeper of comments';
    frame.src = address;
    return new Promise((resolve) => {
      let store: KeptStore | undefined;
      setTimeout(() => resolve(store), PATIENCE_MS);
      window.addEventListener('message', ({ data, source }: MessageEvent<KeeperAnswer>) => {
        const keeper = frame.contentWindow;
        if (!keeper || source !== keeper) return;
        if ('ready' in data) {
          if (data.fault) resolve(undefined);
          else ask(keeper, { key });
        } else if (data.key !== key) return;
        else if (store) store.hear(data, events);
        else resolve((store = new KeptStore(keeper, key, data.value)));
      });
      document.body.append(frame);
    });
  }

  /** @param key the one that the store was opened with: there is no other */
  getItem(key: string): string | null {
    return key === this.key ? this.value : null;
  }

  setItem(key: string, value: string): void {
    if (key !== this.key) return;
    this.value = value;
    ask(this.frame, { key, value });
  }

  private hear({ value, fault }: Exclude<KeeperAnswer, { ready: true }>, events: KeptStoreEvents): void {
    if (fault) events.onFault(fault);
    else if (value !== this.value) {
      this.value = value;
      events.onChange();
    }
  }
}

const ask = (keeper: Window, request: KeeperRequest): void => keeper.postMessage(request, '*');
