import { freeze } from '../../../src/core/release/freeze';
import { contentPath, releasePath } from '../../../src/core/release/paths';
import { writeRelease, type Release } from '../../../src/core/release/Release';
import { sha256 } from '../../../src/repository/digest';
import { processFile, recorded } from '../../core/release/notes/editions';

const by = 'A. Modeller';

/** Files of a library with the releases 2.0 and 3.0 in review: 3.0 has a layer on 7.1.9, and another name for 7.1.10. */
export async function twoReleases(
  more: { before?: Record<string, string>; after?: Record<string, string> } = {},
): Promise<[string, string][]> {
  const library = '{ "title": "Test library", "chapters": [], "layers": [], "order": [] }';
  const old = new Map([
    ['library.json', library],
    ['processes/7.1.9-ninth.bpmn', processFile('7.1.9', 'Ninth')],
    ['processes/7.1.10-tenth.bpmn', processFile('7.1.10', 'Tenth')],
    ...Object.entries(more.before ?? {}),
  ]);
  const now = new Map([
    ...old,
    ['processes/7.1.9-ninth.bpmn', processFile('7.1.9', 'Ninth', { inside: recorded('A001') })],
    ['processes/7.1.10-tenth.bpmn', processFile('7.1.10', 'The tenth')],
    ...Object.entries(more.after ?? {}),
  ]);
  return [...(await filesOf('2.0', old)), ...(await filesOf('3.0', now, '2.0'))];
}

async function filesOf(
  id: string,
  tree: ReadonlyMap<string, string>,
  previous?: string,
): Promise<[string, string][]> {
  const { contents, seal, texts } = await freeze(tree, sha256);
  const at = '2026-02-03T09:00:00Z';
  const release: Release = {
    format: 1,
    id,
    title: `Test library ${id}`,
    summary: '',
    goLive: '2026-12-02',
    ...(previous !== undefined && { previous }),
    editions: [{ number: 1, frozenAt: at, by, note: '', contents, seal }],
    events: [
      { at: '2026-01-05T09:00:00Z', step: 'create', by },
      { at, step: 'start-review', by, edition: 1 },
    ],
  };
  return [
    [releasePath(id), writeRelease(release)],
    ...Object.entries(contents).map(([path, hash]): [string, string] => [
      contentPath(hash, path),
      texts.get(hash)!,
    ]),
  ];
}
