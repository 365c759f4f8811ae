import { existsSync, readFileSync } from 'node:fs';
import papaparse from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/core/catalogue/csv';
import { readGlossary } from '../../../src/core/catalogue/glossary';
import { readImpacts } from '../../../src/core/catalogue/impacts';
import { readSections } from '../../../src/core/catalogue/sections';
import { readServiceRequests } from '../../../src/core/catalogue/serviceRequests';

const SOURCE = '../shared/domain';
const pairs = [
  { source: 'service-requests.csv', ours: 'service-requests.csv', read: readServiceRequests, key: 'srv' },
  { source: 'annex-a.csv', ours: 'smets1/impacts.csv', read: readImpacts, key: 'id' },
  { source: 'glossary.csv', ours: 'glossary.csv', read: readGlossary, key: 'term' },
  { source: 'bad-sections.csv', ours: 'sections.csv', read: readSections, key: 'number' },
] as const;

/** Reads with papaparse, so that our own CSV reader is not held against itself. */
const parse = (text: string) =>
  papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;

describe.each(pairs)('models/register/$ours against its source', ({ source, ours, read, key }) => {
  const path = `${SOURCE}/${source}`;
  const missing = !existsSync(path);
  const title = missing ? ` (skipped: ${path} is not on this machine)` : '';

  it.skipIf(missing)(`has every row of it${title}`, () => {
    const rows = parse(readFileSync(path, 'utf8'));
    const { entries, problems } = read(readFileSync(`models/register/${ours}`, 'utf8'), ours);
    expect(problems).toEqual([]);
    expect(rows.length).toBeGreaterThan(90);
    expect(entries.map((entry) => (entry as unknown as Record<string, string>)[key])).toEqual(
      rows.map((row) => row[key]),
    );
  });

  it.skipIf(missing)(`has every cell of it${title}`, () => {
    const text = readFileSync(`models/register/${ours}`, 'utf8');
    const [, ...records] = readCsv(text).records;
    expect(records.map(({ fields }) => fields)).toEqual(
      parse(readFileSync(path, 'utf8')).map((row) => Object.values(row)),
    );
  });
});
