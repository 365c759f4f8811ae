import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalXml } from '../../src/core/bpmn/canonical';
import { compare, meaningOf } from '../../src/core/comparison/compare';
import { compareEditions } from '../../src/core/release/notes/compare-editions';
import { isEmpty } from '../../src/core/release/notes/ReleaseNotes';
import { layeredFiles, runs } from './models';

const LONG = 600_000;

/** Editions of up to three processes; in the second some have a layer more, moved, came or went. */
const pairsOfEditions = fc
  .array(fc.tuple(layeredFiles(['L1']), fc.constantFrom('same', 'layered', 'moved', 'new', 'gone')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((files) => {
    const before = new Map<string, string>();
    const after = new Map<string, string>();
    for (const [index, [{ baseline, layered }, what]] of files.entries()) {
      const path = `processes/${index}.bpmn`;
      if (what !== 'new') before.set(path, baseline);
      if (what === 'same') after.set(path, baseline);
      if (what === 'layered' || what === 'new') after.set(path, layered);
      if (what === 'moved') after.set(path, baseline.replace(/ x="(\d+)"/, ' x="1$1"'));
    }
    return { before, after };
  });

describe('laws of release notes', () => {
  it(
    'the notes of an edition and itself are empty',
    async () => {
      await fc.assert(
        fc.asyncProperty(pairsOfEditions, async ({ after }) => {
          const copy = new Map([...after].map(([path, text]) => [path, canonicalXml(text)]));
          const notes = await compareEditions(after, copy);
          expect(isEmpty(notes)).toBe(true);
          expect(notes.unchanged).toBe(after.size);
        }),
        runs(15),
      );
    },
    LONG,
  );

  it(
    'every process whose meaning differs is named with each of its changes, and no other is',
    async () => {
      await fc.assert(
        fc.asyncProperty(pairsOfEditions, async ({ before, after }) => {
          const { processes, unchanged } = await compareEditions(before, after);
          // Generated processes may share ids, so these editions are matched as the notes say.
          const told = new Set<string>();
          for (const { kind, before: was, after: is, changes, drawn } of processes) {
            if (was) told.add(`before ${was.path}`);
            if (is) told.add(`after ${is.path}`);
            if (kind === 'added' || kind === 'removed') {
              expect([was !== undefined, is !== undefined]).toEqual([kind === 'removed', kind === 'added']);
              continue;
            }
            const comparison = compare(
              canonicalXml(before.get(was!.path)!),
              canonicalXml(after.get(is!.path)!),
            );
            const meaning = meaningOf(comparison);
            expect(changes.length).toBe(meaning.length);
            expect(drawn).toBe(comparison.changes.length - meaning.length);
            expect(kind).toBe(meaning.length > 0 ? 'changed' : 'layout');
          }
          const silent = [...after.keys()].filter((path) => !told.has(`after ${path}`));
          for (const path of silent)
            expect(
              [...before.values()].some((text) => canonicalXml(text) === canonicalXml(after.get(path)!)),
            ).toBe(true);
          expect(unchanged).toBe(silent.length);
          expect([...before.keys()].filter((path) => !told.has(`before ${path}`))).toHaveLength(
            silent.length,
          );
        }),
        runs(25),
      );
    },
    LONG,
  );

  it(
    'the other way round they name the same processes, come and gone changed over',
    async () => {
      await fc.assert(
        fc.asyncProperty(pairsOfEditions, async ({ before, after }) => {
          const one = await compareEditions(before, after);
          const other = await compareEditions(after, new Map([...before].reverse()));
          const turned = { added: 'removed', removed: 'added', changed: 'changed', layout: 'layout' };
          const tell = (kind: string, path: string, changes: number) => `${path} ${kind} ${changes}`;
          expect(
            other.processes
              .map((note) => tell(turned[note.kind], (note.before ?? note.after)!.path, note.changes.length))
              .sort(),
          ).toEqual(
            one.processes
              .map((note) => tell(note.kind, (note.after ?? note.before)!.path, note.changes.length))
              .sort(),
          );
        }),
        runs(15),
      );
    },
    LONG,
  );
});
