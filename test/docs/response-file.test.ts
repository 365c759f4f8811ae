import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMMENT_KINDS } from '../../src/core/review/Comment';
import { readResponse } from '../../src/core/review/response/readResponse';
import { RESPONSE_FORMAT, RESPONSE_LIMITS, writeResponse } from '../../src/core/review/response/Response';
import { RESPONSE_COLUMNS } from '../../src/core/review/response/responseCsv';

const page = readFileSync(new URL('../../docs/response-file.md', import.meta.url), 'utf8');

describe('the page on response files', () => {
  it('has an example that is read without a fault, and written the same', () => {
    const example = /```json\n([\s\S]*?)```/.exec(page)![1]!;
    const { response, problems } = readResponse(example, 'example.json');
    expect(problems).toEqual([]);
    expect(response?.comments).toHaveLength(2);
    expect(writeResponse(response!)).toBe(example);
  });

  it('names the format, the limits, the kinds and every column', () => {
    expect(page).toContain(`\`${RESPONSE_FORMAT}\``);
    expect(page).toContain(`at most ${RESPONSE_LIMITS.bytes / 1e6} MB`);
    expect(page).toContain(`Up to ${RESPONSE_LIMITS.comments.toLocaleString('en')}`);
    for (const kind of COMMENT_KINDS) expect(page).toContain(`\`${kind}\``);
    const listed = /these columns in any order:\n\n([\s\S]*?)\n\n/.exec(page)![1]!;
    expect([...listed.matchAll(/`(\w+)`/g)].map(([, name]) => name)).toEqual([...RESPONSE_COLUMNS]);
  });
});
