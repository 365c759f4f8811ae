import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { saveMerge } from '../../../../src/app/comparison/merge/save-merge';
import { codesOf, drawn, filledRepository, saveText, valueOf } from '../../../repository/library';

it('does not save a merge of what is no longer there', async () => {
  const repository = await filledRepository();
  repository.lockForEditing = async () => ({ release: () => undefined });
  const [head] = await repository.listProcesses();
  const { text: ours } = valueOf(await repository.open(head!.key));
  const newer = valueOf(await saveText(repository, head!, drawn(head!, 'newer')));
  const save = { ours, text: drawn(head!, 'merged'), message: 'Merged' };
  expect(codesOf(await saveMerge(repository, head!.key, save))).toEqual(['MERGE-OUTDATED']);
  expect((await repository.history(head!.key))[0]!.id).toBe(newer.id);
});
