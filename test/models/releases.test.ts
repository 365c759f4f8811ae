import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkLibraryTree } from '../../src/check/checkLibraryTree';
import { readBpmn } from '../../src/core/bpmn/read';
import { readLibraryInfo } from '../../src/core/catalogue/library';
import { readRegisters } from '../../src/core/register/readRegisters';
import { editionTree, verifyEdition } from '../../src/core/release/editions';
import { commentsFolder, contentPath, releasePath } from '../../src/core/release/paths';
import { readRelease, writeRelease } from '../../src/core/release/Release';
import { standingOf } from '../../src/core/release/standingOf';
import { liveReleaseOf, stateOf } from '../../src/core/release/states';
import { layersOf } from '../../src/core/variation/layers';
import { readComment, writeComment } from '../../src/core/review/Comment';
import { reviewProcessOf } from '../../src/core/review/facts';
import { placeOf } from '../../src/core/review/placeOf';
import { isAnswered } from '../../src/core/review/states';

const ROOT = 'models/';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const textOf = (hash: string, path: string) => {
  const file = ROOT + contentPath(hash, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
};
const releases = ['2.0', '3.0'].map((id) => readRelease(readFileSync(ROOT + releasePath(id), 'utf8')).value!);
const [two, three] = releases as [(typeof releases)[0], (typeof releases)[0]];

it('are 2.0, which is live, and 3.0, which is published beside it', () => {
  const on = (today: string) => releases.map((release) => stateOf(release, releases, today));
  expect(on('2026-11-25')).toEqual(['live', 'published']);
  expect(on('2026-06-24')).toEqual(['published', 'published']);
  expect(liveReleaseOf(releases, '2026-11-25')).toBe(two);
  expect([two.previous, three.previous]).toEqual([undefined, '2.0']);
});

it('went through a consultation each, and say that they are examples', () => {
  for (const release of releases) {
    const { standing, problems } = standingOf(release);
    expect(problems).toEqual([]);
    expect(standing.consultation).toBeDefined();
    const references = release.events.flatMap(({ reference }) => reference ?? []);
    expect(references.length).toBeGreaterThan(0);
    for (const reference of references) expect(reference).toContain('no decision of the TABASC');
  }
});

it('name in approval and publication the seal of what was approved', () => {
  for (const { editions, events } of releases) {
    const sealed = events.filter(({ step }) => step === 'approve' || step === 'publish');
    expect(sealed.map(({ seal }) => seal)).toEqual(sealed.map(() => editions.at(-1)!.seal));
    const after = events.slice(events.findIndex(({ step }) => step === 'open-consultation'));
    expect(after.filter(({ step, planned }) => step !== 'revise' && planned === undefined)).toEqual([]);
  }
});

it('keep what their editions name and nothing else', () => {
  const named = releases.flatMap(({ editions }) =>
    editions.flatMap(({ contents }) => Object.entries(contents).map(([path, hash]) => contentPath(hash, path))),
  );
  const kept = readdirSync(`${ROOT}releases/contents`).map((name) => `releases/contents/${name}`);
  expect(kept.sort()).toEqual([...new Set(named)].sort());
});

it('have comments that are all answered, in the form in which they are written', () => {
  const folder = ROOT + commentsFolder('3.0');
  const texts = readdirSync(folder).map((name) => readFileSync(folder + name, 'utf8'));
  const comments = texts.map((text) => readComment(text).value!);
  expect(comments.map(writeComment)).toEqual(texts);
  expect(comments.filter((comment) => !isAnswered(comment))).toEqual([]);
  expect(new Set(comments.map(({ about }) => about.kind)).size).toBe(5);
});

it('have comments that find the process, step or impact of the edition that they were read in', async () => {
  const { tree } = await editionTree(three.editions[1]!, textOf);
  const texts = [...tree].filter(([path]) => path.endsWith('.bpmn')).map(([, text]) => text);
  const processes = await Promise.all(
    texts.map(async (text) => reviewProcessOf((await readBpmn(text)).definitions)),
  );
  const impacts = new Map(
    readRegisters(tree).registers.map(({ id, impacts: rows }) => [id, new Set(rows.map((row) => row.id))]),
  );
  const folder = ROOT + commentsFolder('3.0');
  for (const name of readdirSync(folder)) {
    const comment = readComment(readFileSync(folder + name, 'utf8')).value!;
    const { where, formerly } = placeOf(comment, { processes, impacts });
    expect([name, where, formerly]).toEqual([name, 'here', undefined]);
  }
});

describe.each(releases)('$id', (release) => {
  it('is written as it is read', () => {
    expect(writeRelease(release)).toBe(readFileSync(ROOT + releasePath(release.id), 'utf8'));
  });

  it.each(release.editions)('has an edition $number that is intact and opens as a library', async (edition) => {
    expect(await verifyEdition(release.id, edition, textOf, sha256)).toEqual([]);
    const { tree } = await editionTree(edition, textOf);
    const layers = release === two ? [] : ['SMETS1'];
    expect(readLibraryInfo(tree.get('library.json')!).info?.layers.map(({ id }) => id)).toEqual(layers);
    const registers = readRegisters(tree);
    expect(registers.registers.map(({ id }) => id)).toEqual(release === two ? [] : ['smets1']);
    expect(registers.files.flatMap(({ problems }) => problems)).toEqual([]);
    const found = new Set<string>();
    for (const [path, text] of tree) {
      if (!path.endsWith('.bpmn')) continue;
      const model = await readBpmn(text, { fileName: path });
      expect(model.readable).toBe(true);
      for (const layer of layersOf(model.definitions)) found.add(layer);
    }
    expect([...found]).toEqual(layers);
  });

  it('holds a newest edition without an error and without an open impact', async () => {
    const { tree } = await editionTree(release.editions.at(-1)!, textOf);
    const { problems, openImpacts, processes } = await checkLibraryTree(tree, { sha256 });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect([openImpacts, processes]).toEqual([[], 34]);
  });
});
