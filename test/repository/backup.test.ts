import 'fake-indexeddb/auto';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { createRepository } from '../../src/repository/createRepository';
import type { Repository } from '../../src/repository/Repository';
import { bomb, declaring, edit, forged, zipWith } from './archives';
import {
  codesOf,
  contentsOf,
  drawn,
  filledRepository,
  freshName,
  saveText,
  steppingClock,
  valueOf,
  writeText,
} from './library';
import { sealed } from '../../src/repository/seal';
import { sha256 } from '../../src/repository/digest';

/** A library with history, a draft, a process in the bin and a kept original. */
async function livedIn(): Promise<Repository> {
  const repository = await filledRepository();
  const [head, other] = await repository.listProcesses();
  const saved = valueOf(await saveText(repository, head!, drawn(head!, 'one')));
  valueOf(await writeText(repository, { ...head!, head: saved.id }, drawn(head!, 'two')));
  valueOf(await repository.duplicateProcess(head!.key, 'Copy'));
  await repository.binProcess(other!.key);
  return repository;
}

let source: Repository;
let bytes: Uint8Array;
let target: Repository;
let before: Awaited<ReturnType<typeof contentsOf>>;
beforeAll(async () => {
  source = await livedIn();
  bytes = await source.backup();
  target = await livedIn();
  before = await contentsOf(target);
});

/** Restores into the target, expects a refusal with this code, and the target as it was. */
async function expectRefused(backup: Uint8Array, code: string) {
  const result = await target.restoreBackup(backup);
  expect(codesOf(result)).toEqual([code]);
  const problem = result.ok ? undefined : result.problems[0]!;
  expect(problem?.message.length).toBeGreaterThan(20);
  expect(problem?.remedy.length).toBeGreaterThan(10);
  expect(await contentsOf(target)).toEqual(before);
}

it('brings a whole library into an empty browser', async () => {
  const empty = createRepository({ name: freshName(), now: steppingClock() });
  const restored = valueOf(await empty.restoreBackup(bytes));
  expect(restored).toEqual({ processes: 3, revisions: 4 });
  const [there, here] = [await contentsOf(empty), await contentsOf(source)];
  expect(there.tree).toEqual(here.tree);
  expect(there.info).toEqual(here.info);
  expect(there.processes.map(({ history }) => history)).toEqual(here.processes.map(({ history }) => history));
  expect(there.processes.map(({ journal }) => journal)).toEqual(here.processes.map(({ journal }) => journal));
  expect(there.processes.map(({ state }) => state.text)).toEqual(
    here.processes.map(({ state }) => state.text),
  );
  expect(valueOf(await empty.initialise(new Map())).seeded).toBe(false);
});

it('is a zip that any tool opens, with a manifest of counts and hashes', () => {
  const files = unzipSync(bytes);
  const manifest = JSON.parse(new TextDecoder().decode(files['manifest.json'])) as {
    counts: object;
    entries: object;
  };
  expect(manifest).toMatchObject({ format: 'bam-backup', version: 1 });
  expect(manifest.counts).toEqual({ processes: 3, revisions: 4, contents: 4, drafts: 1, files: 2 });
  expect(Object.keys(manifest.entries).sort()).toEqual(
    Object.keys(files)
      .filter((name) => name !== 'manifest.json')
      .sort(),
  );
});

describe('a backup that is not whole', () => {
  it('is refused at every one of 40 cut points', async () => {
    for (let cut = 0; cut < 40; cut += 1) {
      await expectRefused(bytes.subarray(0, Math.floor((bytes.length * cut) / 40)), 'BACKUP-NO-BACKUP');
    }
    await expectRefused(bytes.subarray(0, -1), 'BACKUP-NO-BACKUP');
  });

  it('is refused with one byte flipped, wherever it is', async () => {
    const step = Math.floor(bytes.length / 60);
    for (let at = 0; at < bytes.length; at += step) {
      const flipped = bytes.slice();
      flipped[at]! ^= 0x10;
      const result = await target.restoreBackup(flipped);
      expect(codesOf(result)[0]).toMatch(/^BACKUP-(DAMAGED|NO-BACKUP)$/);
    }
    expect(await contentsOf(target)).toEqual(before);
  });

  it('is refused with a byte more', () => expectRefused(new Uint8Array([...bytes, 0]), 'BACKUP-NO-BACKUP'));
});

describe('a backup that means ill', () => {
  const seal = (zip: Uint8Array) => sealed({ digest: sha256 }, zip);

  it('of a newer version', async () =>
    expectRefused(await forged(bytes, (_, manifest) => (manifest['version'] = 2)), 'BACKUP-NEWER'));
  it('of another kind', async () =>
    expectRefused(await forged(bytes, (_, manifest) => (manifest['format'] = 'x')), 'BACKUP-INVALID'));
  it('that is a plain zip', () => expectRefused(zipWith({ 'a.txt': 'a' }), 'BACKUP-NO-BACKUP'));
  it('without a manifest', async () =>
    expectRefused(await seal(zipWith({ 'a.txt': 'a' })), 'BACKUP-INVALID'));
  it.each(['../../x', '/abs', 'C:\\x', 'a/../../b', 'nul\u0000'])('with an entry %j', async (name) =>
    expectRefused(await forged(bytes, (files) => (files[name] = new Uint8Array(1))), 'ZIP-PATH'),
  );
  it('that unpacks to more than it declares', async () =>
    expectRefused(await seal(declaring(bomb(200, 'processes.json'), 1000)), 'ZIP-BROKEN'));
  it('that declares to unpack to 2 GB', async () =>
    expectRefused(await seal(declaring(bomb(1, 'processes.json'), 2e9)), 'ZIP-BIG'));
  it('with an entry left out', async () => {
    const left = await forged(bytes, (files) => delete files['drafts.json']);
    await expectRefused(left, 'BACKUP-INVALID');
  });
  it('with a wrong count', async () => {
    const wrong = await forged(
      bytes,
      (_, manifest) => (manifest['counts'] = { ...(manifest['counts'] as object), drafts: 7 }),
    );
    await expectRefused(wrong, 'BACKUP-INVALID');
  });
  it('with a text that is not the one of its id', async () => {
    const name = Object.keys(unzipSync(bytes)).find((file) => file.startsWith('contents/'))!;
    const changed = await forged(bytes, (files) =>
      edit<Record<string, string>>(files, name, (texts) => (texts[Object.keys(texts)[0]!] += ' ')),
    );
    await expectRefused(changed, 'BACKUP-INVALID');
  });
  it('with a revision that says another author', async () => {
    const changed = await forged(bytes, (files) =>
      edit<{ author: string }[]>(files, 'revisions.json', (rows) => (rows[0]!.author = 'someone else')),
    );
    await expectRefused(changed, 'BACKUP-INVALID');
  });
  it('with a head that is missing', async () => {
    const changed = await forged(bytes, (files) =>
      edit<{ head: string }[]>(files, 'processes.json', (rows) => (rows[0]!.head = '0'.repeat(64))),
    );
    await expectRefused(changed, 'BACKUP-INVALID');
  });
  it('with a process that would lie elsewhere', async () => {
    const changed = await forged(bytes, (files) =>
      edit<{ path: string }[]>(files, 'processes.json', (rows) => (rows[0]!.path = '../../x.bpmn')),
    );
    await expectRefused(changed, 'BACKUP-INVALID');
  });
  it('with a head that is no BPMN', async () => {
    const text = '<html/>';
    const changed = await withText(text);
    await expectRefused(changed, 'BACKUP-INVALID');
  });
});

/** The backup with the text of one head replaced and every id made to fit. */
async function withText(text: string): Promise<Uint8Array> {
  const { revisionId } = await import('../../src/repository/revisions');
  const content = await sha256(text);
  const record = {
    processKey: 'new',
    parents: [],
    content,
    savedAt: '2026-11-24T08:00:00.000Z',
    author: '',
    message: '',
  };
  const id = await revisionId({ digest: sha256 }, record);
  return forged(bytes, (files, manifest) => {
    const row = {
      key: 'new',
      number: '',
      name: 'New',
      path: 'processes/new.bpmn',
      head: id,
      changedAt: record.savedAt,
    };
    edit<object[]>(files, 'processes.json', (rows) => rows.push(row));
    edit<object[]>(files, 'revisions.json', (rows) => rows.push({ id, ...record }));
    const name = `contents/${content.slice(0, 2)}.json`;
    files[name] ??= new TextEncoder().encode('{}');
    edit<Record<string, string>>(files, name, (texts) => (texts[content] = text));
    const counts = manifest['counts'] as Record<string, number>;
    for (const table of ['processes', 'revisions', 'contents']) counts[table]! += 1;
  });
}

it('restores a forged backup whose every id fits, so that the refusals above are for their own reason', async () => {
  const empty = createRepository({ name: freshName() });
  const { blankProcess } = await import('../../src/core/bpmn/blank');
  valueOf(await empty.restoreBackup(await withText(blankProcess({ number: '1', name: 'New' }))));
  expect(await empty.listProcesses()).toHaveLength(3);
});
