import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, it, vi } from 'vitest';
import { sha256 } from '../../src/repository/digest';
import { asResult, asStoreError } from '../../src/repository/failures';
import { PERSISTENCE_SETTING } from '../../src/repository/settings';
import { codesOf, drawn, filledRepository, freshName, saveText, valueOf } from './library';

afterEach(() => vi.unstubAllGlobals());

const quota = () => new DOMException('full', 'QuotaExceededError');
const failing = (error: unknown) => () => Promise.reject(error as Error);

it.each([
  ['as the browser says it', quota()],
  ['inside an AbortError', Object.assign(new Error('aborted'), { name: 'AbortError', inner: quota() })],
  [
    'as the cause of an AbortError',
    Object.assign(new Error('x', { cause: quota() }), { name: 'AbortError' }),
  ],
  ['among the failures of a bulk', Object.assign(new Error('x'), { name: 'BulkError', failures: [quota()] })],
  ['by Dexie', new Dexie.QuotaExceededError('full')],
])('says that the disk is full, when told %s', async (_, error) => {
  expect(codesOf(await asResult(failing(error)))).toEqual(['STORE-FULL']);
  await expect(asStoreError(failing(error))).rejects.toMatchObject({ problem: { code: 'STORE-FULL' } });
});

it.each([
  [new Dexie.DatabaseClosedError('closed'), 'STORE-CLOSED'],
  [new Dexie.MissingAPIError('no IndexedDB'), 'STORE-UNAVAILABLE'],
])('knows %s', async (error, code) => expect(codesOf(await asResult(failing(error)))).toEqual([code]));

it('lets our own mistakes through as exceptions', async () => {
  await expect(asResult(failing(new TypeError('oops')))).rejects.toThrow('oops');
});

it('keeps head and history where the disk is full while saving', async () => {
  const repository = await filledRepository();
  const head = (await repository.listProcesses())[0]!;
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw quota();
  });
  const result = await saveText(repository, head, drawn(head, 'big'));
  put.mockRestore();
  expect(codesOf(result)).toEqual(['STORE-FULL']);
  expect(await repository.history(head.key)).toHaveLength(1);
  valueOf(await saveText(repository, head, drawn(head, 'big')));
});

it('closes for a newer app in another tab, and says so', async () => {
  const name = freshName();
  const repository = await filledRepository({ name });
  const newer = new Dexie(name);
  newer.version(99).stores({ processes: 'key' });
  await newer.open();
  expect(codesOf(await repository.open('7.2.2-install-and-leave'))).toEqual(['STORE-NEWER']);
  newer.close();
});

it('says so on a page that has no SHA-256', async () => {
  vi.stubGlobal('crypto', {});
  expect(codesOf(await asResult(() => sha256('x')))).toEqual(['STORE-INSECURE-PAGE']);
});

it('asks the browser once to keep the library, and reports its answer', async () => {
  const persist = vi.fn(() => Promise.resolve(true));
  vi.stubGlobal('navigator', { storage: { persist } });
  const repository = await filledRepository();
  valueOf(await repository.initialise(new Map()));
  expect(persist).toHaveBeenCalledTimes(1);
  expect(await repository.setting(PERSISTENCE_SETTING)).toBe(true);
});

it('starts where the browser cannot say whether it keeps the library', async () => {
  vi.stubGlobal('navigator', { storage: { persist: () => Promise.reject(new TypeError('no')) } });
  const repository = await filledRepository();
  expect(await repository.setting(PERSISTENCE_SETTING)).toBe(false);
});

it('keeps settings by name', async () => {
  const repository = await filledRepository();
  await repository.saveSetting('layout', { left: 240 });
  expect(await repository.setting('layout')).toEqual({ left: 240 });
  expect(await repository.setting('none')).toBeUndefined();
});
