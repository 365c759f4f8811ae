import { describe, expect, it } from 'vitest';
import { UnwrittenCopy } from '../../../../src/app/modelling/session/UnwrittenCopy';
import { memoryStorage } from './storage';

const state = { base: 'r1', sequence: 5, text: '<xml/>' };

describe('UnwrittenCopy', () => {
  it('gives back what is newer than the draft and of the same revision', () => {
    const storage = memoryStorage();
    new UnwrittenCopy('key', storage).hold(state);
    const copy = new UnwrittenCopy('key', storage);
    expect(copy.newerThan('r1', 4)).toEqual(state);
    expect(copy.newerThan('r1', 5)).toBeUndefined();
    expect(copy.newerThan('r2', 4)).toBeUndefined();
  });

  it('gives nothing once the store has it', () => {
    const copy = new UnwrittenCopy('key', memoryStorage());
    copy.hold(state);
    copy.release();
    expect(copy.newerThan('r1', 0)).toBeUndefined();
  });

  it('leaves no older copy behind where the newest is too large', () => {
    const copy = new UnwrittenCopy('key', memoryStorage(60));
    copy.hold(state);
    copy.hold({ ...state, sequence: 6, text: 'x'.repeat(100) });
    expect(copy.newerThan('r1', 0)).toBeUndefined();
  });

  it('reads nothing from what is not its own', () => {
    const storage = memoryStorage();
    storage.items.set('bam-unwritten:key', '"text"');
    expect(new UnwrittenCopy('key', storage).newerThan('r1', 0)).toBeUndefined();
    storage.items.set('bam-unwritten:key', '{');
    expect(new UnwrittenCopy('key', storage).newerThan('r1', 0)).toBeUndefined();
  });
});
