import { waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { readComment, writeComment } from '../../../src/core/review/Comment';
import { sha256 } from '../../../src/repository/digest';
import { accessibilityFaults } from '../accessibility-faults';
import { openRegisters } from '../register/openRegisters';
import { comment, RELEASE_FILE } from './openReview';

/** The register with an impact open that has one comment; `commentsOf` opens it and gives the part of the page that it is in. */
async function openImpact() {
  const known = comment({
    id: 'comment-one',
    about: { kind: 'impact', register: 'smets1', impact: 'A057' },
    text: 'Is this all?',
  });
  const app = await openRegisters('#/register/impacts?row=A057', [
    RELEASE_FILE,
    ['releases/3.0/comments/comment-one.json', writeComment(known)],
  ]);
  await app.repository.saveSetting('author', 'M. Modeller');
  const commentsOf = async () => {
    const aside = await app.screen.findByRole('complementary', { name: 'Impact A057' });
    const part = within(await within(aside).findByRole('region', { name: 'Comments' }));
    await app.user.click(await part.findByRole('button', { name: /Is this all/ }));
    return part;
  };
  return { ...app, commentsOf };
}

it('shows at an impact what was said of it, and takes a comment there', async () => {
  const { user, repository, commentsOf } = await openImpact();
  const part = await commentsOf();
  expect(await part.findByRole('button', { name: 'Reply' })).toBeVisible();
  await user.click(await part.findByRole('button', { name: 'Comment for release 3.0' }));
  await user.type(await part.findByRole('textbox', { name: 'Comment' }), 'Section 1.4 too.');
  expect(await accessibilityFaults('.register-aside')).toEqual([]);
  await user.click(await part.findByRole('button', { name: 'Add comment' }));
  await waitFor(async () => {
    const texts = [...(await repository.readFiles('releases/3.0/comments/')).values()];
    expect(texts.find((text) => text.includes('Section 1.4 too.'))).toContain('"impact": "A057"');
  });
});

it('names the state of the register that did a comment, and leads back to it by its hash', async () => {
  const { user, repository, commentsOf } = await openImpact();
  const path = 'register/smets1/impacts.csv';
  const before = (await repository.readFiles(path)).get(path)!;
  const changed = `${before.trimEnd()}\n\n`;
  const saved = await repository.saveFiles(
    [{ path, text: changed, expected: before }],
    'Impact A057 told in full',
  );
  if (!saved.ok) throw new Error(saved.problems[0]?.message);
  const part = await commentsOf();
  await user.click(await part.findByRole('button', { name: 'Done' }));
  expect(await part.findByRole('button', { name: /Impact A057 told in full/ })).toBeVisible();
  await user.click(await part.findByRole('button', { name: 'Mark as done' }));
  expect(await part.findByText(/^register.*impacts\.csv as of .*: Impact A057 told in full$/)).toBeVisible();
  const file = (await repository.readFiles('releases/3.0/comments/')).get(
    'releases/3.0/comments/comment-one.json',
  )!;
  const hash = (await sha256(changed)).slice(0, 12);
  expect(readComment(file).value?.states).toMatchObject([
    { state: 'done', revision: `register/smets1/impacts.csv sha256:${hash}` },
  ]);
});
