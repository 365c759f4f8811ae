import { expect, it } from 'vitest';
import { readQuery, tellingWords } from '../../../src/publish/search/read-query';

it.each([
  ['SRV 8.14.2', { needed: ['8.14.2'], helpful: ['srv'], kind: 'service request' }],
  [
    'service request 8.14.2',
    { needed: ['8.14.2'], helpful: ['service', 'request'], kind: 'service request' },
  ],
  ['Step Install & Leave', { needed: ['install', 'leave'], helpful: ['step'], kind: 'step' }],
  ['replace the hub', { needed: ['replace', 'hub'], helpful: ['the'] }],
  ['process', { needed: ['process'], helpful: [] }],
  ['the', { needed: ['the'], helpful: [] }],
  [' .. ', { needed: [], helpful: [] }],
  ['constructor', { needed: ['constructor'], helpful: [] }],
])('reads %s', (query, words) => expect(readQuery(query)).toEqual(words));

it('takes & for and', () => expect(tellingWords('Install & Leave')).toBe(tellingWords('Install and Leave')));
