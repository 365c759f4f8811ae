import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { join } from 'node:path';
import { lettersOf } from '../../src/documents/letters-of-font';
import { DrawingPainter } from '../../src/documents/pdf/DrawingPainter';
import type { Pen } from '../../src/documents/pdf/Pen';
import { documentFonts } from '../../src/cli/fonts';
import { bam, fixture, freshFolder } from '../cli/bam';

it('knows the letters of the font', async () => {
  const has = lettersOf((await documentFonts()).regular);
  for (const letter of 'Az9 é€→≥Ωя') expect(has(letter.codePointAt(0)!), letter).toBe(true);
  for (const letter of '✓一ا😀') expect(has(letter.codePointAt(0)!), letter).toBe(false);
});

it('a warning names the letters that pictures lack, and where', async () => {
  const out = freshFolder();
  const file = join(out, 'letters.bpmn');
  writeFileSync(file, readFileSync(fixture('undrawn.none.bpmn'), 'utf8').replace('Read it', 'Read it ✓ 一'));
  const ran = await bam('export', file, '--format', 'png', '--out', out);
  expect(ran.code).toBe(0);
  expect(ran.err).toContain('PUBLISH-LETTERS');
  expect(ran.err).toContain('lacks ✓ (U+2713), 一 (U+4E00), at “Read it ✓ 一”');
  const other = await bam('export', fixture('undrawn.none.bpmn'), '--format', 'png', '--out', out);
  expect(other.err).not.toContain('PUBLISH-LETTERS');
});

it.each([
  ['letters of the font', 'abc', 18, undefined],
  ['boxes', 'ابتثجح', 60, expect.closeTo(58.8, 0)],
])('%s stand in a PDF where they were measured', (_, text, painted, scaling) => {
  const told: { horizontalScaling?: number }[] = [];
  const pen: Pen = new Proxy({} as Pen, {
    get: (_target, name) => {
      if (name === 'widthOfString') return () => painted;
      return (...given: unknown[]) => {
        if (name === 'text') told.push(given[3] as object);
        return pen;
      };
    },
  });
  new DrawingPainter(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style></style><text x="0" y="0">${text}</text></svg>`,
  ).paint(pen);
  expect(told).toHaveLength(1);
  expect(told[0]?.horizontalScaling).toEqual(scaling);
});
