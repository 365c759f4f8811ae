import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, expect, it } from 'vitest';
import { useDoneWithSave } from '../../../../src/app/modelling/comments/useDoneWithSave';
import { RepositoryContext } from '../../../../src/app/state/RepositoryContext';
import type { KeptComment } from '../../../../src/app/consultation/review-now';
import { createRepository } from '../../../../src/repository/createRepository';
import { comment } from '../../consultation/openReview';

const SETTING = 'comments.done-with-save 7.2.2';
const kept = (id: string): KeptComment => ({
  path: `releases/3.0/comments/${id}.json`,
  comment: comment({ id, text: id }),
  text: '',
});
const pathsOf = (waiting: readonly { path: string }[]) => waiting.map(({ path }) => path);

afterEach(cleanup);

it('takes nothing away from what waits already, where somebody is quicker than the store', async () => {
  const repository = createRepository({ name: `test-${crypto.randomUUID()}` });
  await repository.saveSetting(SETTING, [{ path: kept('earlier').path, reason: '' }]);
  const { setting } = repository;
  let letThrough = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letThrough = resolve));
  const slow = {
    ...repository,
    setting: async <T,>(name: string) => {
      await gate;
      return setting<T>(name);
    },
  };
  const wrapper = ({ children }: { children: ReactNode }) => (
    <RepositoryContext value={slow}>{children}</RepositoryContext>
  );
  const { result } = renderHook(() => useDoneWithSave('7.2.2'), { wrapper });
  act(() => result.current.add([kept('quick')], 'At once'));
  act(() => letThrough());
  const both = [kept('earlier').path, kept('quick').path];
  await expect.poll(() => pathsOf(result.current.waiting)).toEqual(both);
  await expect.poll(async () => pathsOf((await setting<{ path: string }[]>(SETTING)) ?? [])).toEqual(both);
  repository.close();
});
