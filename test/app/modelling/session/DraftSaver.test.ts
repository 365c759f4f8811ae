import { describe, expect, it } from 'vitest';
import type { Result } from '../../../../src/repository/Repository';
import {
  DraftSaver,
  type DraftEntry,
  type SaveStatus,
} from '../../../../src/app/modelling/session/DraftSaver';

const full = {
  code: 'STORE-FULL',
  severity: 'error',
  where: {},
  message: 'The disk is full.',
  remedy: 'Free some space.',
} as const;

/** A store whose writes end when the test says so. */
function slowStore() {
  const writes: { text: string; entry: DraftEntry; end: (result: Result<void>) => void }[] = [];
  const statuses: SaveStatus['kind'][] = [];
  let state = 0;
  const saver = new DraftSaver({
    text: async () => `state ${state}`,
    write: (text, entry) => new Promise((end) => writes.push({ text, entry, end })),
    onStatus: ({ kind }) => statuses.push(kind),
  });
  const change = (command: string, ...elementIds: string[]) => {
    state++;
    saver.noteChange({ command, elementIds });
  };
  const written = async (count: number) => {
    while (writes.length < count) await Promise.resolve();
    return writes[count - 1]!;
  };
  return { saver, writes, statuses, change, written };
}
const done: Result<void> = { ok: true, value: undefined };

describe('DraftSaver', () => {
  it('writes at once after a command', async () => {
    const { change, written, statuses, saver } = slowStore();
    change('shape.move', 'B01');
    const write = await written(1);
    expect(write).toMatchObject({ text: 'state 1', entry: { command: 'shape.move', elementIds: ['B01'] } });
    write.end(done);
    expect(await saver.settled()).toBe(true);
    expect(statuses).toEqual(['saving', 'saved']);
  });

  it('has one write in flight; the newest state follows with all commands that came meanwhile', async () => {
    const { change, written, writes, saver } = slowStore();
    change('first', 'A');
    const first = await written(1);
    change('second', 'B');
    change('third', 'B', 'C');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(writes).toHaveLength(1);
    first.end(done);
    const second = await written(2);
    expect(second).toMatchObject({
      text: 'state 3',
      entry: { command: 'second third', elementIds: ['B', 'C'] },
    });
    second.end(done);
    await saver.settled();
    expect(writes).toHaveLength(2);
  });

  it('says why a write failed, keeps what was not written, and tries again with the next command', async () => {
    const { change, written, saver } = slowStore();
    change('first', 'A');
    (await written(1)).end({ ok: false, problems: [full] });
    expect(await saver.settled()).toBe(false);
    expect(saver.status()).toEqual({ kind: 'failed', problem: full });
    change('second', 'B');
    const retry = await written(2);
    expect(retry.entry).toEqual({ command: 'first second', elementIds: ['A', 'B'] });
    retry.end(done);
    expect(await saver.settled()).toBe(true);
  });

  it('tries again when asked, and does nothing where nothing failed', async () => {
    const { change, written, writes, saver } = slowStore();
    saver.retry();
    expect(writes).toHaveLength(0);
    change('first');
    (await written(1)).end({ ok: false, problems: [full] });
    await saver.settled();
    saver.retry();
    (await written(2)).end(done);
    expect(await saver.settled()).toBe(true);
  });

  it('turns a thrown fault into a problem with a remedy', async () => {
    const saver = new DraftSaver({
      text: () => Promise.reject(new Error('no diagram')),
      write: () => Promise.resolve(done),
      onStatus: () => undefined,
    });
    saver.noteChange({ command: 'x', elementIds: [] });
    await saver.settled();
    expect(saver.status()).toMatchObject({ kind: 'failed', problem: { code: 'STORE-DRAFT-FAILED' } });
  });

  it('holds drafts back while a revision is saved, and writes what came meanwhile after it', async () => {
    const { change, written, writes, saver } = slowStore();
    let endTask: () => void = () => undefined;
    const task = saver.whilePaused(() => new Promise<void>((resolve) => (endTask = resolve)));
    await new Promise((resolve) => setTimeout(resolve, 1));
    change('meanwhile');
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(writes).toHaveLength(0);
    endTask();
    await task;
    (await written(1)).end(done);
    expect(await saver.settled()).toBe(true);
  });

  it('lets two tasks that pause it run one after the other', async () => {
    const { saver } = slowStore();
    const order: string[] = [];
    const task = (name: string) => async () => {
      order.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 3));
      order.push(`${name} ends`);
    };
    await Promise.all([saver.whilePaused(task('a')), saver.whilePaused(task('b'))]);
    expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });
});
