import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../src/core/catalogue/table';
import { textOfCell } from '../../../src/core/catalogue/formulas';
import {
  DISPOSITION_COLUMNS,
  dispositionCsv,
  dispositionSummary,
  dispositionTable,
} from '../../../src/core/review/dispositions';
import type { ReviewFacts } from '../../../src/core/review/facts';
import { comment, SUBJECTS } from './comments';

const all = SUBJECTS.map((about, index) =>
  comment({
    id: `c000000${index}`,
    about,
    text: '=1+1',
    replies: [
      { id: 'r1', at: '2026-10-02T09:00:00Z', author: 'R. Reader', organisation: '', text: 'I mean it' },
      { id: 'r2', at: '2026-10-02T10:00:00Z', author: 'M', organisation: '', text: 'Thank you' },
    ],
    states:
      index === 2
        ? [
            { at: '2026-10-03T09:00:00Z', by: 'M', state: 'rejected', reason: 'No' },
            { at: '2026-10-04T09:00:00Z', by: 'M', state: 'done', reason: 'Yes', revision: 'edition 2' },
          ]
        : [],
  }),
);

describe('the disposition table', () => {
  it('R50: has a row for every comment, in one order whatever theirs', () => {
    const rows = dispositionTable(all);
    expect(rows.map(({ number, id }) => [number, id])).toEqual(
      all.map(({ id }, index) => [String(index + 1), id]),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (shuffled) => {
        expect(dispositionTable(shuffled)).toEqual(rows);
      }),
      { numRuns: 20 },
    );
  });

  it('R51: gives the reason that holds, what others replied, and what did it', () => {
    expect(dispositionTable(all)[2]).toMatchObject({
      about: '7.2.2 Install and Leave: Report no WAN',
      state: 'done',
      response: 'Yes\n\nThank you',
      change: 'edition 2',
      date: '2026-10-01',
    });
  });

  it('is summed up in words', () => {
    expect(dispositionSummary(all)).toBe(
      '5 comments from 1 organisation. 1 done, 4 new. 4 still want an answer.',
    );
    expect(dispositionSummary(all.slice(2, 3))).toBe(
      '1 comment from 1 organisation. 1 done. All have an answer.',
    );
    expect(dispositionSummary([])).toBe('No comments.');
  });

  it('says where a step went', () => {
    const elements = new Map([['B14', { name: 'Say so', lane: '', layers: [] }]]);
    const facts: ReviewFacts = {
      processes: [
        {
          processId: 'Process_7_2_2',
          processIds: ['Process_7_2_2'],
          number: '7.2.2',
          name: 'Install and Leave it',
          elements,
        },
      ],
      impacts: new Map(),
    };
    expect(dispositionTable(all, facts).map(({ about }) => about)).toEqual([
      'The release as a whole',
      '7.2.2 Install and Leave it',
      '7.2.2 Install and Leave it: Report no WAN (now called Say so)',
      '7.2.2 Install and Leave: Report no WAN (variation of SMETS1) (no longer there)',
      'Impact A057 (no longer there)',
    ]);
  });

  it('R33: as CSV has no cell that runs, and loses none', () => {
    const { table, problems } = readTable(dispositionCsv(dispositionTable(all)));
    expect(problems).toEqual([]);
    expect(table.columns).toEqual(DISPOSITION_COLUMNS.map(({ title }) => title));
    expect(table.rows.map((row) => row['Comment'])).toEqual(all.map(() => "'=1+1"));
    expect(textOfCell(table.rows[0]!['Comment']!)).toBe('=1+1');
  });
});
