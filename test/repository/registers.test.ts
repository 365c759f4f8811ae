import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { createRepository } from '../../src/repository/createRepository';
import { LIBRARY_VERSIONS, LibraryDatabase } from '../../src/repository/schema';
import { codesOf, filledRepository, freshName, seedTree, steppingClock, valueOf } from './library';

const OLD = 'register/impacts.csv';
const NEW = 'register/smets1/impacts.csv';
const CSV = 'id,section\nA057,7.2.2\n';
/** A library as it was before a library could hold several registers. */
const oldTree = new Map([...seedTree].map(([path, text]) => [path === NEW ? OLD : path, text]));

it('gives the one register of an older database its folder, with every state of it', async () => {
  const name = freshName();
  const older = new LibraryDatabase(name, LIBRARY_VERSIONS.slice(0, 1));
  await older.open();
  const states = ['one', 'two'].map((text, at) => ({
    path: OLD,
    text,
    savedAt: `2026-11-2${at}T08:00:00.000Z`,
  }));
  await older.files.bulkAdd([
    { path: 'library.json', text: '{}', savedAt: '2026-11-20T08:00:00.000Z' },
    ...states,
  ]);
  older.close();

  const repository = createRepository({ name });
  expect([...(await repository.readFiles())]).toEqual([
    ['library.json', '{}'],
    [NEW, 'two'],
  ]);
  expect((await repository.fileHistory(NEW)).map(({ text }) => text)).toEqual(['two', 'one']);
  expect(await repository.fileHistory(OLD)).toEqual([]);
});

it('reads an older database as it was when its upgrade breaks half way, and upgrades it with the next', async () => {
  const name = freshName();
  const older = new LibraryDatabase(name, LIBRARY_VERSIONS.slice(0, 1));
  await older.open();
  await older.files.bulkAdd(
    ['one', 'two', 'three'].map((text) => ({ path: OLD, text, savedAt: '2026-11-20T08:00:00.000Z' })),
  );
  older.close();

  const { upgrade, ...version } = LIBRARY_VERSIONS[1]!;
  const broken = new LibraryDatabase(name, [
    LIBRARY_VERSIONS[0]!,
    {
      ...version,
      upgrade: async (transaction) => {
        await upgrade!(transaction);
        expect(await transaction.table('files').where('path').equals(NEW).count()).toBe(3);
        throw new Error('power cut');
      },
    },
  ]);
  await expect(broken.ready()).rejects.toThrow('power cut');
  broken.close();

  const again = new LibraryDatabase(name, LIBRARY_VERSIONS.slice(0, 1));
  await again.ready();
  expect((await again.files.toArray()).map(({ path, text }) => [path, text])).toEqual([
    [OLD, 'one'],
    [OLD, 'two'],
    [OLD, 'three'],
  ]);
  again.close();
  expect((await createRepository({ name }).fileHistory(NEW)).map(({ text }) => text)).toEqual([
    'three',
    'two',
    'one',
  ]);
});

it('takes in an older tree and an older backup the same way', async () => {
  const repository = createRepository({ name: freshName() });
  valueOf(await repository.initialise(oldTree));
  expect([...(await repository.exportTree())]).toEqual([...seedTree]);

  const older = new LibraryDatabase(freshName(), LIBRARY_VERSIONS.slice(0, 1));
  await older.open();
  await older.files.add({ path: OLD, text: 'from the backup', savedAt: '2026-11-20T08:00:00.000Z' });
  const { backup } = await import('../../src/repository/backup');
  const { sha256 } = await import('../../src/repository/digest');
  const bytes = await backup({ db: older, digest: sha256, now: () => '2026-11-21T08:00:00.000Z' } as never);
  valueOf(await repository.restoreBackup(bytes));
  expect((await repository.readFiles()).get(NEW)).toBe('from the backup');
  expect((await repository.readFiles()).has(OLD)).toBe(false);
});

it('keeps every state of a register, so that each can come back', async () => {
  const repository = await filledRepository();
  const save = (text: string, expected: string, message: string) =>
    repository.saveFiles([{ path: NEW, text, expected }], message);
  valueOf(await save('second', CSV, 'A057 changed'));
  valueOf(await save('second', 'whatever it was', 'the same text adds nothing'));
  valueOf(await save(CSV, 'second', 'Undone'));
  const history = await repository.fileHistory(NEW);
  expect(history.map(({ text, message }) => [text, message])).toEqual([
    [CSV, 'Undone'],
    ['second', 'A057 changed'],
    [CSV, ''],
  ]);
  expect(history[0]!.savedAt > history[1]!.savedAt).toBe(true);
});

it('saves several files together or not at all, and never over the work of another tab', async () => {
  const repository = await filledRepository();
  const refused = await repository.saveFiles(
    [
      { path: 'register/smets1/links.csv', text: 'impact\n' },
      { path: NEW, text: 'mine', expected: 'not what it is' },
    ],
    'both',
  );
  expect(codesOf(refused)).toEqual(['STORE-FILE-CONFLICT']);
  expect((await repository.readFiles()).has('register/smets1/links.csv')).toBe(false);
  expect((await repository.readFiles()).get(NEW)).toBe(CSV);
});

it.each(['processes/x.bpmn', '../outside.csv', '/abs.csv', ''])(
  'refuses to save a file as %j',
  async (path) => {
    const repository = await filledRepository();
    expect(codesOf(await repository.saveFiles([{ path, text: 'x' }], 'x'))).toEqual(['STORE-FILE-PATH']);
  },
);

it('carries the reason of each state through a backup', async () => {
  const repository = await filledRepository({ now: steppingClock() });
  valueOf(await repository.saveFiles([{ path: NEW, text: 'second', expected: CSV }], 'A057 changed'));
  const other = createRepository({ name: freshName() });
  valueOf(await other.restoreBackup(await repository.backup()));
  expect(await other.fileHistory(NEW)).toEqual(await repository.fileHistory(NEW));
});

it('takes a file away and brings it back, with every state in its history', async () => {
  const repository = await filledRepository();
  const path = 'releases/3.0/comments/one.json';
  const save = async (text: string, expected?: string) =>
    valueOf(await repository.saveFiles([{ path, text, ...(expected !== undefined && { expected }) }], 'x'));
  const isThere = async () => [
    (await repository.readFiles('releases/')).has(path),
    (await repository.exportTree()).has(path),
  ];
  await save('{}');
  expect(await isThere()).toEqual([true, true]);
  await save('', '{}');
  expect(await isThere()).toEqual([false, false]);
  expect(codesOf(await repository.saveFiles([{ path, text: '{ }', expected: '{}' }], 'x'))).toEqual([
    'STORE-FILE-CONFLICT',
  ]);
  await save('{}');
  expect(await isThere()).toEqual([true, true]);
  expect((await repository.fileHistory(path)).map(({ text }) => text)).toEqual(['{}', '', '{}']);
});
