import { render, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { ImportPreview } from '../../../src/app/consultation/import/ImportPreview';
import { importResponses } from '../../../src/core/review/response/importResponses';
import { writeResponse } from '../../../src/core/review/response/Response';
import { response, SEAL } from '../../core/review/comments';
import { accessibilityFaults } from '../accessibility-faults';

it('R39: the preview of an import names what is not in a later file', async () => {
  const [first] = response().comments;
  const second = { ...first!, id: 'c0000002', text: 'Say who reports it.' };
  const files = [
    ['a.json', response({ comments: [first!, second] })],
    ['b.json', response({ writtenAt: '2026-10-03T09:00:00Z' })],
  ] as const;
  const plan = importResponses(
    files.map(([name, given]) => ({ name, text: writeResponse(given), sha256: 'f'.repeat(64) })),
    [],
    { release: '3.0', editions: [{ number: 1, seal: SEAL }], receivedAt: '2027-06-01T00:00:00Z' },
  );
  const screen = render(<ImportPreview plan={plan} deadlines={{}} />);
  const part = within(screen.getByRole('region', { name: 'Came before, not in b.json' }));
  expect(part.getByText(/^1 comment of R\. Reader \(A Supplier\) .* Nothing is changed:/)).toBeVisible();
  expect(part.getByText('Say who reports it.')).toBeVisible();
  expect(part.queryByText('Good.')).toBeNull();
  expect(await accessibilityFaults('.import-comments')).toEqual([]);
});
