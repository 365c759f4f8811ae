import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { commentPath, contentPath, planPath, releasePath } from '../../src/core/release/paths';
import { setWorked } from '../../src/core/release/plan/editPlan';
import { planFor } from '../../src/core/release/plan/planFor';
import { readPlan, writePlan } from '../../src/core/release/plan/readPlan';
import { writeRelease } from '../../src/core/release/Release';
import { writeComment, type Comment } from '../../src/core/review/Comment';
import { backup } from '../../src/repository/backup';
import { createRepository } from '../../src/repository/createRepository';
import { sha256 } from '../../src/repository/digest';
import type { Change, LibraryTree, Repository } from '../../src/repository/Repository';
import { LibraryDatabase } from '../../src/repository/schema';
import { readTreeFromZip } from '../../src/repository/treeRead';
import { zipOfTree } from '../../src/repository/treeZip';
import { codesOf, drawn, filledRepository, freshName, saveText, seedTree, valueOf } from './library';
import { created, editionOf, hashOf, release, textsOf } from './releases';

const IMPACTS = 'register/smets1/impacts.csv';
const COMMENT = 'releases/3.0/comments/c1.json';
const frozen = release({ editions: [editionOf(seedTree)] });

/** A library with one frozen release and a comment on it. */
async function withRelease(name = freshName()): Promise<Repository> {
  const repository = await filledRepository({ name });
  valueOf(await repository.saveRelease(release()));
  valueOf(await repository.saveRelease(frozen, { expected: release(), texts: textsOf(seedTree) }));
  valueOf(await repository.saveFiles([{ path: COMMENT, text: '{}\n' }], 'A comment'));
  return repository;
}

/** What the tree of `withRelease` is. */
const releasedTree: LibraryTree = new Map(
  [
    ...seedTree,
    [releasePath('3.0'), writeRelease(frozen)] as const,
    [COMMENT, '{}\n'] as const,
    ...[...seedTree].map(([path, text]) => [contentPath(hashOf(text), path), text] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1)),
);

/** The same with nothing in it that cannot be read. */
const soundTree: LibraryTree = new Map([...releasedTree].filter(([path]) => path !== COMMENT));

/** Changes a stored text behind the repository's back. */
async function tamper(name: string, id: string, text: string | undefined) {
  const db = new LibraryDatabase(name);
  await db.open();
  if (text === undefined) await db.contents.delete(id);
  else await db.contents.put({ id, text });
  db.close();
}

it('lists releases by number, and names a record that cannot be read', async () => {
  const repository = await filledRepository();
  for (const id of ['10.0', '2.0', '2.10', '2.9']) valueOf(await repository.saveRelease(release({ id })));
  const { releases, problems } = await repository.listReleases();
  expect(releases.map(({ id }) => id)).toEqual(['2.0', '2.9', '2.10', '10.0']);
  expect(problems).toEqual([]);

  const bad = new Map([...seedTree, ['releases/9/release.json', '{"format": 1}']]);
  expect(codesOf(await createRepository({ name: freshName() }).initialise(bad))).toContain('REL-FILE');
  const elsewhere = new Map([...seedTree, ['releases/9/release.json', writeRelease(release())]]);
  expect(codesOf(await createRepository({ name: freshName() }).initialise(elsewhere))).toEqual([
    'STORE-RELEASE-PLACE',
  ]);
});

it('gives back what was frozen, whatever the library has become since', async () => {
  const repository = await withRelease();
  const [head] = await repository.listProcesses();
  valueOf(await saveText(repository, head!, drawn(head!, 'later')));
  valueOf(
    await repository.saveFiles([{ path: IMPACTS, text: 'id\n', expected: seedTree.get(IMPACTS) }], 'x'),
  );
  expect(valueOf(await repository.readEdition('3.0'))).toEqual(seedTree);
  expect(valueOf(await repository.readEdition('3.0', 1))).toEqual(seedTree);
  expect(codesOf(await repository.readEdition('3.0', 2))).toEqual(['STORE-UNKNOWN-RELEASE']);
  expect(codesOf(await repository.readEdition('4.0'))).toEqual(['STORE-UNKNOWN-RELEASE']);
});

it.each([
  ['was changed', 'id,section\nA057,9.9.9\n', 'REL-CONTENT-CHANGED'],
  ['is missing', undefined, 'REL-CONTENT-MISSING'],
])('says so where a frozen text %s, and gives nothing of the edition', async (_, text, code) => {
  const name = freshName();
  const repository = await withRelease(name);
  await tamper(name, hashOf(seedTree.get(IMPACTS)!), text);
  const read = await repository.readEdition('3.0');
  expect(codesOf(read)).toEqual([code]);
  expect(read.ok ? '' : read.problems[0]!.message).toContain(IMPACTS);
});

it('says so where the list of files does not match the seal', async () => {
  const repository = await filledRepository();
  const edition = { ...editionOf(seedTree), seal: hashOf('another list') };
  valueOf(await repository.saveRelease(release({ editions: [edition] }), { texts: textsOf(seedTree) }));
  const read = await repository.readEdition('3.0');
  expect(codesOf(read)).toEqual(['REL-SEAL']);
  const other = createRepository({ name: freshName() });
  expect(codesOf(await other.initialise(await repository.exportTree()))).toEqual(['REL-SEAL']);
  expect(codesOf(await other.restoreBackup(await repository.backup()))).toEqual(['BACKUP-INVALID']);
});

it('freezes whole or not at all: a text that is missing or wrong stores nothing', async () => {
  const repository = await filledRepository();
  const change = { texts: new Map([[hashOf('a'), 'b']]) };
  expect(codesOf(await repository.saveRelease(release(), change))).toEqual(['REL-CONTENT-CHANGED']);
  const other = new Map([...seedTree, ['register/new.csv', 'a\n']]);
  const incomplete = release({ editions: [editionOf(other)] });
  expect(codesOf(await repository.saveRelease(incomplete, { texts: textsOf(seedTree) }))).toEqual([
    'REL-CONTENT-MISSING',
  ]);
  expect((await repository.listReleases()).releases).toEqual([]);
});

it('needs no text a second time that a revision or another release has', async () => {
  const repository = await withRelease();
  const next = release({ id: '3.1', editions: [editionOf(seedTree)] });
  valueOf(await repository.saveRelease(next));
  expect(valueOf(await repository.readEdition('3.1'))).toEqual(seedTree);
});

it('lets one of two tabs through, and tells the other what happened', async () => {
  const name = freshName();
  const [one, other] = [await withRelease(name), createRepository({ name })];
  const heard: Change[] = [];
  one.subscribe((change) => heard.push(change));
  const results = await Promise.all(
    [one, other].map((tab, at) => tab.saveRelease({ ...frozen, summary: `Tab ${at}` }, { expected: frozen })),
  );
  expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  expect(results.flatMap(codesOf)).toEqual(['STORE-FILE-CONFLICT']);
  expect(await one.fileHistory(releasePath('3.0'))).toHaveLength(3);
  await expect.poll(() => heard).toEqual([{ files: [releasePath('3.0')] }]);
  expect(codesOf(await one.saveRelease(release()))).toEqual(['STORE-FILE-CONFLICT']);
});

it('never takes back what is frozen or recorded', async () => {
  const repository = await withRelease();
  const save = (next: typeof frozen) => repository.saveRelease(next, { expected: frozen });
  expect(codesOf(await save({ ...frozen, editions: [] }))).toEqual(['STORE-RELEASE-FROZEN']);
  const rewritten = { ...frozen.editions[0]!, note: 'other' };
  expect(codesOf(await save({ ...frozen, editions: [rewritten] }))).toEqual(['STORE-RELEASE-FROZEN']);
  expect(codesOf(await save({ ...frozen, events: [] }))).toEqual(['STORE-RELEASE-FROZEN']);
  valueOf(await save({ ...frozen, title: 'Another title' }));
});

it.each([releasePath('3.0'), contentPath(hashOf('x'), 'x.csv')])(
  'lets nobody write %s as an ordinary file',
  async (path) => {
    const repository = await withRelease();
    const before = (await repository.exportTree()).get(path);
    expect(codesOf(await repository.saveFiles([{ path, text: 'x', expected: before }], 'x'))).toEqual([
      'STORE-FILE-PATH',
    ]);
  },
);

it('reads the files of one folder, and leaves releases out where they are not wanted', async () => {
  const repository = await withRelease();
  expect([...(await repository.readFiles('register/')).keys()]).toEqual([IMPACTS]);
  expect([...(await repository.readFiles('releases/3.0/comments/')).keys()]).toEqual([COMMENT]);
  expect([...(await repository.readFiles()).keys()]).toEqual([
    'library.json',
    IMPACTS,
    COMMENT,
    releasePath('3.0'),
  ]);
  expect([...(await repository.exportTree({ releases: false }))]).toEqual([...seedTree]);
});

it('carries releases, comments and frozen texts through the tree, a zip and a backup', async () => {
  const repository = await withRelease();
  expect([...(await repository.exportTree())]).toEqual([...releasedTree]);

  const zipped = valueOf(await readTreeFromZip(zipOfTree(await repository.exportTree())));
  const fromTree = createRepository({ name: freshName() });
  valueOf(await fromTree.initialise(zipped));
  expect([...(await fromTree.exportTree())]).toEqual([...releasedTree]);
  expect(valueOf(await fromTree.readEdition('3.0'))).toEqual(seedTree);

  const fromBackup = createRepository({ name: freshName() });
  valueOf(await fromBackup.restoreBackup(await repository.backup()));
  expect([...(await fromBackup.exportTree())]).toEqual([...releasedTree]);
  expect(await fromBackup.fileHistory(releasePath('3.0'))).toEqual(
    await repository.fileHistory(releasePath('3.0')),
  );
});

it('takes a frozen text from the file of today where the tree has it once only', async () => {
  const lean = new Map([...releasedTree].filter(([path]) => !path.startsWith('releases/contents/')));
  const repository = createRepository({ name: freshName() });
  valueOf(await repository.initialise(lean));
  expect([...(await repository.exportTree())]).toEqual([...releasedTree]);
});

it('refuses a tree whose frozen texts were changed or are missing, and names them', async () => {
  const path = contentPath(hashOf(seedTree.get(IMPACTS)!), IMPACTS);
  const changed = new Map([...releasedTree, [path, 'id\n']]);
  const missing = new Map([...releasedTree, [IMPACTS, 'id\n']]);
  missing.delete(path);
  const repository = createRepository({ name: freshName() });
  for (const [tree, code] of [
    [changed, 'REL-CONTENT-CHANGED'],
    [missing, 'REL-CONTENT-MISSING'],
  ] as const) {
    const result = await repository.initialise(tree);
    expect(codesOf(result)).toContain(code);
    expect(result.ok ? undefined : result.problems[0]!.where.fileName).toBe(path);
  }
  expect(await repository.listProcesses()).toEqual([]);
});

it('refuses a backup in which a frozen text is missing', async () => {
  const name = freshName();
  await withRelease(name);
  const db = new LibraryDatabase(name);
  await db.open();
  await db.contents.delete(hashOf(seedTree.get(IMPACTS)!));
  const bytes = await backup({ db, digest: sha256, now: () => '2026-11-21T08:00:00.000Z' } as never);
  const other = await filledRepository();
  const before = [...(await other.exportTree())];
  expect(codesOf(await other.restoreBackup(bytes))).toEqual(['BACKUP-INVALID']);
  expect([...(await other.exportTree())]).toEqual(before);
});

it('goes back to the record of a backup and keeps what came after in its history', async () => {
  const repository = await withRelease();
  const bytes = await repository.backup();
  valueOf(await repository.saveRelease({ ...frozen, summary: 'Later' }, { expected: frozen }));
  valueOf(await repository.restoreBackup(bytes));
  expect(valueOf(await repository.readRelease('3.0')).summary).toBe(frozen.summary);
  const states = await repository.fileHistory(releasePath('3.0'));
  expect(states.map(({ text }) => (JSON.parse(text) as { summary: string }).summary)).toEqual([
    frozen.summary,
    'Later',
    frozen.summary,
    frozen.summary,
  ]);
});

it('takes in the releases of another library, and never touches one that is here', async () => {
  const comment = writeComment(commentOn('3.0'));
  const path = commentPath('3.0', 'c1');
  const tree = new Map([...releasedTree, [path, comment]]);
  const changes: Change[] = [];
  const repository = await filledRepository();
  repository.subscribe((change) => changes.push(change));
  expect(valueOf(await repository.takeReleases(tree, { dryRun: true }))).toMatchObject([
    { id: '3.0', record: { how: 'new' }, comments: { added: 1, continued: 0 } },
  ]);
  expect((await repository.listReleases()).releases).toEqual([]);
  expect(changes).toEqual([]);

  expect(valueOf(await repository.takeReleases(tree))).toMatchObject([{ record: { how: 'new' } }]);
  expect([...(await repository.exportTree())]).toEqual([...tree]);
  expect(valueOf(await repository.readEdition('3.0'))).toEqual(seedTree);
  expect(changes.flatMap(({ files }) => files)).toContain('releases/3.0/comments/');

  const second = release({ id: '4.0' });
  const other = new Map([
    ...tree,
    [releasePath('4.0'), writeRelease(second)],
    [releasePath('3.0'), writeRelease({ ...frozen, title: 'Another title' })],
  ]);
  expect(valueOf(await repository.takeReleases(other))).toMatchObject([
    { id: '3.0', record: { how: 'reworded', parts: ['title'] }, comments: { added: 0, continued: 0 } },
    { id: '4.0', record: { how: 'new' } },
  ]);
  expect((await repository.readFiles(path)).get(path)).toBe(comment);
  expect(await repository.fileHistory(path)).toHaveLength(1);
  expect((await repository.listReleases()).releases).toEqual([frozen, second]);
});

it('brings the comments of a release together that is here and there, and loses none of either side', async () => {
  const path = commentPath('3.0', 'c1');
  const answered = (text: string, id: string, at: string): Comment => ({
    ...commentOn('3.0'),
    replies: [{ id, at, author: 'M.', organisation: '', text }],
  });
  const mine = answered('From here.', 'r1', '2026-11-05T09:00:00Z');
  const theirs = answered('From there.', 'r2', '2026-11-04T09:00:00Z');
  const repository = await filledRepository();
  valueOf(await repository.takeReleases(new Map([...releasedTree, [path, writeComment(mine)]])));
  const changes: Change[] = [];
  repository.subscribe((change) => changes.push(change));

  const fresh = { ...commentOn('3.0'), id: 'c2' };
  const tree = new Map([
    ...releasedTree,
    [path, writeComment(theirs)],
    [commentPath('3.0', 'c2'), writeComment(fresh)],
  ]);
  const what = [
    { id: '3.0', record: { how: 'same' }, plan: { how: 'none' }, comments: { added: 1, continued: 1 } },
  ];
  expect(valueOf(await repository.takeReleases(tree, { dryRun: true }))).toMatchObject(what);
  expect((await repository.readFiles(path)).get(path)).toBe(writeComment(mine));
  expect(valueOf(await repository.takeReleases(tree))).toMatchObject(what);
  expect(changes.flatMap(({ files }) => files)).toEqual(['releases/3.0/comments/']);
  const files = await repository.readFiles('releases/3.0/comments/');
  expect(files.get(path)).toBe(writeComment({ ...mine, replies: [...theirs.replies, ...mine.replies] }));
  expect(files.get(commentPath('3.0', 'c2'))).toBe(writeComment(fresh));
  expect((await repository.fileHistory(path))[1]?.text).toBe(writeComment(mine));

  expect(valueOf(await repository.takeReleases(tree))[0]!.comments).toEqual({ added: 0, continued: 0 });
  expect(await repository.fileHistory(path)).toHaveLength(2);
  const back = await repository.exportTree();
  expect(valueOf(await repository.takeReleases(back))[0]!.comments).toEqual({ added: 0, continued: 0 });
});

it('leaves the comments of another release alone that only has the same number', async () => {
  const repository = await filledRepository();
  valueOf(await repository.saveRelease(release()));
  const stranger = release({ events: [{ ...created, by: 'Somebody else' }] });
  const tree = new Map([
    ...seedTree,
    [releasePath('3.0'), writeRelease(stranger)],
    [commentPath('3.0', 'c1'), writeComment(commentOn('3.0'))],
  ]);
  expect(valueOf(await repository.takeReleases(tree))).toMatchObject([
    { record: { how: 'different' }, comments: { added: 0, continued: 0 } },
  ]);
  expect(await repository.readFiles('releases/3.0/comments/')).toEqual(new Map());
});

it('goes on with a record that only went on there, with what it froze since; its former state stays in the history', async () => {
  const repository = await filledRepository();
  const before = release({ title: 'Before' });
  valueOf(await repository.saveRelease(before));
  const review = { at: frozen.editions[0]!.frozenAt, step: 'start-review' as const, by: 'Ada', edition: 1 };
  const further = { ...frozen, events: [created, review] };
  const tree = new Map([...soundTree, [releasePath('3.0'), writeRelease(further)]]);
  const changes: Change[] = [];
  repository.subscribe((change) => changes.push(change));
  const told = [
    { record: { how: 'further-there', steps: [review], editions: 1, parts: ['title'] }, here: before },
  ];
  expect(valueOf(await repository.takeReleases(tree, { dryRun: true }))).toMatchObject(told);
  expect((await repository.listReleases()).releases).toEqual([before]);
  expect(valueOf(await repository.takeReleases(tree))).toMatchObject(told);
  expect((await repository.listReleases()).releases).toEqual([further]);
  expect(valueOf(await repository.readEdition('3.0'))).toEqual(seedTree);
  expect(changes.flatMap(({ files }) => files)).toContain(releasePath('3.0'));
  expect((await repository.fileHistory(releasePath('3.0')))[1]?.text).toBe(writeRelease(before));
  expect(valueOf(await repository.takeReleases(tree))).toMatchObject([{ record: { how: 'same' } }]);

  // What it froze is held against hashes and seal, and a step that cannot have been is not taken.
  const other = createRepository({ name: freshName() });
  valueOf(await other.initialise(seedTree));
  valueOf(await other.saveRelease(before));
  const broken = { ...further, editions: [{ ...further.editions[0]!, seal: hashOf('') }] };
  const wrong = new Map([...tree, [releasePath('3.0'), writeRelease(broken)]]);
  expect(codesOf(await other.takeReleases(wrong))).toContain('REL-SEAL');
  const unsound = { ...further, events: [created, { ...review, step: 'approve' as const }] };
  const odd = new Map([...tree, [releasePath('3.0'), writeRelease(unsound)]]);
  expect(valueOf(await other.takeReleases(odd))).toMatchObject([{ record: { how: 'unsound' } }]);
  expect((await other.listReleases()).releases).toEqual([before]);
});

it('joins plans, and keeps one that contradicts in the history of the plan that holds', async () => {
  const path = planPath('3.0');
  const plan = planFor('3.0', '2027-02-25').plan!;
  const mine = setWorked(plan, 'M1', 'SECAS CoE', { on: '2026-11-02', days: 2 }, '2026-11-30').plan!;
  const theirs = setWorked(plan, 'M1', 'SECAS CoE', { on: '2026-11-03', days: 3 }, '2026-11-30').plan!;
  const withPlan = (given: typeof plan) => new Map([...soundTree, [path, writePlan(given)]]);
  const repository = createRepository({ name: freshName() });
  valueOf(await repository.initialise(withPlan(mine)));
  expect(valueOf(await repository.takeReleases(withPlan(theirs)))).toMatchObject([
    { plan: { how: 'joined' } },
  ]);
  const joined = (await repository.readFiles(path)).get(path)!;
  expect(readPlan(joined).value!.milestones[0]!.effort[1]!.worked).toHaveLength(2);

  const parted = writePlan({ ...theirs, notes: 'There.', goLive: '2027-03-01' });
  const tree = new Map([...soundTree, [path, parted]]);
  for (let times = 0; times < 2; times += 1)
    expect(valueOf(await repository.takeReleases(tree))).toMatchObject([
      { plan: { how: 'parted', conflicts: ['the date from which it was counted back'] } },
    ]);
  expect((await repository.readFiles(path)).get(path)).toBe(joined);
  expect((await repository.fileHistory(path)).map(({ text }) => text)).toEqual([
    joined,
    parted,
    joined,
    writePlan(mine),
  ]);
});

it('takes in no release of a library in which one thing is wrong, and names it', async () => {
  const text = contentPath(hashOf(seedTree.get(IMPACTS)!), IMPACTS);
  const seal = { ...frozen, editions: [{ ...frozen.editions[0]!, seal: hashOf('') }] };
  const sound = [...releasedTree].filter(([path]) => path !== COMMENT);
  const faulty: [path: string, text: string, code: string][] = [
    [text, 'id\n', 'REL-CONTENT-CHANGED'],
    [releasePath('3.0'), writeRelease(seal), 'REL-SEAL'],
    [releasePath('3.0'), '{"format": 1}', 'REL-FILE'],
    [releasePath('8.0'), writeRelease(release({ id: '9.0' })), 'STORE-RELEASE-PLACE'],
    [COMMENT, '{}', 'REV-FILE'],
    [COMMENT, writeComment(commentOn('4.0')), 'STORE-RELEASE-PLACE'],
    [planPath('3.0'), '{}', 'PLAN-FILE'],
  ];
  const repository = await filledRepository();
  const before = [...(await repository.exportTree())];
  for (const [path, wrong, code] of faulty) {
    const other: [string, string] = [releasePath('4.0'), writeRelease(release({ id: '4.0' }))];
    const result = await repository.takeReleases(new Map([...sound, other, [path, wrong]]));
    expect(codesOf(result), path).toContain(code);
  }
  expect([...(await repository.exportTree())]).toEqual(before);
  expect(valueOf(await repository.takeReleases(new Map(sound)))[0]!.record.how).toBe('new');
});

const commentOn = (id: string): Comment => ({
  format: 1,
  id: 'c1',
  release: id,
  round: 'internal review',
  about: { kind: 'release' },
  author: 'R. Reader',
  organisation: '',
  kind: 'question',
  text: 'Why?',
  at: '2026-11-03T09:00:00Z',
  replies: [],
  states: [],
});
