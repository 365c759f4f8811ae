import { readResponses } from '../../core/review/response/readResponse';
import type { ResponseComment } from '../../core/review/response/Response';
import { compareSubjects, processInWords, subjectInWords } from '../../core/review/subjects';
import { dateInWords } from '../../core/calendar/date-in-words';
import type { PackFacts } from '../../publish/site/consultation/SiteConsultation';
import { kindInWords, type CommentDialog } from './CommentDialog';
import { button, el } from './dom';
import { textOf } from './files';
import type { Notebook } from './Notebook';
import { BLANK, unsavedOf, withComment, withDraft, withoutComment, withResponse, type Draft } from './notes';
import { saveComments } from './saveComments';
import { counted } from '../../core/text/counted';

/** The page with all of a respondent's comments: to look over, change, save, and take up in another browser. */
export class YourComments {
  private readonly list = el('div', { class: 'own-comments' });
  private readonly state = el('p', { class: 'state' });
  private readonly tools = el('div', { class: 'save' });
  private readonly places: Readonly<Record<string, string>>;

  constructor(
    private readonly root: HTMLElement,
    private readonly facts: PackFacts,
    private readonly notebook: Notebook,
    private readonly dialog: CommentDialog,
    private readonly say: (message: string, undo?: () => void) => void,
  ) {
    this.places = JSON.parse(root.dataset['places'] ?? '{}') as Record<string, string>;
    const whole = button('Comment on the release as a whole', () =>
      dialog.open({ about: { kind: 'release' } }),
    );
    root.append(this.who(), this.state, this.tools, this.list, el('p', {}, whole), this.elsewhere());
    // Where somebody is typing is left alone: only what they cannot type into is drawn again.
    notebook.onChange(() => this.show());
    this.show();
  }

  private who(): HTMLElement {
    const { notes } = this.notebook;
    const field = (
      id: 'name' | 'organisation' | 'email',
      label: string,
      autocomplete: string,
      type = 'text',
    ) => {
      const input = el('input', {
        id: `own-${id}`,
        type,
        autocomplete,
        maxlength: id === 'email' ? '254' : '200',
      });
      input.value = notes[id];
      input.addEventListener('keydown', (event) => event.stopPropagation());
      input.addEventListener('input', () => this.notebook.change((now) => ({ ...now, [id]: input.value })));
      return el('p', {}, el('label', { for: `own-${id}` }, label), input);
    };
    return el(
      'section',
      { class: 'who', 'aria-labelledby': 'h-who' },
      el('h2', { id: 'h-who' }, 'Who you are'),
      field('name', 'Your name', 'name'),
      field('organisation', 'Organisation', 'organization'),
      field('email', 'E-mail, to ask you back (may stay empty)', 'email', 'email'),
    );
  }

  private show(): void {
    const { notes } = this.notebook;
    for (const id of WHO) {
      const input = this.root.querySelector<HTMLInputElement>(`#own-${id}`);
      if (input && input !== document.activeElement) input.value = notes[id];
    }
    const { comments, drafts } = notes;
    const unsaved = unsavedOf(notes);
    this.state.textContent =
      comments.length === 0
        ? 'You have no comments yet. Each page has a button to comment at its end, and one at each step.'
        : unsaved === 0
          ? `${counted(comments.length, 'comment')}, all in the file that you saved.`
          : `${counted(comments.length, 'comment')}, ${unsaved} of them not yet in a file.`;
    this.tools.hidden = comments.length === 0;
    if (this.tools.childElementCount === 0) this.tools.append(...this.saveButtons());
    const sorted = comments.toSorted((a, b) => compareSubjects(a.about, b.about));
    const groups = [...new Set(sorted.map(groupOf))].map(
      (title) => [title, sorted.filter((each) => groupOf(each) === title)] as const,
    );
    this.list.replaceChildren(
      ...drafts.map((draft) => this.draftItem(draft)),
      ...groups.map(([title, members]) =>
        el(
          'section',
          { 'aria-label': title },
          el('h2', {}, title),
          ...members.map((each) => this.item(each)),
        ),
      ),
    );
  }

  private item(comment: ResponseComment): HTMLElement {
    const { about, kind, text, at } = comment;
    const what = about.kind === 'release' || about.kind === 'process' ? 'As a whole' : nameOf(comment);
    const address = this.addressOf(comment);
    return el(
      'article',
      { class: 'own-comment' },
      el('h3', {}, address === undefined ? what : el('a', { href: address }, what)),
      el('p', { class: 'quiet' }, `${kindInWords(kind)}, ${dateInWords(at.slice(0, 10))}`),
      el('p', { class: 'words', dir: 'auto' }, text),
      el(
        'p',
        { class: 'buttons' },
        button('Change', () => this.dialog.open({ about, comment }), {
          'aria-label': `Change the comment on ${subjectInWords(about)}`,
        }),
        button('Delete', () => this.remove(comment), {
          'aria-label': `Delete the comment on ${subjectInWords(about)}`,
        }),
      ),
    );
  }

  private draftItem(draft: Draft): HTMLElement {
    const { about, text } = draft;
    return el(
      'article',
      { class: 'own-comment draft' },
      el('h3', {}, `Begun, not added yet: ${subjectInWords(about)}`),
      el('p', { class: 'words', dir: 'auto' }, text),
      el(
        'p',
        { class: 'buttons' },
        button('Go on', () => this.dialog.open({ about })),
        button(
          'Delete',
          () => {
            this.notebook.change((notes) => withDraft(notes, { ...draft, text: '' }));
            this.say('Deleted.', () => this.notebook.change((notes) => withDraft(notes, draft)));
          },
          { 'aria-label': `Delete what you began on ${subjectInWords(about)}` },
        ),
      ),
    );
  }

  private remove(comment: ResponseComment): void {
    this.notebook.change((notes) => withoutComment(notes, comment.id));
    this.say('The comment is deleted.', () => this.notebook.change((notes) => withComment(notes, comment)));
  }

  private addressOf({ about }: ResponseComment): string | undefined {
    if (about.kind === 'impact') return `impacts.html#${encodeURIComponent(about.impact)}`;
    if (!('process' in about)) return undefined;
    const page = this.places[about.process.processId];
    if (page === undefined) return undefined;
    return 'elementId' in about ? `${page}#${encodeURIComponent(about.elementId)}` : page;
  }

  private saveButtons(): HTMLElement[] {
    const { replyTo, title } = this.facts;
    const mail =
      replyTo === undefined
        ? 'Then send the file to the address that you had this pack from.'
        : el(
            'span',
            {},
            'Then send the file to ',
            el(
              'a',
              { href: `mailto:${replyTo}?subject=${encodeURIComponent(`Comments on ${title}`)}` },
              replyTo,
            ),
            '.',
          );
    return [
      el(
        'p',
        { class: 'buttons' },
        button('Save my comments', () => this.save('json'), { class: 'main' }),
        button('Save as a table (CSV)', () => this.save('csv')),
      ),
      el('p', { class: 'quiet' }, mail),
    ];
  }

  private save(form: 'json' | 'csv'): void {
    if (saveComments(form, this.facts, this.notebook, this.say)) return;
    this.root.querySelector<HTMLElement>('#own-name')?.focus();
  }

  private elsewhere(): HTMLElement {
    const input = el('input', {
      id: 'own-file',
      type: 'file',
      accept: '.json,.csv,application/json,text/csv',
    });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void this.load(file).finally(() => (input.value = ''));
    });
    return el(
      'details',
      { class: 'elsewhere' },
      el('summary', {}, 'Another browser, or a fresh start'),
      el('p', {}, el('label', { for: 'own-file' }, 'Go on with a file that you saved elsewhere'), input),
      el(
        'p',
        {},
        button('Delete all my comments from this browser', () => this.clear()),
      ),
    );
  }

  private async load(file: File): Promise<void> {
    const text = await textOf(file);
    if (text === undefined) return this.say(`${file.name} is no response file.`);
    const { responses, problems } = readResponses(text, file.name, new Date().toISOString());
    const fitting = responses.filter(({ release }) => release === this.facts.release);
    if (fitting.length === 0)
      return this.say(
        responses[0]
          ? `${file.name} is about release ${responses[0].release}, and this pack about ${this.facts.release}.`
          : (problems[0]?.message ?? `${file.name} is no response file.`),
      );
    const before = this.notebook.notes;
    let taken = 0;
    this.notebook.change((notes) =>
      fitting.reduce((now, response) => {
        const next = withResponse(now, response);
        taken += next.taken;
        return next.notes;
      }, notes),
    );
    const left = problems.length === 0 ? '' : ` ${counted(problems.length, 'comment')} could not be read.`;
    const other = fitting.some(({ seal }) => seal !== this.facts.seal)
      ? ' It was written on another edition: look whether your comments still fit.'
      : '';
    this.say(`${counted(taken, 'comment')} taken from ${file.name}.${left}${other}`, () =>
      this.notebook.change(() => before),
    );
  }

  private clear(): void {
    const before = this.notebook.notes;
    this.notebook.change(() => BLANK);
    this.say('All your comments are deleted from this browser.', () => this.notebook.change(() => before));
  }
}

const WHO = ['name', 'organisation', 'email'] as const;

/** Comments stand together by process. */
function groupOf({ about }: ResponseComment): string {
  if ('process' in about) return processInWords(about.process);
  return about.kind === 'impact' ? 'Impacts' : 'The release';
}

function nameOf({ about }: ResponseComment): string {
  if (about.kind === 'step') return about.name || about.elementId;
  if (about.kind === 'variation') return `${about.name || about.elementId} (variation of ${about.layer})`;
  return about.kind === 'impact' ? about.impact : '';
}
