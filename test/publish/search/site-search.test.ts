import { beforeAll, describe, expect, it } from 'vitest';
import { buildSearchIndex, openSearchIndex } from '../../../src/publish/search/site-search';
import { modelSources, siteOf } from '../site/site';

let ask: ReturnType<typeof openSearchIndex>;

beforeAll(async () => {
  const script = String(siteOf(await modelSources()).get('assets/search-index.js'));
  ask = openSearchIndex(JSON.parse(/^globalThis\.bamSearchIndex = (.*);\n$/.exec(script)![1]!) as string);
}, 60_000);

const titles = (query: string) => ask(query).hits.map(({ title }) => title);
const first = (query: string) => ask(query).hits[0];

describe('the search over the real models', () => {
  it.each([
    '7.2.2',
    'process 7.2.2',
    'Install & Leave',
    'install and leave',
    'INSTALL LEAVE',
    'install and leve',
  ])('puts the process first for %s', (query) =>
    expect(first(query)).toMatchObject({ title: '7.2.2 Install and Leave', what: 'Process' }),
  );

  it.each(['8.14.2', 'SRV 8.14.2', 'service request 8.14.2'])(
    'finds the service request and its steps for %s',
    (query) => {
      expect(first(query)).toMatchObject({
        what: 'Service request',
        path: 'service-requests.html#srv-8.14.2',
      });
      expect(titles(query)).toContain('Report Install No SM WAN');
    },
  );

  it('takes words of a name for the name, though they are the name of a kind too', () => {
    expect(first('service request processing')?.title).toBe('7.8.4 Service Request Processing');
    expect(first('service request proc')?.title).toBe('7.8.4 Service Request Processing');
  });

  it('prefers the kind that was named', () => {
    expect(first('step hub')?.what).toMatch(/^Step/);
    expect(first('hub')?.what).toBe('Process');
  });

  it('puts a process before a term whose name has the word too', () => {
    const entry = { numbers: '', text: '', path: '' };
    const small = openSearchIndex(
      buildSearchIndex([
        { ...entry, id: 0, title: 'PPMID: Prepayment Meter Interface Device', what: 'Term' },
        { ...entry, id: 1, title: '7.3.2 Prepayment', what: 'Process' },
      ]),
    );
    for (const query of ['prepayment', 'prepaymnt'])
      expect(small(query).hits.map(({ what }) => what)).toEqual(['Process', 'Term']);
  });

  it('falls back to some of the words, and says so; those that few entries have come first', () => {
    const both = ask('replacing hubs');
    expect(both.isPartial).toBe(false);
    expect(both.hits[0]?.title).toBe('7.6.1 Replace Communications Hub');
    const some = ask('comissioning hub');
    expect(some.isPartial).toBe(true);
    expect(some.hits[0]?.title).toMatch(/commission/i);
    const most = ask('install hub leave zebra');
    expect(most.isPartial).toBe(true);
    expect(most.total).toBeGreaterThan(most.hits.length);
    expect(ask('zebra')).toEqual({ hits: [], total: 0, isPartial: false });
    expect(ask('zebra giraffe')).toEqual({ hits: [], total: 0, isPartial: false });
  });

  it('takes no slip of the finger for another number or another impact', () => {
    expect(titles('A056').every((title) => !/^A(?!056)/.test(title))).toBe(true);
    expect(titles('8.12.1').every((title) => !title.startsWith('8.12.2'))).toBe(true);
  });
});
