import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editionTree, verifyEdition } from '../../../src/core/release/editions';
import { freeze, isFrozenPath } from '../../../src/core/release/freeze';
import { sha256 } from './world';

const tree = new Map([
  ['library.json', '{}\n'],
  ['processes/7.1.1-a.bpmn', '<a/>'],
  ['processes/7.1.2-b.bpmn', '<a/>'],
  ['register/smets1/impacts.csv', 'id\n'],
  ['releases/2.0/release.json', '{}'],
  ['README.md', 'not of the library'],
]);

describe('an edition (F1 to F4)', () => {
  it('holds processes, library and registers, each text once', async () => {
    const { contents, texts } = await freeze(tree, sha256);
    expect(Object.keys(contents)).toEqual([...tree.keys()].slice(0, 4));
    expect(texts.size).toBe(3);
  });

  it('is sealed with what sha256sum would print', async () => {
    const { seal } = await freeze(new Map([['library.json', 'abc']]), sha256);
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(seal).toBe(sha256(`${abc}  library.json\n`));
  });

  it.each([
    'releases/contents/x.bpmn',
    'processes/../x.bpmn',
    'processes/a.txt',
    'sub/library.json',
    'register/../x.csv',
  ])('leaves %s out', (path) => {
    expect(isFrozenPath(path)).toBe(false);
  });

  it('names a text that is missing', async () => {
    const edition = { number: 1, ...(await freeze(tree, sha256)) };
    const hash = edition.contents['register/smets1/impacts.csv']!;
    const textOf = (asked: string) => (asked === hash ? undefined : edition.texts.get(asked));
    const problems = await verifyEdition('3.0', edition, textOf, sha256);
    expect(problems.map(({ code, where }) => [code, where.fileName])).toEqual([
      ['REL-CONTENT-MISSING', `releases/contents/${hash}.csv`],
    ]);
  });
});

const trees = fc.dictionary(
  fc.constantFrom(
    'library.json',
    'processes/a.bpmn',
    'processes/b.bpmn',
    'register/a.csv',
    'register/x/b.json',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  { minKeys: 1 },
);

describe('laws of freezing', () => {
  it('an edition gives back what was frozen, and is intact', () =>
    fc.assert(
      fc.asyncProperty(trees, async (files) => {
        const given = new Map(Object.entries(files));
        const edition = { number: 1, ...(await freeze(given, sha256)) };
        const textOf = (hash: string) => edition.texts.get(hash);
        expect((await editionTree(edition, textOf)).tree).toEqual(given);
        expect(await verifyEdition('1', edition, textOf, sha256)).toEqual([]);
      }),
    ));

  it('a change in any text is found and named', () =>
    fc.assert(
      fc.asyncProperty(
        trees,
        fc.nat(),
        fc.nat(),
        fc.string({ minLength: 1 }),
        async (files, which, where, more) => {
          const edition = { number: 1, ...(await freeze(new Map(Object.entries(files)), sha256)) };
          const paths = Object.keys(edition.contents);
          const hash = edition.contents[paths[which % paths.length]!]!;
          const text = edition.texts.get(hash)!;
          const at = where % (text.length + 1);
          const textOf = (asked: string) =>
            asked === hash ? text.slice(0, at) + more + text.slice(at) : edition.texts.get(asked);
          const found = await verifyEdition('1', edition, textOf, sha256);
          const changed = paths.filter((path) => edition.contents[path] === hash);
          expect(found.map(({ code }) => code)).toEqual(changed.map(() => 'REL-CONTENT-CHANGED'));
        },
      ),
    ));

  it('a list that lost, gained, renamed or exchanged a file breaks the seal', () =>
    fc.assert(
      fc.asyncProperty(
        trees,
        fc.nat(),
        fc.constantFrom('lose', 'rename', 'gain', 'change'),
        async (files, which, how) => {
          const edition = { number: 1, ...(await freeze(new Map(Object.entries(files)), sha256)) };
          const paths = Object.keys(edition.contents);
          const path = paths[which % paths.length]!;
          const kept = Object.entries(edition.contents).filter(
            ([each]) => each !== path || how === 'change' || how === 'gain',
          );
          const contents = Object.fromEntries(kept);
          const hash = edition.contents[path]!;
          if (how === 'change') contents[path] = sha256(hash);
          if (how === 'gain') contents['register/more.csv'] = hash;
          if (how === 'rename') contents['processes/c.bpmn'] = hash;
          const textOf = (hash: string) => edition.texts.get(hash) ?? '';
          const found = await verifyEdition('1', { ...edition, contents }, textOf, sha256);
          expect(found.map(({ code }) => code)).toContain('REL-SEAL');
        },
      ),
    ));
});
