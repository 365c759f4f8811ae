/**
 * Runs slow work for a state that changes often: at most one run in flight; when it ends, the newest
 * state that came meanwhile runs next, and the states between are left out.
 */
export class LatestRunner<In, Out> {
  private waiting: { input: In } | undefined;
  private running = false;
  private stopped = false;

  /**
   * @param work may reject; then `onFault` hears of it and the next state runs all the same
   * @param onResult hears every finished run, also when a newer state is waiting
   */
  constructor(
    private readonly work: (input: In) => Promise<Out>,
    private readonly onResult: (result: Out, input: In) => void,
    private readonly onFault: (fault: unknown) => void,
  ) {}

  run(input: In): void {
    this.waiting = { input };
    if (!this.running) void this.runAll();
  }

  /** Nothing is heard after this, also not from the run in flight. */
  stop(): void {
    this.stopped = true;
    this.waiting = undefined;
  }

  private async runAll(): Promise<void> {
    this.running = true;
    while (this.waiting !== undefined) {
      const { input } = this.waiting;
      this.waiting = undefined;
      try {
        const result = await this.work(input);
        if (!this.stopped) this.onResult(result, input);
      } catch (fault) {
        if (!this.stopped) this.onFault(fault);
      }
    }
    this.running = false;
  }
}
