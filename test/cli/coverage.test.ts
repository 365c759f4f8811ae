import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bam, fixture, freshFolder, LIBRARY } from './bam';

interface Covered {
  registers: {
    register: string;
    coverage: Record<string, number>;
    impacts: { id: string; state: string; links: unknown[]; suspicions: string[] }[];
  }[];
}

/** A copy of the small library, with more files. */
function libraryWith(files: Record<string, string> = {}): string {
  const folder = freshFolder();
  cpSync(LIBRARY, folder, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function covered(...args: string[]): Promise<Covered & { code: number }> {
  const { code, out } = await bam('coverage', '--json', ...args);
  return { code, ...(JSON.parse(out) as Covered) };
}

const HEADER = readFileSync(fixture('library/register/impacts.csv'), 'utf8').split('\n')[0]!;
const row = (id: string) =>
  `${id},${HEADER.split(',')
    .slice(1)
    .map((name) => (name === 'impact_kind' ? 'variation' : 'x'))
    .join(',')}`;
const twoImpacts = `${HEADER}\n${row('B001')}\n`;

describe('bam coverage', () => {
  it('ends with 0 where every impact is answered', async () => {
    const { code, out } = await bam('coverage', libraryWith());
    expect(out).toMatch(
      /^smets1\n1 impact: 1 answered, 0 need no model change, 0 with an open question, 0 open\./,
    );
    expect(code).toBe(0);
  });

  it('names a process that cannot be read, counts the others, and records nothing meanwhile', async () => {
    const folder = libraryWith({ 'processes/broken.bpmn': '<no bpmn' });
    const ran = await bam('coverage', folder);
    expect(ran.code).toBe(2);
    expect(ran.out).toContain('1 impact: 1 answered');
    expect(ran.err).toContain(`passed over, and all else done: ${join(folder, 'processes/broken.bpmn')}`);
    const before = readdirSync(folder, { recursive: true });
    const recorded = await bam('coverage', folder, '--record');
    expect(recorded.code).toBe(2);
    expect(recorded.err).toContain('nothing is recorded');
    expect(readdirSync(folder, { recursive: true })).toEqual(before);
  });

  it('ends with 1 while one is open, and names it; one register can be asked for', async () => {
    const folder = libraryWith({ 'register/next/impacts.csv': twoImpacts });
    const { code, out } = await bam('coverage', folder);
    expect(code).toBe(1);
    expect(out).toContain('Open:\n  B001 x: x');
    expect((await bam('coverage', folder, '--register', 'smets1')).code).toBe(0);
    expect((await covered(folder)).registers.map(({ register }) => register)).toEqual(['next', 'smets1']);
  });

  it.each(['document', 'process'])('gives a row for each %s', async (by) => {
    const { out } = await bam('coverage', LIBRARY, '--by', by);
    const heading = out.split('\n').find((line) => line.includes('answered  no change'));
    expect(heading).toContain(by);
    expect(out).toMatch(by === 'process' ? /\n1\.1\.1 +1 +1 +0/ : /\nAB +1 +1 +0/);
  });

  it('records links once, and from then on tells when the answer has changed', async () => {
    const folder = libraryWith();
    expect((await covered(folder)).registers[0]!.coverage['unrecorded']).toBe(1);
    expect((await covered(folder, '--record')).registers[0]!.coverage['unrecorded']).toBe(0);
    const links = join(folder, 'register/smets1/links.csv');
    const before = readFileSync(links, 'utf8');
    await bam('coverage', folder, '--record');
    expect(readFileSync(links, 'utf8')).toBe(before);

    const file = join(folder, 'processes/1.1.1-check-a-meter.bpmn');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/(<bam:variation[^>]*impacts="A001"[^>]*>)/, '$1Now otherwise. '));
    const { code, out } = await bam('coverage', folder);
    expect(code).toBe(1);
    expect(out).toContain('says something else than when it was linked.');
    const again = await covered(folder, '--record');
    expect(again.registers[0]!.impacts[0]!.suspicions).toHaveLength(1);
    expect((await bam('coverage', folder, '--confirm', 'A001')).code).toBe(0);
  });

  it.each([
    ['a folder that is no library', () => freshFolder(), 'is no library'],
    ['a path that is not there', () => '/no/such/library', 'there is no such file or folder'],
    [
      'a register with a row that cannot be read',
      () => libraryWith({ 'register/impacts.csv': `${HEADER}\nnonsense\n` }),
      'REGISTER-ROW',
    ],
  ])('ends with 2 for %s', async (_, path, message) => {
    const { code, out, err } = await bam('coverage', path());
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('ends with 2 for a register that is not there', async () => {
    const { code, err } = await bam('coverage', LIBRARY, '--register', 'next');
    expect([code, err]).toEqual([2, expect.stringContaining('it holds smets1')]);
  });
});
