import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkCutOff } from '../../../src/core/release/checkCutOff';
import { contentPath } from '../../../src/core/release/paths';
import type { Release } from '../../../src/core/release/Release';
import { standingOf } from '../../../src/core/release/standingOf';
import { transitionOf } from '../../../src/core/release/transitions';
import { tries, walk } from './walks';

const textsOf = (releases: readonly Release[]) =>
  releases.flatMap(({ editions }) =>
    editions.flatMap(({ contents }) =>
      Object.entries(contents).map(([path, hash]) => contentPath(hash, path)),
    ),
  );

/** A record as if it had ended before an event; the editions frozen from there on are gone with it. */
const cut = (release: Release, at: number): Release => {
  const events = release.events.slice(0, at);
  const frozen = events.filter(({ step }) => transitionOf(step)?.freezes).length;
  return { ...release, events, editions: release.editions.slice(0, frozen) };
};

it('L11: a record that was cut off replays unless it lost a change of its date, and its last edition is missed by text and by comment', () => {
  fc.assert(
    fc.property(tries, fc.nat(), (all, seed) => {
      const { releases } = walk(all);
      const whole = releases.find(({ editions }) => editions.length > 0);
      if (!whole) return;
      const contents = textsOf(releases);
      const comments = releases.flatMap(({ id, editions }) =>
        editions.map(({ number }) => ({ id: `c${number}`, release: id, edition: number })),
      );
      expect(checkCutOff(releases, comments, contents)).toEqual([]);

      const short = cut(whole, 1 + (seed % whole.events.length));
      const others = releases.map((each) => (each === whole ? short : each));
      // Save where a change of the planned date was cut off, which the record still has at its head.
      const known = short.events.flatMap(({ planned }) => planned ?? []).at(-1) ?? short.goLive;
      expect(standingOf(short).problems.map(({ code }) => code)).toEqual(
        known === short.goLive ? [] : ['REL-HISTORY'],
      );
      const isLost = short.editions.length < whole.editions.length;
      const codes = checkCutOff(others, comments, contents).map(({ code }) => code);
      expect(codes.includes('REL-CUT-OFF')).toBe(isLost);
      const left = new Set(textsOf(others));
      expect(codes.includes('REL-CONTENT-STRAY')).toBe(contents.some((path) => !left.has(path)));
    }),
    { numRuns: 60 },
  );
});

it('says how many, and where', () => {
  const release = { id: '3.0', editions: [] } as unknown as Release;
  const [comments, texts] = checkCutOff(
    [release],
    [{ id: 'c', release: '3.0', edition: 2 }],
    ['releases/contents/b.csv'],
  );
  expect([comments!.message, comments!.where.fileName]).toEqual([
    'A comment was written on edition 2 of release 3.0, but its record tells of none: its end may have been cut off.',
    'releases/3.0/release.json',
  ]);
  expect(texts!.where.fileName).toBe('releases/contents/b.csv');
});
