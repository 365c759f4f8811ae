import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { readIncoming } from '../../../src/app/consultation/import/read-incoming';

const file = (name: string, content: BlobPart) => new File([content], name);

it('reads texts with the hash of their bytes', async () => {
  const { files, problems } = await readIncoming([file('a.json', '{"é":1}')]);
  expect(problems).toEqual([]);
  const sha256 = createHash('sha256').update('{"é":1}').digest('hex');
  expect(files).toEqual([{ name: 'a.json', text: '{"é":1}', sha256 }]);
});

it('names what is no text or too large, and reads the others', async () => {
  const unreadable = file('gone.json', '');
  unreadable.arrayBuffer = () => Promise.reject(new Error('gone'));
  const { files, problems } = await readIncoming([
    file('binary.csv', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00])),
    file('huge.json', ' '.repeat(5_000_001)),
    unreadable,
    file('good.json', '{}'),
  ]);
  expect(files.map(({ name }) => name)).toEqual(['good.json']);
  expect(problems.map(({ code, where }) => [where.fileName, code])).toEqual([
    ['binary.csv', 'REV-RESPONSE'],
    ['huge.json', 'REV-RESPONSE-SIZE'],
    ['gone.json', 'REV-RESPONSE'],
  ]);
});
