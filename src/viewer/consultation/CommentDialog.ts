import { COMMENT_KINDS, TEXT_LIMIT, type CommentKind, type Subject } from '../../core/review/Comment';
import type { ResponseComment } from '../../core/review/response/Response';
import { processInWords, subjectInWords } from '../../core/review/subjects';
import { button, el } from './dom';
import { newId } from './new-id';
import type { Notebook } from './Notebook';
import { withComment, withDraft } from './notes';
import { isSame, shortName, type SubjectHere } from './subjects-here';

const KIND_WORDS: Readonly<Record<CommentKind, string>> = {
  error: 'Something is wrong',
  question: 'A question',
  suggestion: 'A suggestion',
  agreement: 'I agree',
  other: 'Something else',
};

/** What the form is opened with. */
export interface Asked {
  /** Chosen at first. */
  about: Subject;
  /** Among which one can choose; none beside `about` where there is no choice. */
  choices?: readonly SubjectHere[];
  /** A comment to change. */
  comment?: ResponseComment;
}

/** The form for a comment, over the page. What is typed is kept at once, so that closing it loses nothing. */
export class CommentDialog {
  private readonly dialog = el('dialog', { class: 'comment-form', 'aria-labelledby': 'comment-form-title' });
  private readonly text = el('textarea', {
    id: 'comment-text',
    rows: '7',
    maxlength: String(TEXT_LIMIT),
    required: true,
  });
  private readonly select = el('select', { id: 'comment-about' });
  private readonly name = el('input', { id: 'comment-name', autocomplete: 'name', maxlength: '200' });
  private readonly organisation = el('input', {
    id: 'comment-organisation',
    autocomplete: 'organization',
    maxlength: '200',
  });
  private readonly own = el('div', { class: 'own' });
  private readonly fault = el('p', { class: 'fault', role: 'alert' });
  private choices: readonly SubjectHere[] = [];
  private comment: ResponseComment | undefined;

  constructor(
    private readonly notebook: Notebook,
    private readonly done: (message: string) => void,
  ) {
    document.body.append(this.dialog);
    // Keys of the page, such as / for its search, are letters here.
    this.dialog.addEventListener('keydown', (event) => event.stopPropagation());
    this.dialog.addEventListener('click', (event) => {
      if (event.target === this.dialog) this.dialog.close();
    });
    this.text.addEventListener('input', () => this.keepDraft());
    this.select.addEventListener('change', () => {
      this.takeUpDraft();
      this.showOwn();
    });
  }

  open({ about, choices = [{ about }], comment }: Asked): void {
    this.comment = comment;
    this.choices = choices.some((each) => isSame(each.about, about)) ? choices : [{ about }, ...choices];
    this.build(about);
    if (comment) this.text.value = comment.text;
    else this.takeUpDraft();
    this.showOwn();
    if (!this.dialog.open) this.dialog.showModal();
    this.text.focus();
  }

  private build(about: Subject): void {
    const { notebook, comment } = this;
    const { name, organisation } = notebook.notes;
    this.name.value = name;
    this.organisation.value = organisation;
    this.fault.textContent = '';
    this.text.value = '';
    const form = el(
      'form',
      { novalidate: true },
      el('h2', { id: 'comment-form-title' }, comment ? 'Change your comment' : 'Your comment'),
      this.aboutPart(about),
      this.own,
      kindPart(comment?.kind ?? 'suggestion'),
      el('p', {}, el('label', { for: 'comment-text' }, 'Comment'), this.text),
      name === ''
        ? el(
            'div',
            { class: 'who' },
            el('p', {}, el('label', { for: 'comment-name' }, 'Your name'), this.name),
            el('p', {}, el('label', { for: 'comment-organisation' }, 'Organisation'), this.organisation),
          )
        : el('p', { class: 'quiet' }, `As ${[name, organisation].filter(Boolean).join(', ')}`),
      this.fault,
      el(
        'p',
        { class: 'buttons' },
        el('button', { type: 'submit', class: 'main' }, comment ? 'Save the change' : 'Add comment'),
        button('Close', () => this.dialog.close()),
        el('span', { class: 'quiet' }, 'It stays in this browser until you save and send it.'),
      ),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.submit(form);
    });
    this.dialog.replaceChildren(form);
  }

  private aboutPart(about: Subject): HTMLElement {
    if (this.choices.length === 1) return el('p', { class: 'about' }, subjectInWords(about));
    const option = ({ about: each }: SubjectHere, index: number) =>
      el('option', { value: String(index), selected: isSame(each, about) }, shortName(each));
    const options = this.choices.map((each, index) => ({
      kind: each.about.kind,
      option: option(each, index),
    }));
    const group = (label: string, kind: Subject['kind']) => {
      const members = options.filter((each) => each.kind === kind).map((each) => each.option);
      return members.length > 0 && el('optgroup', { label }, ...members);
    };
    const loose = options.filter(({ kind }) => kind === 'release' || kind === 'process');
    this.select.replaceChildren(
      ...loose.map((each) => each.option),
      ...[group('Steps', 'step'), group('Variations', 'variation'), group('Impacts', 'impact')].filter(
        (each) => each !== false,
      ),
    );
    const title =
      'process' in about ? el('span', { class: 'quiet' }, processInWords(about.process)) : undefined;
    return el('p', {}, el('label', { for: 'comment-about' }, 'About'), title, this.select);
  }

  /** What one has said to it already, which may be what one wants to change. */
  private showOwn(): void {
    const { about, comment, choices } = this;
    const own = this.notebook.notes.comments.filter(
      (each) => each.id !== comment?.id && isSame(each.about, about),
    );
    this.own.replaceChildren(
      ...own.map((each) =>
        el(
          'p',
          {},
          el('span', { class: 'quiet' }, 'You said: '),
          beginning(each.text),
          ' ',
          button('Change', () => this.open({ about, choices, comment: each }), {
            'aria-label': `Change “${beginning(each.text)}”`,
          }),
        ),
      ),
    );
  }

  private get about(): Subject {
    return this.choices[this.choices.length === 1 ? 0 : Number(this.select.value)]!.about;
  }

  private get kind(): CommentKind {
    const chosen = this.dialog.querySelector<HTMLInputElement>('input[name=comment-kind]:checked')?.value;
    return COMMENT_KINDS.find((kind) => kind === chosen) ?? 'other';
  }

  private keepDraft(): void {
    if (this.comment) return;
    const draft = { about: this.about, kind: this.kind, text: this.text.value };
    this.notebook.change((notes) => withDraft(notes, draft));
  }

  /** What was begun on this subject, unless something else is being written. */
  private takeUpDraft(): void {
    const draft = this.notebook.notes.drafts.find(({ about }) => isSame(about, this.about));
    if (!draft || this.comment || this.text.value.trim() !== '') return;
    this.text.value = draft.text;
    const kind = this.dialog.querySelector<HTMLInputElement>(`input[value=${draft.kind}]`);
    if (kind) kind.checked = true;
  }

  /** The form stays until the comment is kept: whoever goes on to another page finds it there. */
  private async submit(form: HTMLElement): Promise<void> {
    const { about, kind, comment, notebook } = this;
    const text = this.text.value.trim();
    const name = this.name.value.trim();
    if (text === '') return this.refuse('Write your comment first.', this.text);
    if (name === '')
      return this.refuse('Say who you are: a comment without a name cannot be answered.', this.name);
    const organisation = this.organisation.value.trim();
    notebook.change((notes) => ({
      ...withComment(withDraft(notes, { about, kind, text: '' }), {
        id: comment?.id ?? newId(),
        about,
        kind,
        text,
        at: new Date().toISOString(),
      }),
      name,
      organisation,
    }));
    form.inert = true;
    await notebook.kept();
    if (form.isConnected) this.dialog.close();
    this.done(comment ? 'The comment is changed.' : 'The comment is added to yours.');
  }

  private refuse(message: string, field: HTMLElement): void {
    this.fault.textContent = message;
    field.focus();
  }
}

function kindPart(chosen: CommentKind): HTMLElement {
  const choices = COMMENT_KINDS.map((kind) =>
    el(
      'label',
      {},
      el('input', { type: 'radio', name: 'comment-kind', value: kind, checked: kind === chosen }),
      KIND_WORDS[kind],
    ),
  );
  return el('fieldset', {}, el('legend', {}, 'What it is'), ...choices);
}

const beginning = (text: string): string => (text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text);

export const kindInWords = (kind: CommentKind): string => KIND_WORDS[kind];
