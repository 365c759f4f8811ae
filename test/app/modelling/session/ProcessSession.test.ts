import { describe, expect, it } from 'vitest';
import { ProcessSession } from '../../../../src/app/modelling/session/ProcessSession';
import type { ProcessEditor } from '../../../../src/editor/ProcessEditor';
import type { Repository } from '../../../../src/repository/Repository';
import { memoryStorage } from './storage';

/** A promise that the test settles when it likes. */
function held<T>() {
  let settle: (value: T) => void = () => undefined;
  const promise = new Promise<T>((resolve) => (settle = resolve));
  return { promise, settle };
}

const opened = { ok: true, value: { head: { key: 'k', head: 'r1' }, text: '<a/>' } } as unknown as Awaited<
  ReturnType<Repository['open']>
>;

function given({ reading = Promise.resolve(opened), importing = Promise.resolve([] as never[]) } = {}) {
  const log: string[] = [];
  const repository = {
    subscribe: () => () => undefined,
    lockForEditing: () => Promise.resolve({ release: () => log.push('released') }),
    open: () => reading,
  } as unknown as Repository;
  const editor = {
    on: () => () => undefined,
    open: () => importing,
    setMode: () => undefined,
    showMarks: () => undefined,
    destroy: () => log.push('destroyed'),
  } as unknown as ProcessEditor;
  const session = new ProcessSession({
    processKey: 'k',
    repository,
    storage: memoryStorage(),
    now: () => '2026-01-01T00:00:00Z',
  });
  return { session, editor, log };
}

describe('a process session that is closed while it opens', () => {
  it.each(['the file is read', 'the file is imported'])('ends quietly while %s', async (moment) => {
    const reading = held<typeof opened>();
    const importing = held<never[]>();
    if (moment === 'the file is imported') reading.settle(opened);
    const { session, editor, log } = given({ reading: reading.promise, importing: importing.promise });
    const starting = session.start(editor);
    await new Promise((resolve) => setTimeout(resolve, 1));
    const closing = session.close();
    await new Promise((resolve) => setTimeout(resolve, 1));
    expect(log, 'the editor outlives the import in it').toEqual([]);
    reading.settle(opened);
    importing.settle([]);
    await expect(starting).resolves.toBeUndefined();
    await closing;
    expect(log).toEqual(['released', 'destroyed']);
    expect(session.store.getState().access).not.toBe('editing');
  });

  it('begins editing when nobody closes it', async () => {
    const { session, editor } = given();
    await session.start(editor);
    expect(session.store.getState()).toMatchObject({ access: 'editing', phase: 'open' });
  });
});
