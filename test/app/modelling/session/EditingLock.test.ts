import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EditingLock } from '../../../../src/app/modelling/session/EditingLock';

/** One right that tabs ask for. */
function oneRight() {
  let holder: object | undefined;
  return async () => {
    if (holder !== undefined) return undefined;
    const own = {};
    holder = own;
    return {
      release: () => {
        if (holder === own) holder = undefined;
      },
    };
  };
}

describe('EditingLock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('takes a free right', async () => {
    expect(await new EditingLock(oneRight()).take()).toBe(true);
  });

  it('goes on asking while another tab holds it, and tells when it came', async () => {
    const request = oneRight();
    const first = new EditingLock(request);
    await first.take();
    const second = new EditingLock(request);
    const onTaken = vi.fn();
    second.onTaken(onTaken);
    const taken = second.take();
    await vi.advanceTimersByTimeAsync(1000);
    expect(await taken).toBe(false);
    first.release();
    await vi.advanceTimersByTimeAsync(2000);
    expect(onTaken).toHaveBeenCalledTimes(1);
    expect(await request()).toBeUndefined();
  });

  it('waits a moment for a page of this tab that is just being left', async () => {
    const request = oneRight();
    const left = new EditingLock(request);
    await left.take();
    const taken = new EditingLock(request).take();
    left.release();
    await vi.advanceTimersByTimeAsync(200);
    expect(await taken).toBe(true);
  });

  it('gives a right back that comes after its own release', async () => {
    const request = oneRight();
    const lock = new EditingLock(request);
    const taken = lock.take();
    lock.release();
    expect(await taken).toBe(false);
    expect(await request()).toBeDefined();
  });
});
