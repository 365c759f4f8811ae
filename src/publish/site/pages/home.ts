import { html, type Html } from '../html';
import { page, releaseInWords } from '../page';
import { processPath, relative } from '../paths';
import type { SiteContext, SiteProcess } from '../SiteContext';

/** The way in: every process by chapter, with the views that it has. */
export function homePage(context: SiteContext): string {
  const path = 'index.html';
  const { library, release } = context.input;
  const chapters = library.chapters.map(({ number, title }) => {
    const members = context.processes.filter((process) => process.number.startsWith(`${number}.`));
    const overview = context.byNumber.get(number);
    return html`<section class="chapter" id="chapter-${number}" aria-labelledby="h-${number}">
      <h2 id="h-${number}">
        ${overview ? html`<a href="${relative(path, processPath({ stem: overview.stem, view: 'baseline' }))}">${number} ${title}</a>` : `${number} ${title}`}
      </h2>
      ${
        members.length > 0
          ? html`<ul class="processes">
              ${members.map((process) => item(process, path))}
            </ul>`
          : html`<p class="quiet">No process of this chapter is in the model.</p>`
      }
    </section>`;
  });
  const others = context.processes.filter(
    ({ number }) =>
      !library.chapters.some(
        (chapter) => number === chapter.number || number.startsWith(`${chapter.number}.`),
      ),
  );
  const layers = library.layers.map(({ name, description }) => html`<p><b>${name}:</b> ${description}</p>`);
  const body = html`<h1>${library.title}</h1>
    <p class="lead">
      ${count(context)} Each is drawn for SMETS2+; what differs for older meters is recorded on top of it,
      with its reasons and sources.
    </p>
    ${layers}
    <p class="quiet">${releaseInWords(release)}.</p>
    <div class="chapters">${chapters}</div>
    ${
      others.length > 0 &&
      html`<section class="chapter" aria-labelledby="h-others">
        <h2 id="h-others">Further processes</h2>
        <ul class="processes">
          ${others.map((process) => item(process, path))}
        </ul>
      </section>`
    }`;
  return page(context, {
    path,
    title: library.title,
    description: `${library.title}: ${count(context)}`,
    crumbs: [{ label: library.title }],
    body,
  });
}

function item({ stem, number, name, layers }: SiteProcess, path: string): Html {
  const to = relative(path, processPath({ stem, view: 'baseline' }));
  const views = layers.map(
    (layer) =>
      html` <a
        class="tag tag-layer"
        href="${relative(path, processPath({ stem, view: 'resolved', layer }))}"
        aria-label="${number} ${name} for ${layer}"
        >${layer}</a
      >`,
  );
  return html`<li>
    <a href="${to}"><span class="number">${number}</span> ${name}</a>${views}
  </li>`;
}

/** A chapter's overview is a map of its processes, and none of them. */
function count({ processes, input }: SiteContext): string {
  const chapters = new Set(input.library.chapters.map(({ number }) => number));
  const overviews = processes.filter(({ number }) => chapters.has(number)).length;
  const own = processes.length - overviews;
  const beside =
    overviews > 0 &&
    `, and ${overviews} ${overviews === 1 ? 'overview of a chapter' : 'overviews of chapters'}`;
  return `${own} business ${own === 1 ? 'process' : 'processes'} of smart metering in Great Britain${beside || ''}.`;
}
