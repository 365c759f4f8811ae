import { expect, it } from 'vitest';
import { siteAddressOf } from '../../../src/publish/site/site-address';

it.each([
  ['https://bam.example', 'https://bam.example/'],
  [' http://localhost:8080/deep/path ', 'http://localhost:8080/deep/path/'],
  ['HTTPS://bam.example/', 'HTTPS://bam.example/'],
])('%j is the address of a site', (text, address) => {
  expect(siteAddressOf(text)).toBe(address);
});

it.each([
  '',
  'bam.example',
  'ftp://bam.example/',
  'https://',
  'https:///x',
  'javascript:alert(1)',
  'https://a.example/?q',
  'https://a.example/#x',
  'https://a b/',
])('%j is none', (text) => {
  expect(siteAddressOf(text)).toBeUndefined();
});
