import { unzipSync } from 'fflate';
import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { readTreeFromZip } from '../../src/repository/treeRead';
import { zipOfTree } from '../../src/repository/treeZip';
import { isSafePath, readZip } from '../../src/repository/zip';
import { bomb, declaring, zipWith } from './archives';
import { codesOf, seedTree, valueOf } from './library';
import { cpuTime } from '../cpu-time';

const LIMITS = { total: 1e6, entries: 10 };
const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { problem: { code: string } }).problem.code;
  }
  return '';
};

it('reads a library back that it has zipped', async () => {
  const tree = valueOf(await readTreeFromZip(zipOfTree(seedTree)));
  expect([...tree].sort()).toEqual([...seedTree].sort());
});

it('zips equal trees to equal bytes, whatever the order, the day and the zone', () => {
  const bytes = zipOfTree(seedTree);
  expect(zipOfTree(new Map([...seedTree].reverse()))).toEqual(bytes);
  const script = `import { register } from 'tsx/esm/api'; register();
    const { zipOfTree } = await import('./src/repository/treeZip.ts');
    const tree = new Map(JSON.parse(process.argv[1]));
    process.stdout.write(Buffer.from(zipOfTree(tree)).toString('base64'));`;
  const elsewhere = execFileSync(
    process.execPath,
    ['--input-type=module', '-e', script, JSON.stringify([...seedTree])],
    { env: { ...process.env, TZ: 'Pacific/Auckland' } },
  );
  expect(elsewhere.toString()).toBe(Buffer.from(bytes).toString('base64'));
});

it('is a zip that another reader opens', () => {
  expect(Object.keys(unzipSync(zipOfTree(seedTree)))).toEqual([...seedTree.keys()].sort());
});

it('finds a library in a folder of the zip, and leaves out what systems add', async () => {
  const zip = zipWith({
    'bam-main/README.md': 'outside',
    'bam-main/models/library.json': '{}',
    'bam-main/models/processes/a.bpmn': 'a',
    'bam-main/models/.DS_Store': '',
    '__MACOSX/bam-main/models/library.json': '',
  });
  const tree = valueOf(await readTreeFromZip(zip));
  expect([...tree.keys()]).toEqual(['library.json', 'processes/a.bpmn']);
});

it.each([
  ['no library in it', zipWith({ 'a.txt': 'a' }), 'TREE-UNREADABLE'],
  ['a text that is not UTF-8', zipWith({ 'library.json': new Uint8Array([0xff, 0xfe]) }), 'TREE-UNREADABLE'],
  ['a way up', zipWith({ 'library.json': '{}', '../../x': 'x' }), 'ZIP-PATH'],
  ['an absolute path', zipWith({ 'library.json': '{}', '/etc/x': 'x' }), 'ZIP-PATH'],
  ['a Windows path', zipWith({ 'library.json': '{}', 'C:\\x': 'x' }), 'ZIP-PATH'],
  ['a NUL', zipWith({ 'library.json': '{}', 'a\u0000.bpmn': 'x' }), 'ZIP-PATH'],
  ['a bomb that says so', bomb(300), 'ZIP-BIG'],
  ['a bomb that does not', declaring(bomb(100), 1000), 'ZIP-BROKEN'],
  ['no zip at all', new TextEncoder().encode('hello'), 'ZIP-BROKEN'],
  ['nothing', new Uint8Array(), 'ZIP-BROKEN'],
])('refuses a zip with %s', async (_, bytes, code) => {
  const result = await readTreeFromZip(bytes, 'given.zip');
  expect(codesOf(result)).toEqual([code]);
  expect(result.ok ? undefined : result.problems[0]!.where.fileName).toBe('given.zip');
});

it('stops a bomb soon after it goes over what it declares', () => {
  const archive = declaring(bomb(400), 1000);
  const started = cpuTime();
  expect(codeOf(() => readZip(archive, LIMITS, 'x'))).toBe('ZIP-BROKEN');
  expect(cpuTime() - started).toBeLessThan(1000);
});

it('refuses more files than the limit, and a name that comes twice', () => {
  const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`${index}.txt`, '']));
  expect(codeOf(() => readZip(zipWith(many), LIMITS, 'x'))).toBe('ZIP-BIG');
  const twice = zipWith({ 'aa.txt': '', 'ab.txt': '' });
  const text = Buffer.from(twice).toString('latin1').replaceAll('ab.txt', 'aa.txt');
  expect(codeOf(() => readZip(new Uint8Array(Buffer.from(text, 'latin1')), LIMITS, 'x'))).toBe('ZIP-TWICE');
});

it('refuses a damaged entry by its CRC-32, and every truncation', () => {
  const zip = zipOfTree(seedTree);
  for (let cut = 0; cut < 40; cut += 1) {
    const part = zip.subarray(0, Math.floor((zip.length * cut) / 40));
    expect(codeOf(() => readZip(part, LIMITS, 'x'))).toBe('ZIP-BROKEN');
  }
  const flipped = zip.slice();
  flipped[60]! ^= 1;
  expect(codeOf(() => readZip(flipped, LIMITS, 'x'))).toBe('ZIP-BROKEN');
});

it.each(['a', 'a/b.bpmn', 'processes/7.2.2-x.bpmn', 'a..b'])('takes the path %s', (path) =>
  expect(isSafePath(path)).toBe(true),
);
it.each(['', '/', '..', 'a/../b', './a', 'a//b', 'a\\b', 'c:x', 'a\n'])('refuses the path %j', (path) =>
  expect(isSafePath(path)).toBe(false),
);
