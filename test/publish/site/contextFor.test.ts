import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { readBpmn } from '../../../src/core/bpmn/read';
import type { Definitions } from '../../../src/core/bpmn/model';
import { readLibraryInfo } from '../../../src/core/catalogue/library';
import { readRegisters } from '../../../src/core/register/readRegisters';
import { compareEditions } from '../../../src/core/release/notes/compare-editions';
import { docxOf } from '../../../src/documents/docx/docxOf';
import { drawnViews } from '../../../src/publish/files/drawnViews';
import { pageLinks } from '../../../src/publish/files/pageLinks';
import { processFiles } from '../../../src/publish/site/buildSite';
import { contextFor } from '../../../src/publish/site/contextFor';
import { factsOf } from '../../../src/publish/site/facts/process-facts';
import { siblingOf } from '../../../src/publish/site/releases/Sibling';
import { contextOf, type SiteContext } from '../../../src/publish/site/SiteContext';
import { ASSETS } from './site';

const MODELS = fileURLToPath(new URL('../../../models/', import.meta.url));
const tree = new Map(
  readdirSync(MODELS, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(library\.json|processes\/.*\.bpmn|register\/.*\.(csv|json))$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(MODELS + path, 'utf8')]),
);
const stems = [...tree.keys()].flatMap((path) => /^processes\/(.*)\.bpmn$/.exec(path)?.[1] ?? []);
const textOf = (stem: string) => tree.get(`processes/${stem}.bpmn`)!;

let context: SiteContext;
const models = new Map<string, Definitions>();
let previous: Definitions;

/** The library beside a release before it, in which every step that sends submitted. */
beforeAll(async () => {
  const before = new Map(
    [...tree].map(([path, text]) => [path, text.replace(/name="Send/g, 'name="Submit')] as const),
  );
  for (const stem of stems) models.set(stem, (await readBpmn(textOf(stem))).definitions);
  const processes = stems.map((stem) => ({ stem, ...factsOf(models.get(stem)!) }));
  const release = (id: string) => ({ id, title: `Release ${id}`, date: '2026-12-02' });
  context = contextOf({
    library: readLibraryInfo(tree.get('library.json')!).info!,
    registers: readRegisters(tree),
    release: release('3.0'),
    processes,
    assets: ASSETS,
    siblings: [siblingOf(release('3.0'), processes), siblingOf(release('2.0'), processes)],
    changes: { notes: await compareEditions(before, tree), since: release('2.0') },
  });
  previous = (await readBpmn(before.get(`processes/${stems[1]!}.bpmn`)!)).definitions;
}, 120_000);

describe('what one process may see of its library', () => {
  it('is all that its pages speak of', () => {
    expect(context.notes.size).toBeGreaterThan(5);
    for (const process of context.processes) {
      const source = { model: models.get(process.stem)!, previous, downloads: [], styleSink: new Map() };
      const whole = processFiles(context, process, source);
      const narrow = processFiles(contextFor(context, process), process, source);
      expect([...narrow.keys()]).toEqual([...whole.keys()]);
      for (const [path, page] of whole) expect(narrow.get(path) === page, path).toBe(true);
    }
  }, 120_000);

  it('is all that its documents and drawings speak of', async () => {
    for (const process of context.processes) {
      const narrow = contextFor(context, process);
      const document = (of: SiteContext) => docxOf([{ process, diagrams: [] }], of, 'A title');
      expect(Buffer.compare(await document(narrow), await document(context)), process.stem).toBe(0);
      // To draw all would take as long as the rest of this file.
      if (stems.indexOf(process.stem) % 5 !== 0) continue;
      const model = await readBpmn(textOf(process.stem));
      const drawings = (of: SiteContext) =>
        drawnViews(model, process.name, '', pageLinks(of, process)).flatMap((view) =>
          view.drawings.map(({ svg }) => svg),
        );
      expect(drawings(narrow), process.stem).toEqual(drawings(context));
    }
  }, 120_000);

  it('does not change with a process that it has nothing to do with', () => {
    const of = (stem: string, given: SiteContext) =>
      JSON.stringify(
        contextFor(
          given,
          given.processes.find((each) => each.stem === stem)!,
        ),
        (_, value: unknown) => (value instanceof Map ? [...value] : value),
      );
    const { processes } = context.input;
    for (const gone of processes) {
      const without = contextOf({
        ...context.input,
        processes: processes.filter((each) => each !== gone),
      });
      const touched = without.processes.filter(({ stem }) => of(stem, without) !== of(stem, context));
      const related = without.processes.filter(
        ({ stem, steps, number }) =>
          steps.some(({ calls }) => calls !== undefined && gone.processIds.includes(calls)) ||
          (context.callers.get(stem) ?? []).some(({ process }) => process === gone) ||
          number.startsWith(`${gone.number}.`),
      );
      expect(
        touched.map(({ stem }) => stem),
        gone.stem,
      ).toEqual(related.map(({ stem }) => stem));
    }
  });
});
