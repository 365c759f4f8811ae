import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { createRepository } from '../../src/repository/createRepository';
import { LIBRARY_VERSIONS, LibraryDatabase } from '../../src/repository/schema';
import { storedVersion } from '../../src/repository/storedVersion';
import { codesOf, drawn, filledRepository, freshName, saveText, seedTree, valueOf } from './library';

it('fills an empty library from a tree, and gives the same tree back', async () => {
  const repository = createRepository({ name: freshName() });
  expect(valueOf(await repository.initialise(seedTree))).toEqual({ seeded: true });
  expect([...(await repository.exportTree())]).toEqual([...seedTree]);
  expect((await repository.info()).title).toBe('Test');
});

it('gives a process of the tree the same key in every browser', async () => {
  const [one, other] = [await filledRepository(), await filledRepository()];
  const keys = async (repository: typeof one) => (await repository.listProcesses()).map(({ key }) => key);
  expect(await keys(one)).toEqual(['7.2.2-install-and-leave', '7.10.1-report']);
  expect(await keys(other)).toEqual(await keys(one));
});

it('never touches a library that has been filled, even when all of it is in the bin', async () => {
  const repository = await filledRepository();
  const [head, other] = await repository.listProcesses();
  const saved = valueOf(await saveText(repository, head!, drawn(head!, 'mine')));
  await repository.binProcess(other!.key);
  expect(valueOf(await repository.initialise(seedTree))).toEqual({ seeded: false });
  expect((await repository.listProcesses()).map(({ head }) => head)).toEqual([saved.id]);
});

it('fills a library once when two tabs start together', async () => {
  const name = freshName();
  const tabs = [createRepository({ name }), createRepository({ name })];
  const results = await Promise.all(tabs.map((tab) => tab.initialise(seedTree)));
  expect(results.map((result) => valueOf(result).seeded).sort()).toEqual([false, true]);
  expect(await tabs[0]!.listProcesses()).toHaveLength(2);
});

it('leaves nothing half where the first run is interrupted, and fills it with the next', async () => {
  const name = freshName();
  const interrupted = new LibraryDatabase(name);
  await interrupted.open();
  interrupted.files.hook('creating', () => {
    throw new Error('the tab was closed');
  });
  const { seed } = await import('../../src/repository/seed');
  const { createChanges } = await import('../../src/repository/changes');
  const { sha256 } = await import('../../src/repository/digest');
  const store = {
    db: interrupted,
    changes: createChanges(name),
    now: () => '',
    digest: sha256,
    randomId: () => '',
  };
  await expect(seed(store, seedTree)).rejects.toThrow('the tab was closed');
  expect(await interrupted.processes.count()).toBe(0);
  expect(await interrupted.contents.count()).toBe(0);
  interrupted.close();
  expect(valueOf(await createRepository({ name }).initialise(seedTree)).seeded).toBe(true);
});

it.each([
  ['a process that cannot be read', 'processes/bad.bpmn', '<half', 'processes/bad.bpmn'],
  ['a library.json that is no JSON', 'library.json', '{', 'library.json'],
  ['a library.json of another shape', 'library.json', '{"title": 1}', 'library.json'],
])('refuses a tree with %s, names the file and stays empty', async (_, path, text, named) => {
  const repository = createRepository({ name: freshName() });
  const result = await repository.initialise(new Map([...seedTree, [path, text]]));
  expect(result.ok ? undefined : result.problems[0]!.where.fileName).toBe(named);
  expect(await repository.listProcesses()).toEqual([]);
});

it('refuses a library that a newer version of the app has written, in every method', async () => {
  const name = freshName();
  const newer = new Dexie(name);
  newer.version(99).stores({ processes: 'key', novelties: 'id' });
  await newer.open();
  newer.close();
  const untouched = await storedVersion(name);
  const repository = createRepository({ name });
  expect(codesOf(await repository.initialise(seedTree))).toEqual(['STORE-NEWER']);
  expect(codesOf(await repository.open('x'))).toEqual(['STORE-NEWER']);
  await expect(repository.listProcesses()).rejects.toMatchObject({ problem: { code: 'STORE-NEWER' } });
  expect(await storedVersion(name)).toBe(untouched);
});

it('survives an upgrade that breaks half way', async () => {
  const name = freshName();
  const repository = await filledRepository({ name });
  const before = await repository.listProcesses();
  repository.close();
  const broken = new LibraryDatabase(name, [
    ...LIBRARY_VERSIONS,
    {
      version: 99,
      stores: { novelties: 'id' },
      upgrade: async (transaction) => {
        await transaction.table('processes').clear();
        throw new Error('power cut');
      },
    },
  ]);
  await expect(broken.open()).rejects.toThrow('power cut');
  broken.close();
  expect(await createRepository({ name }).listProcesses()).toEqual(before);
});

it('keeps what it does not know in library.json, and every state of it', async () => {
  const repository = createRepository({ name: freshName() });
  const info = { title: 'Test', chapters: [], layers: [], order: [], publisher: 'SECAS' };
  valueOf(await repository.initialise(new Map([['library.json', JSON.stringify(info)]])));
  await repository.saveInfo({ ...(await repository.info()), title: 'Renamed' });
  expect(await repository.info()).toEqual({ ...info, title: 'Renamed' });
  await expect(repository.saveInfo({ title: 'x' } as never)).rejects.toThrow('chapters');
});
