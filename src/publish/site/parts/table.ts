import { html, type Piece } from '../html';

/**
 * A table in a frame that scrolls on a narrow page. The first cell of a row names it. Nothing for no rows.
 *
 * @param labelledBy id of the heading that names it
 */
export function tableOf(
  labelledBy: string,
  columns: readonly string[],
  rows: readonly (readonly Piece[])[],
): Piece {
  if (rows.length === 0) return undefined;
  const head = columns.map((column) => html`<th scope="col">${column}</th>`);
  const body = rows.map(
    ([name, ...cells]) =>
      html`<tr>
        <th scope="row">${name}</th>
        ${cells.map((cell) => html`<td>${cell}</td>`)}
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
