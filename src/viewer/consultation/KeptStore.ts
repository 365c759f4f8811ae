import type { Fault, KeeperAnswer, KeeperRequest } from './keeper';

/** How long the keeper's frame may take to load or to answer; a folder on a slow network drive is as slow as this. */
const PATIENCE_MS = 5_000;

export interface KeptStoreEvents {
  /** The keeper is there, and keeps what this page held for it as well. */
  onOpen(): void;
  /** The browser does not let the frame in, it keeps nothing, or it is slow: `onOpen` may still come. */
  onMissing(): void;
  /** Another page changed what is kept. */
  onChange(): void;
  onFault(fault: Fault): void;
}

/**
 * The store of all pages of a pack that was opened from a folder, behind the keeper's frame. It answers at once from what it
 * heard last, as `Storage` does, and passes on what is set. Until the keeper says that it has it, the page's own store holds it:
 * who leaves the page too soon finds it there, on this page, or on all where the browser has one store for them.
 */
export class KeptStore implements Pick<Storage, 'getItem' | 'setItem'> {
  private readonly onItsWay: string;
  private value: string | null;
  private keeper: Window | undefined;
  private state: 'sought' | 'open' | 'missing' = 'sought';
  /** What this page began with; undefined where it holds something from an earlier time. */
  private readonly began: string | null | undefined;
  private sent = 0;
  private heard = 0;
  private waiting: (() => void)[] = [];

  /**
   * @param own the store of this page; a browser may refuse it
   * @param key the only one that is kept
   * @param merged what the keeper has, with what a page held for it
   */
  constructor(
    private readonly own: () => Storage,
    private readonly key: string,
    private readonly merged: (kept: string | null, held: string) => string,
    private readonly events: KeptStoreEvents,
  ) {
    this.onItsWay = `${key} on its way`;
    const held = this.held();
    const seen = attempt(() => own().getItem(key));
    this.value = held ?? seen;
    this.began = held === null ? seen : undefined;
  }

  /** @param address of the keeper's page */
  connect(address: string): void {
    const frame = document.createElement('iframe');
    frame.hidden = true;
    frame.title = 'Keeper of comments';
    frame.src = address;
    const patience = setTimeout(() => this.miss(), PATIENCE_MS);
    window.addEventListener('message', ({ data, source }: MessageEvent<KeeperAnswer>) => {
      const keeper = frame.contentWindow;
      if (!keeper || source !== keeper) return;
      if ('ready' in data) {
        if (!data.fault) ask(keeper, { key: this.key });
      } else if (data.key !== this.key) return;
      else if (this.keeper) this.hear(data);
      else {
        clearTimeout(patience);
        this.open(keeper, data.value);
      }
    });
    document.body.append(frame);
  }

  getItem(key: string): string | null {
    return key === this.key ? this.value : this.own().getItem(key);
  }

  setItem(key: string, value: string): void {
    if (key !== this.key) return this.own().setItem(key, value);
    this.value = value;
    try {
      this.own().setItem(this.onItsWay, value);
    } catch (error) {
      // Where this store is full or refused only the keeper has it, as soon as it hears of it.
      if (!this.keeper) throw error;
    }
    if (this.keeper) ask(this.keeper, { key, value, turn: ++this.sent });
  }

  /** Resolves as soon as the keeper has what was set last, or is told to be missing. */
  kept(): Promise<void> {
    const isKept = this.state === 'sought' ? this.held() === null : this.heard === this.sent;
    if (isKept || this.state === 'missing') return Promise.resolve();
    return new Promise((resolve) => {
      const patience = setTimeout(() => this.miss(), PATIENCE_MS);
      this.waiting.push(() => {
        clearTimeout(patience);
        resolve();
      });
    });
  }

  private open(keeper: Window, kept: string | null): void {
    this.keeper = keeper;
    const held = this.held();
    this.value = kept;
    if (held !== null) this.setItem(this.key, kept === this.began ? held : this.merged(kept, held));
    // A page that comes back as it was left has not heard what others did since.
    window.addEventListener('pageshow', () => ask(keeper, { key: this.key }));
    this.state = 'open';
    this.events.onOpen();
  }

  private hear({ value, fault, turn }: Exclude<KeeperAnswer, { ready: true }>): void {
    if (turn !== undefined) this.heard = turn;
    // While something is on its way, what is told of the time before is out of date.
    if (this.heard !== this.sent) return;
    if (fault) this.events.onFault(fault);
    else if (value !== this.value) {
      this.value = value;
      this.events.onChange();
    } else if (this.held() === value) attempt(() => this.own().removeItem(this.onItsWay));
    this.release();
  }

  private miss(): void {
    this.state = 'missing';
    this.events.onMissing();
    this.release();
  }

  private release(): void {
    for (const each of this.waiting.splice(0)) each();
  }

  private held(): string | null {
    return attempt(() => this.own().getItem(this.onItsWay));
  }
}

const ask = (keeper: Window, request: KeeperRequest): void => keeper.postMessage(request, '*');

/** A store that is refused holds nothing. */
function attempt<T>(use: () => T): T | null {
  try {
    return use();
  } catch {
    return null;
  }
}
