import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metInWords } from '../../../../src/core/release/meet/metInWords';
import { meetRecords } from '../../../../src/core/release/meet/meetRecords';
import type { Release } from '../../../../src/core/release/Release';
import { story } from '../plan/story';

/** The story up to its nth step, with the editions that were frozen by then. */
function upTo(steps: number): Release {
  const events = story.events.slice(0, steps);
  const editions = story.editions.slice(0, Math.max(0, ...events.map(({ edition = 0 }) => edition)));
  return { ...story, events, editions };
}

describe('two records of one release (M1 to M3)', () => {
  const steps = fc.integer({ min: 1, max: story.events.length });

  it('the one that begins with all of the other is the later one, whichever is here', () => {
    fc.assert(
      fc.property(steps, steps, (mine, theirs) => {
        const met = meetRecords(upTo(mine), upTo(theirs));
        if (mine === theirs) expect(met).toEqual({ how: 'same' });
        else if (mine > theirs) expect(met).toEqual({ how: 'further-here' });
        else
          expect(met).toEqual({
            how: 'further-there',
            steps: story.events.slice(mine, theirs),
            editions: upTo(theirs).editions.length - upTo(mine).editions.length,
            parts: [],
          });
      }),
    );
  });

  it('any other two have parted, and what is here never changes for them', () => {
    fc.assert(
      fc.property(steps, steps, steps, (fork, mine, theirs) => {
        fc.pre(fork < mine && fork < theirs);
        const other = upTo(theirs);
        const events = other.events.map((event, at) =>
          at < fork ? event : { ...event, by: 'Somebody else' },
        );
        const met = meetRecords(upTo(mine), { ...other, events });
        expect(met).toEqual({ how: 'parted', after: fork, here: story.events[fork], there: events[fork] });
      }),
    );
  });

  it('an edition that was frozen otherwise parts them too', () => {
    const [edition] = story.editions;
    const other = { ...upTo(2), editions: [{ ...edition!, seal: 'b'.repeat(64) }] };
    expect(meetRecords(upTo(2), other)).toEqual({ how: 'parted', after: 2 });
    expect(meetRecords(upTo(2), { ...other, events: story.events.slice(0, 3) }).how).toBe('parted');
  });

  it('a beginning of its own is another release; an amended title is told and not taken', () => {
    const [begun] = story.events;
    expect(meetRecords(story, { ...story, events: [{ ...begun!, by: 'B' }] })).toEqual({ how: 'different' });
    expect(meetRecords(story, { ...story, title: 'Other', goLive: '2027-01-01' })).toEqual({
      how: 'reworded',
      parts: ['title', 'goLive'],
    });
  });

  it('what cannot have been is not taken', () => {
    const events = [...story.events.slice(0, 2), story.events[4]!];
    expect(meetRecords(upTo(2), { ...upTo(2), events })).toEqual({ how: 'unsound' });
  });

  it('is told in words, with both steps where they parted', () => {
    const words = (here: Release, there: Release) =>
      metInWords({
        id: '3.0',
        here,
        record: meetRecords(here, there),
        plan: { how: 'none' },
        comments: { added: 0, continued: 0 },
      }).join(' ');
    expect(words(upTo(4), { ...story, title: 'Model 3' })).toBe(
      'Release 3.0 goes on from where it stands here: 1 step (“Approve” on 20 Nov 2026 by A. Modeller). It brings another title (here “Business Architecture Model 3.0”) too.',
    );
    const events = [...story.events.slice(0, 4), { ...story.events[4]!, by: 'The chair' }];
    expect(words(story, { ...story, events })).toMatch(
      /^The records of release 3\.0 part after 4 steps: here “Approve” on 20 Nov 2026 by A\. Modeller, there “Approve” on 20 Nov 2026 by The chair\. The one of here stays/,
    );
  });
});
