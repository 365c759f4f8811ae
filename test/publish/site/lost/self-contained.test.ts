import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { selfContainedLostPage } from '../../../../src/publish/site/lost/self-contained';
import { valuesOf } from '../site';

const html = selfContainedLostPage({
  site: 'A model',
  sign: 'assets/icon.svg',
  words: 'Take off the last parts.',
  ways: [{ label: 'To the start', path: 'index.html' }],
});
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('the page for missing addresses lets through its own style and script, and nothing else that is written in a page', () => {
  const [policy = ''] = valuesOf(html, 'content');
  const inside = (tag: string) =>
    [...html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g'))].map(([, text]) => text!);
  expect(inside('style').map(hashOf)).toEqual([/style-src ('sha256-[^']+')/.exec(policy)?.[1]]);
  expect(inside('script').map(hashOf)).toEqual([/script-src ('sha256-[^']+')/.exec(policy)?.[1]]);
  expect(policy).not.toContain('unsafe');
});

// Its icon is none at all: without one a browser asks for /favicon.ico, which may be another site’s or nobody’s.
it('the page for missing addresses asks for no file by an address that its depth would change', () => {
  expect([...valuesOf(html, 'href'), ...valuesOf(html, 'src')]).toEqual(['data:,']);
});
