import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const CHECKS = new URL('../../docs/checks/', import.meta.url);
const SOURCES = new URL('../../src/', import.meta.url);
/** Upper case in two parts or more, such as `VAR-STALE`. */
const CODE = '[A-Z]{2,}(?:-[A-Z][A-Z0-9]*)+';

const pages = readdirSync(CHECKS).filter((name) => name.endsWith('.md') && name !== 'README.md');
const readPage = (name: string) => readFileSync(new URL(name, CHECKS), 'utf8');

/** The codes that a page describes: that of its title, or those of its table. */
function codesOf(page: string): string[] {
  const text = readPage(page);
  const title = new RegExp(`^# (${CODE})$`, 'm').exec(text)?.[1];
  if (title !== undefined) return [title];
  return [...text.matchAll(new RegExp(`^\\| \`(${CODE})\``, 'gm'))].map(([, code]) => code!);
}

/** Every string literal that is a code, and the codes that `fault('KIND', …)` in the zip reader stands for. */
function codesIn(text: string): string[] {
  const literals = text.matchAll(new RegExp(`(['"\`])(${CODE})\\1`, 'g'));
  return [...literals].map(([, , code]) => code!);
}

function codesInSources(): Set<string> {
  const codes = new Set<string>();
  for (const name of readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(name) || name.endsWith('.d.ts')) continue;
    const text = readFileSync(new URL(name.replaceAll('\\', '/'), SOURCES), 'utf8');
    for (const code of codesIn(text)) codes.add(code);
    if (!/(^|[\\/])zip\w*\.ts$/.test(name)) continue;
    for (const [, kind] of text.matchAll(/\bfault\(\s*'([A-Z]+)'/g)) codes.add(`ZIP-${kind!}`);
  }
  return codes;
}

describe('the pages of the checks', () => {
  const inSources = codesInSources();
  const described = pages.flatMap(codesOf);

  it('finds codes of every way in which the sources write them', () => {
    expect([...inSources]).toEqual(
      expect.arrayContaining(['VAR-STALE', 'DI-NOT-A-NUMBER', 'XSD-BAM', 'ZIP-PATH', 'LIBRARY-ORDER']),
    );
  });

  it('describe each code of the sources', () => {
    expect([...inSources].filter((code) => !described.includes(code)).sort()).toEqual([]);
  });

  it('describe no code that the sources do not have, and none twice', () => {
    expect(described.filter((code) => !inSources.has(code))).toEqual([]);
    expect(described.filter((code, at) => described.indexOf(code) !== at)).toEqual([]);
  });

  it.each(pages)('%s describes something, under its own name', (page) => {
    const codes = codesOf(page);
    expect(codes).not.toEqual([]);
    if (readPage(page).startsWith(`# ${codes[0]!}`)) {
      expect(page).toBe(`${codes[0]!.toLowerCase()}.md`);
      for (const heading of ['Why it matters', 'Wrong', 'Right', 'What to do'])
        expect(readPage(page)).toContain(`\n## ${heading}\n`);
    }
  });

  it('are all in the index, and no link leads nowhere', () => {
    const index = readPage('README.md');
    expect(pages.filter((page) => !index.includes(`(${page})`))).toEqual([]);
    const links = ['README.md', ...pages].flatMap((page) =>
      [...readPage(page).matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, target]) => target!),
    );
    expect(links.filter((target) => !pages.includes(target))).toEqual([]);
  });
});
