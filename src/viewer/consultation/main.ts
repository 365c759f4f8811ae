import { KEEPER_PATH, type PackFacts } from '../../publish/site/consultation/SiteConsultation';
import { CommentDialog } from './CommentDialog';
import { showBanner } from './banner';
import { button, el } from './dom';
import { KEPT, startKeeper } from './keeper';
import { KeptStore } from './KeptStore';
import { Notebook } from './Notebook';
import { markPlaces } from './places';
import { subjectsHere } from './subjects-here';
import { YourComments } from './YourComments';

/** The script of a consultation pack. It runs before the site's own, which copies the words of steps. */
const { consultation: given, keeper, root = '' } = document.body.dataset;
if (given !== undefined) start(JSON.parse(given) as PackFacts);
if (keeper !== undefined) startKeeper(localStorage);

function start(facts: PackFacts): void {
  const notebook = new Notebook(`${KEPT}${facts.release} ${facts.seal.slice(0, 16)}`, () => localStorage);
  if (location.protocol === 'file:') void shareStore(notebook);
  window.addEventListener('storage', () => notebook.tell());
  window.addEventListener('pageshow', () => notebook.tell());
  const say = messages();
  const dialog = new CommentDialog(notebook, say);
  showBanner(facts, notebook, say);
  markPlaces(subjectsHere(), notebook, ({ about }, choices) => dialog.open({ about, choices }));
  const page = document.getElementById('your-comments');
  if (page) new YourComments(page, facts, notebook, dialog, say);
}

/** From a folder, some browsers give each page a store of its own: all then use that of the keeper's page. */
async function shareStore(notebook: Notebook): Promise<void> {
  const store = await KeptStore.open(`${root}${KEEPER_PATH}`, notebook.key, {
    onChange: () => notebook.tell(),
    onFault: (fault) => notebook.fail(fault),
  });
  if (store) notebook.use(store);
  else notebook.keepsApart();
}

/** What was done, and the way back, for eyes and screen readers. */
function messages(): (message: string, undo?: () => void) => void {
  const status = el('div', { class: 'said', role: 'status' });
  document.body.append(status);
  let timer = 0;
  return (message, undo) => {
    const close = () => status.replaceChildren();
    status.replaceChildren(
      el('span', {}, message),
      ...(undo
        ? [
            button('Undo', () => {
              undo();
              close();
            }),
          ]
        : []),
      button('×', close, { 'aria-label': 'Close this message' }),
    );
    clearTimeout(timer);
    timer = window.setTimeout(close, undo ? 30_000 : 12_000);
  };
}
