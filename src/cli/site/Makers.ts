import { availableParallelism } from 'node:os';
import { MakerThread } from './MakerThread';
import { ProcessMaker, type Maker, type SiteStart } from './ProcessMaker';

/** A thread takes about as long to start as ten processes take to be read, or three to be built. */
const LEAST = { facts: 16, build: 6 };
const MOST_THREADS = 8;

/**
 * Who makes the pages of a site: this thread, and one for each further core once there is enough to do. On one core, and
 * for a few processes, this thread does all.
 */
export class Makers {
  private readonly own = new ProcessMaker();
  private others: MakerThread[] = [];
  private start: SiteStart | undefined;

  /** @param threads this one counted */
  constructor(private readonly threads = Math.min(availableParallelism(), MOST_THREADS)) {}

  /** Tells all of them what the site is made with; to be called before `build` is asked of any. */
  async begin(start: SiteStart): Promise<void> {
    this.start = start;
    await Promise.all([this.own, ...this.others].map((maker) => maker.begin(start)));
  }

  /** The makers for so many tasks of a kind, each named twice: while one of its processes is written, the next is made. */
  async forTasks(kind: keyof typeof LEAST, tasks: number): Promise<Maker[]> {
    if (this.others.length === 0 && tasks >= LEAST[kind]) {
      this.others = Array.from({ length: this.threads - 1 }, () => new MakerThread());
      const { start } = this;
      if (start) await Promise.all(this.others.map((maker) => maker.begin(start)));
    }
    const all = [this.own, ...this.others];
    return [...all, ...all];
  }

  async end(): Promise<void> {
    await Promise.all(this.others.map((maker) => maker.end()));
    this.others = [];
  }
}
