import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../../core/problem';
import { planPath } from '../../core/release/paths';
import { readPlan, writePlan } from '../../core/release/plan/readPlan';
import type { ReleasePlan } from '../../core/release/plan/ReleasePlan';
import { BadUse } from '../BadUse';
import { readText, writeText } from '../files';

/** The `plan.json` of a release in a library's folder. */
export class PlanFile {
  private constructor(
    private readonly path: string,
    private readonly text: string | undefined,
    readonly plan: ReleasePlan | undefined,
  ) {}

  /** @throws BadUse where it is there and cannot be read, or is the plan of another release */
  static async open(library: string, id: string): Promise<PlanFile> {
    const path = join(library, planPath(id));
    if (!existsSync(path)) return new PlanFile(path, undefined, undefined);
    const text = await readText(path);
    // An empty file is what the app leaves where the making of a plan was undone.
    if (text.trim() === '') return new PlanFile(path, text, undefined);
    const { value, problems } = readPlan(text, planPath(id));
    if (value === undefined) throw new BadUse(problems.map(formatProblem).join('\n'));
    if (value.release !== id) throw new BadUse(`${path} is the plan of release ${value.release}.`);
    return new PlanFile(path, text, value);
  }

  /** @throws BadUse where there is none yet */
  get(): ReleasePlan {
    if (this.plan) return this.plan;
    throw new BadUse(`there is no ${this.path}: make it with bam release plan ID --init.`);
  }

  /** Writes the plan; one that somebody else has changed meanwhile is left alone, and the same one is not written again. */
  async save(plan: ReleasePlan): Promise<void> {
    const now = existsSync(this.path) ? await readText(this.path) : undefined;
    if (now !== this.text)
      throw new BadUse(`${this.path} has been changed meanwhile: look at it, then change it again.`);
    const text = writtenPlan(plan);
    if (text !== now) await writeText(this.path, text);
  }
}

/** What a plan cannot hold came from the command line: a text too long, a number below nothing. */
function writtenPlan(plan: ReleasePlan): string {
  try {
    return writePlan(plan);
  } catch (error) {
    if (error instanceof RangeError) throw new BadUse(error.message);
    throw error;
  }
}
