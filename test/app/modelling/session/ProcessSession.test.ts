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
  return { session, editor, repository, log };
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

describe('a process session that cannot do its work', () => {
  it('says why, where the editor did not load', () => {
    const { session } = given();
    session.stop(new Error('the network is gone'));
    const { phase, openingProblems } = session.store.getState();
    expect(phase).toBe('failed');
    expect(openingProblems.map(({ code }) => code)).toEqual(['OPEN-FAILED']);
    expect(openingProblems[0]!.message).toContain('the network is gone');
  });

  it('says nothing once it is closed', async () => {
    const { session, editor } = given();
    await session.start(editor);
    await session.close();
    session.stop(new Error('too late'));
    expect(session.store.getState().phase).toBe('open');
  });

  it('hears of a change that it cannot follow, without a rejection that nobody handles', async () => {
    let tell: (change: { processKey: string }) => void = () => undefined;
    const { session, editor, repository } = given();
    repository.subscribe = (listener) => {
      tell = listener;
      return () => undefined;
    };
    await session.start(editor);
    repository.open = () => Promise.reject(new Error('a mistake of ours'));
    tell({ processKey: 'k' });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(session.store.getState().openingProblems[0]!.message).toContain('a mistake of ours');
  });
});

describe('text that is being typed when the page goes', () => {
  it('goes into the draft before the session ends', async () => {
    const { session, editor, repository } = given();
    const names = new Map([['A', 'before']]);
    let changed: (entry: { command: string; elementIds: string[] }) => void = () => undefined;
    const drafts: string[] = [];
    Object.assign(editor, {
      on: (event: string, listener: typeof changed) => {
        if (event === 'changed') changed = listener;
        return () => (changed = event === 'changed' ? () => undefined : changed);
      },
      details: (id: string) => ({ id, name: names.get(id), editable: true }),
      rename: (id: string, name: string) => {
        names.set(id, name);
        changed({ command: 'rename', elementIds: [id] });
      },
      mode: () => ({ kind: 'baseline' }),
      text: () => Promise.resolve(`<a name="${names.get('A')}"/>`),
    });
    repository.writeDraft = ({ text }) => {
      drafts.push(text);
      return Promise.resolve({ ok: true, value: undefined });
    };
    await session.start(editor);
    session.pending.note({ elementId: 'A', field: 'name', value: 'after' });
    await session.close();
    expect(drafts).toEqual(['<a name="after"/>']);
    expect(session.pending.all()).toEqual([]);
  });
});
