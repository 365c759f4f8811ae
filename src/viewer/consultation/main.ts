import { KEEPER_PATH, type PackFacts } from '../../publish/site/consultation/SiteConsultation';
import { CommentDialog } from './CommentDialog';
import { showBanner } from './banner';
import { button, el } from './dom';
import { KEPT, startKeeper } from './keeper';
import { KeptStore } from './KeptStore';
import { Notebook } from './Notebook';
import { readNotes, withOthers } from './notes';
import { markPlaces } from './places';
import { subjectsHere } from './subjects-here';
import { YourComments } from './YourComments';

/** The script of a consultation pack. It runs before the site's own, which copies the words of steps. */
const { consultation: given, keeper, root = '' } = document.body.dataset;
if (given !== undefined) start(JSON.parse(given) as PackFacts);
if (keeper !== undefined) startKeeper(localStorage);

function start(facts: PackFacts): void {
  const notebook =
    location.protocol === 'file:' ? sharedNotebook(facts) : new Notebook(keyOf(facts), () => localStorage);
  window.addEventListener('storage', () => notebook.tell());
  window.addEventListener('pageshow', () => notebook.tell());
  const say = messages();
  const dialog = new CommentDialog(notebook, say);
  showBanner(facts, notebook, say);
  markPlaces(subjectsHere(), notebook, ({ about }, choices) => dialog.open({ about, choices }));
  const page = document.getElementById('your-comments');
  if (page) new YourComments(page, facts, notebook, dialog, say);
}

function keyOf({ release, seal }: PackFacts): string {
  return `${KEPT}${release} ${seal.slice(0, 16)}`;
}

/** From a folder, some browsers give each page a store of its own: all then use that of the keeper's page. */
function sharedNotebook(facts: PackFacts): Notebook {
  const key = keyOf(facts);
  const merged = (kept: string | null, held: string) =>
    JSON.stringify(withOthers(readNotes(kept), readNotes(held)));
  const store = new KeptStore(() => localStorage, key, merged, {
    onOpen: () => notebook.recover(),
    onMissing: () => notebook.keepsApart(),
    onChange: () => notebook.tell(),
    onFault: (fault) => notebook.fail(fault),
  });
  const notebook = new Notebook(key, () => store);
  store.connect(`${root}${KEEPER_PATH}`);
  return notebook;
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
