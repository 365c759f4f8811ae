import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import { layOut } from '../../../src/core/layout/layOut';
import { scoreLayout } from '../../../src/core/layout/score/scoreLayout';

const FOLDER = '../shared/miwg';
const hasReferences = existsSync(FOLDER);
const title = hasReferences ? 'the interchange references' : `skipped: ${FOLDER} is not there`;

describe.skipIf(!hasReferences)(title, () => {
  it('laid out afresh are clean and cross no more often than drawn by hand', async () => {
    let [byHand, laidOut] = [0, 0];
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.bpmn'));
    for (const name of names) {
      const { definitions } = await readBpmn(readFileSync(`${FOLDER}/${name}`, 'utf8'));
      const score = scoreLayout(layOut(definitions));
      expect(
        { overlaps: score.overlaps, through: score.through, labelHits: score.labelHits, along: score.along },
        name,
      ).toEqual({ overlaps: [], through: [], labelHits: [], along: [] });
      byHand += scoreLayout(definitions).crossings.length;
      laidOut += score.crossings.length;
    }
    expect(names.length).toBeGreaterThan(0);
    expect(laidOut).toBeLessThanOrEqual(byHand);
  }, 60_000);
});
