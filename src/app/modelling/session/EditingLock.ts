/** Milliseconds. */
const ASK_AGAIN_AFTER = 1500;
/** This tab's own last page on the process may still be giving the right back. */
const FIRST_TRIES = [0, 40, 120];

/**
 * The one editing right of a process. Where another tab holds it, it is asked for again until it is free,
 * and then taken.
 */
export class EditingLock {
  private held: { release(): void } | undefined;
  private timer: ReturnType<typeof setInterval> | undefined;
  private released = false;
  private listener: () => void = () => undefined;

  /** @param request gives the right, or undefined while another tab holds it */
  constructor(private readonly request: () => Promise<{ release(): void } | undefined>) {}

  /** Takes the right if it is free; else goes on asking. */
  async take(): Promise<boolean> {
    let taken = false;
    for (const wait of FIRST_TRIES) {
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
      taken = taken || (await this.ask());
      if (taken || this.released) return taken;
    }
    // What goes wrong with one question may go well with the next.
    this.timer = setInterval(() => void this.askAgain().catch(() => undefined), ASK_AGAIN_AFTER);
    return false;
  }

  /** Calls back when the right came later. */
  onTaken(listener: () => void): () => void {
    this.listener = listener;
    return () => (this.listener = () => undefined);
  }

  release(): void {
    this.released = true;
    clearInterval(this.timer);
    this.held?.release();
    this.held = undefined;
  }

  private async askAgain(): Promise<void> {
    if (!(await this.ask())) return;
    clearInterval(this.timer);
    this.listener();
  }

  private async ask(): Promise<boolean> {
    const lock = await this.request();
    if (lock === undefined) return false;
    if (this.released) lock.release();
    else this.held ??= lock;
    return !this.released;
  }
}
