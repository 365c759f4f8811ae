import { expect, it } from 'vitest';
import { addressOf } from '../../src/cli/addressOf';

it('is the address of a folder', () => {
  expect(addressOf('https://bam.example/site')).toBe('https://bam.example/site/');
});

it.each([
  ['bam.example', 'begins with http:// or https://'],
  ['ftp://bam.example/', 'begins with http:// or https://'],
  ['https://:::/', 'begins with http:// or https://'],
  ['https://bam.example/?page=1', 'without ? or #'],
  ['https://bam.example/#top', 'without ? or #'],
])('%j is refused with what to do', (text, said) => {
  expect(() => addressOf(text)).toThrow(said);
});
