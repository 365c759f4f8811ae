import { html, type Html, type Piece } from '../html';
import { processPath, relative, type ProcessPage } from '../paths';
import type { SiteProcess } from '../SiteContext';

/** The views of a process, each an address of its own, so that the switch works without a script and can be shared. */
export function viewSwitch(process: SiteProcess, here: ProcessPage): Html {
  const from = processPath(here);
  const item = (label: string, page: ProcessPage): Piece => {
    const path = processPath(page);
    return html`<li>
      <a href="${relative(from, path)}" ${path === from && html` aria-current="page"`}>${label}</a>
    </li>`;
  };
  const { stem } = process;
  const views = process.layers.map((layer) => [
    item(layer, { stem, view: 'resolved', layer }),
    item(`${layer} marked`, { stem, view: 'overlay', layer }),
    item('Side by side', { stem, view: 'compare', layer }),
  ]);
  return html`<nav class="views" aria-label="Views of this process">
    <ul>
      ${item('SMETS2+', { stem, view: 'baseline' })}${views}
    </ul>
    ${process.layers.length === 0 && html`<p class="quiet">No layer says anything of this process.</p>`}
  </nav>`;
}
