import { html, type Piece } from '../html';

/**
 * A table in a frame that scrolls on a narrow page; on a phone each row is a card, whose cells say their columns. The first cell of a row names it. Nothing for no rows.
 *
 * @param labelledBy id of the heading that names it
 * @param ids where addresses lead to a row
 */
export function tableOf(
  labelledBy: string,
  columns: readonly string[],
  rows: readonly (readonly Piece[])[],
  ids: readonly (string | undefined)[] = [],
): Piece {
  if (rows.length === 0) return undefined;
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const body = rows.map(
    ([name, ...cells], row) =>
      html`<tr${ids[row] !== undefined && html` id="${ids[row]}"`}>
        <th scope="row">${name}</th>
        ${cells.map((cell, i) => html`<td data-label="${columns[i + 1]}">${cell}</td>`)}
      </tr>`,
  );
  return html`<div class="table" tabindex="0" role="group" aria-labelledby="${labelledBy}">
    <table>
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}
