import { describe, expect, it } from 'vitest';
import { compact } from '../../../src/publish/site/html';

describe('compact', () => {
  it('takes away what only indents, and keeps what parts words', () => {
    const page = `<body>\n  <p\n    class="a"\n  >\n    One <b>two</b>\n    <i>three</i>\n  </p>\n  <ul>\n    <li>x</li>\n  </ul>\n</body>`;
    expect(compact(page)).toBe(
      '<body><p\n    class="a"\n  >One <b>two</b>\n    <i>three</i></p><ul>\n<li>x</li></ul></body>',
    );
  });

  it('leaves drawings as they are', () => {
    const drawing =
      '<svg>\n<a href="#x"><text><tspan>a</tspan> <tspan>b</tspan></text></a>\n<path d="M0 0"/></svg>';
    expect(compact(drawing)).toBe(drawing);
  });
});
