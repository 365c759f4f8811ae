import { html, type Piece } from '../html';
import { downloadPath, relative } from '../paths';
import type { SiteDownload } from '../SiteInput';

/** The files of a process: what is published needs no licence and no plug-in. */
export function downloads(stem: string, all: readonly SiteDownload[], path: string): Piece {
  const files = all.filter(({ isPreview }) => !isPreview);
  if (files.length === 0) return undefined;
  const contents = [...new Set(files.map(({ content }) => content))];
  const rows = contents.map((content) => {
    const links = files
      .filter((file) => file.content === content)
      .map(
        ({ fileName, format, bytes }) =>
          html`<li>
            <a href="${relative(path, downloadPath(stem, fileName))}" download>${format}</a>
            <span class="quiet">${sizeOf(bytes)}</span>
          </li>`,
      );
    return html`<tr>
      <th scope="row">${content}</th>
      <td>
        <ul class="row">
          ${links}
        </ul>
      </td>
    </tr>`;
  });
  return html`<section aria-labelledby="h-downloads">
    <h2 id="h-downloads">Downloads</h2>
    <table class="files">
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col">Files</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </section>`;
}

/** Characters stand for bytes: these files are almost all ASCII, and the size is for people. */
function sizeOf({ length }: string | Uint8Array): string {
  return length < 10_000
    ? `${Math.max(1, Math.round(length / 100) / 10)} kB`
    : `${Math.round(length / 1000)} kB`;
}
