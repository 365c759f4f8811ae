import { createHash } from 'node:crypto';
import { advance } from '../../../src/core/release/advance';
import { createRelease } from '../../../src/core/release/createRelease';
import type { Input } from '../../../src/core/release/guardsOf';
import type { Release, ReleaseStep } from '../../../src/core/release/Release';
import type { ReleaseFacts } from '../../../src/core/release/ReleaseFacts';

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A library with one file, which says `text`: what `freeze` makes of it. */
export const frozenOf = (text: string) => {
  const contents = { 'library.json': sha256(text) };
  return { contents, seal: sha256(`${contents['library.json']}  library.json\n`) };
};

/** Facts with which no guard finds anything wrong. */
export const goodFacts = (now: string, releases: readonly Release[], seal: string): ReleaseFacts => ({
  now,
  releases,
  checked: { seal, processes: 1, problems: [], openImpacts: [] },
  unanswered: [],
  unfrozen: [],
  seal: [],
});

/** A library's releases, taken through their steps with good facts. A step that is refused fails the test. */
export class World {
  releases: Release[] = [];
  text = 'first';

  constructor(public now = '2026-03-02T09:00:00Z') {}

  create(id: string, goLive: string, previous?: string): this {
    const plan = { id, title: `Model ${id}`, summary: '', goLive, ...(previous && { previous }) };
    const { release, problems } = createRelease(plan, { by: 'A. Modeller' }, this);
    if (!release) throw new Error(JSON.stringify(problems));
    this.releases.push(release);
    return this;
  }

  get(id: string): Release {
    return this.releases.find((release) => release.id === id)!;
  }

  facts(id: string, step: ReleaseStep): ReleaseFacts {
    const freezes = step === 'start-review' || step === 'revise';
    const seal = freezes ? frozenOf(this.text).seal : (this.get(id).editions.at(-1)?.seal ?? '');
    return goodFacts(this.now, this.releases, seal);
  }

  attempt(id: string, step: ReleaseStep, input: Input = {}, facts: Partial<ReleaseFacts> = {}) {
    const all = { by: 'A. Modeller', frozen: frozenOf(this.text), ...input };
    return advance(this.get(id), step, all, { ...this.facts(id, step), ...facts });
  }

  step(id: string, step: ReleaseStep, input: Input = {}): this {
    const { release, problems } = this.attempt(id, step, input);
    if (!release) throw new Error(`${step} of ${id}: ${JSON.stringify(problems)}`);
    this.releases = this.releases.map((other) => (other.id === id ? release : other));
    return this;
  }

  at(now: string): this {
    this.now = now;
    return this;
  }

  /** From nothing to published, with its consultation from 9 March to 7 April 2026. */
  published(id: string, goLive: string, previous?: string): this {
    return this.at('2026-03-02T09:00:00Z')
      .create(id, goLive, previous)
      .step(id, 'start-review')
      .step(id, 'open-consultation', { opens: '2026-03-09', closes: '2026-04-07' })
      .at('2026-04-08T09:00:00Z')
      .step(id, 'approve', { reference: 'Paper 1' })
      .step(id, 'publish');
  }
}
