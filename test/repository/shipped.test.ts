import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { sep } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { seedFiles } from '../../scripts/seed.mjs';
import { createRepository } from '../../src/repository/createRepository';
import type { Repository } from '../../src/repository/Repository';
import { freshName, valueOf } from './library';

const MODELS = new URL('../../models/', import.meta.url);

/** Everything below `models/`, by path. */
const models = new Map(
  readdirSync(MODELS, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => /\.(bpmn|json|csv)$/.test(path))
    .sort()
    .map((path) => [path, readFileSync(new URL(path, MODELS), 'utf8')]),
);

describe('the library that the app is shipped with', () => {
  let repository: Repository;
  beforeAll(async () => {
    repository = createRepository({ name: freshName() });
    valueOf(await repository.initialise(seedFiles()));
  });

  it('is the folder models/, byte for byte, though frozen texts that are files of today are in it once', async () => {
    expect(seedFiles().size).toBeLessThan(models.size);
    const tree = await repository.exportTree();
    expect([...tree.keys()]).toEqual([...models.keys()]);
    for (const [path, text] of models) expect(tree.get(path), path).toBe(text);
  });

  it('holds releases whose every edition is what was frozen', async () => {
    const { releases, problems } = await repository.listReleases();
    expect(problems).toEqual([]);
    expect(releases.map(({ id }) => id)).toEqual(['2.0', '3.0']);
    for (const { id, editions } of releases)
      for (const { number, contents } of editions)
        expect([...valueOf(await repository.readEdition(id, number)).keys()]).toEqual(Object.keys(contents));
  });

  it('comes through a backup whole', async () => {
    const other = createRepository({ name: freshName() });
    valueOf(await other.restoreBackup(await repository.backup()));
    expect(await other.exportTree()).toEqual(await repository.exportTree());
  });
});
