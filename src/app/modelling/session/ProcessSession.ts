import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Problem } from '../../../core/problem';
import type { EditorMode, ProcessEditor } from '../../../editor/ProcessEditor';
import type { Repository, Result, RevisionSummary } from '../../../repository/Repository';
import { applyPendingEdit } from './apply-pending-edit';
import { DraftSaver } from './DraftSaver';
import { EditingLock } from './EditingLock';
import { openingStopped } from './openingStopped';
import { PendingEdits } from './PendingEdits';
import { initialState, type SessionState } from './session-state';
import { UnwrittenCopy } from './UnwrittenCopy';

export interface SessionOptions {
  processKey: string;
  repository: Repository;
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;
  /** ISO 8601 instant. */
  now: () => string;
}

/**
 * One process, open in this tab: the editor, the right to edit, the draft that follows each command, and the
 * text that is being typed. Screens read `store` and ask the editor; nothing here knows of React.
 */
export class ProcessSession {
  readonly store: StoreApi<SessionState> = createStore<SessionState>(() => initialState);
  readonly pending: PendingEdits;
  editor: ProcessEditor | undefined;
  private readonly saver: DraftSaver;
  private readonly unwritten: UnwrittenCopy;
  private readonly lock: EditingLock;
  private base = '';
  private sequence = 0;
  private wantedMode: EditorMode = { kind: 'read-only' };
  private wantedMarks: readonly string[] = [];
  private stops: (() => void)[] = [];
  private closed = false;
  private readonly running = new Set<Promise<void>>();
  private closing: Promise<void> = Promise.resolve();

  constructor(private readonly options: SessionOptions) {
    const { processKey, repository, storage } = options;
    this.pending = new PendingEdits(processKey, storage);
    this.unwritten = new UnwrittenCopy(processKey, storage);
    this.saver = new DraftSaver({
      text: async () => {
        const text = await this.requireEditor().text();
        this.unwritten.hold({ base: this.base, sequence: this.sequence + 1, text });
        this.set({ text });
        return text;
      },
      write: (text, entry) =>
        repository.writeDraft(
          { processKey, base: this.base, text, changedAt: options.now(), sequence: ++this.sequence },
          entry,
        ),
      onStatus: (save) => {
        if (save.kind === 'saved') {
          this.pending.forgetCommitted();
          this.unwritten.release();
        }
        this.set({ save });
      },
    });
    this.lock = new EditingLock(() => repository.lockForEditing(processKey));
  }

  /** Opens the process in `editor`, which this session owns from now on. */
  async start(editor: ProcessEditor): Promise<void> {
    return this.track(this.begin(editor));
  }

  private async begin(editor: ProcessEditor): Promise<void> {
    const { repository, processKey } = this.options;
    this.editor = editor;
    this.stops = [
      editor.on('changed', (entry) => {
        this.set({ version: this.state().version + 1, unsaved: true });
        if (this.state().access === 'editing') this.saver.noteChange(entry);
      }),
      editor.on('selection', ({ elementIds }) => this.set({ selectedIds: elementIds, asked: undefined })),
      editor.on('edit', ({ elementId }) => this.set({ asked: elementId })),
      editor.on('mode', () => this.set({ version: this.state().version + 1 })),
      repository.subscribe((change) => {
        if (change.processKey === processKey) this.inBackground(this.follow());
      }),
      this.lock.onTaken(() => this.inBackground(this.takeOver())),
    ];
    const taken = await this.lock.take();
    if (this.closed) return;
    await this.load(taken);
    if (taken && !this.closed) this.beginEditing();
  }

  /** What gestures may touch, and whose marks show. A tab that only reads stays read-only whatever is asked. */
  show(mode: EditorMode, marks: readonly string[]): void {
    this.wantedMode = mode;
    this.wantedMarks = marks;
    this.applyView();
  }

  /** Carries typed text into the diagram and lets go of it once the draft holds it. */
  commit(elementId: string, field: string, value: string): void {
    if (this.editor === undefined || this.state().phase !== 'open') return;
    const changed = applyPendingEdit(this.editor, { elementId, field, value });
    this.pending.commit(elementId, field);
    if (!changed && this.saver.status().kind === 'saved') this.pending.forgetCommitted();
  }

  async saveRevision(message: string, author: string): Promise<Result<RevisionSummary>> {
    return this.saver.whilePaused(async () => {
      const text = await this.requireEditor().text();
      return this.addRevision(text, message, author);
    });
  }

  /** Makes another text, an old one or one from a table, the newest revision. Work that is in no revision yet becomes one first. */
  async restore(text: string, message: string, author: string): Promise<Result<RevisionSummary>> {
    if (this.state().unsaved) {
      const kept = await this.saveRevision('Work in hand, kept before another state took its place', author);
      if (!kept.ok) return kept;
    }
    const result = await this.saver.whilePaused(() => this.addRevision(text, message, author));
    if (result.ok) await this.load();
    return result;
  }

  forgetRecovered(): void {
    this.set({ recovered: 0 });
  }

  /** The panel has taken the question up. */
  forgetAsked(): void {
    this.set({ asked: undefined });
  }

  retrySave(): void {
    this.saver.retry();
  }

  /** Settles when what was done so far is in the store, or has failed to be. */
  async settled(): Promise<boolean> {
    return this.saver.settled();
  }

  /** True while something is neither in the store nor held for the next opening. */
  hasUnwritten(): boolean {
    return this.saver.status().kind !== 'saved';
  }

  /** Writes what is waiting, then gives the process back. */
  async close(): Promise<void> {
    if (this.closed) return this.closing;
    this.closed = true;
    this.closing = this.finish();
    return this.closing;
  }

  private async finish(): Promise<void> {
    // What is typed at this moment goes along: its field is taken off the page only after this.
    const typing = this.state().access === 'editing' ? [...this.pending.all()] : [];
    typing.forEach(({ elementId, field, value }) => this.commit(elementId, field, value));
    this.stops.forEach((stop) => stop());
    // An import under way would go on in an editor that is gone: it ends first.
    await Promise.allSettled(this.running);
    await this.saver.settled();
    this.lock.release();
    this.editor?.destroy();
    this.editor = undefined;
  }

  /** @param mayRecover true in the tab that has the right to edit: it opens what a killed tab had not written */
  private async load(mayRecover = false): Promise<void> {
    const result = await this.options.repository.open(this.options.processKey);
    if (this.closed) return;
    if (!result.ok) return this.fail(result.problems);
    const { head, draft } = result.value;
    this.base = head.head;
    this.sequence = Math.max(this.sequence, draft?.sequence ?? 0);
    const left = mayRecover ? this.unwritten.newerThan(this.base, draft?.sequence ?? 0) : undefined;
    const text = left?.text ?? result.value.text;
    const problems = await this.requireEditor().open(text);
    if (this.closed) return;
    this.set({ head, text });
    if (problems.some(({ severity }) => severity === 'error')) return this.fail(problems);
    const { version, opened } = this.state();
    this.set({
      phase: 'open',
      openingProblems: problems,
      unsaved: draft !== undefined || left !== undefined,
      version: version + 1,
      opened: opened + 1,
      selectedIds: [],
    });
    if (left !== undefined) this.saver.noteChange({ command: 'recovered', elementIds: [] });
    this.applyView();
  }

  /** The process cannot be shown, for a fault that is none of the file's, such as an editor that did not load. */
  stop(fault: unknown): void {
    if (!this.closed) this.fail([openingStopped(fault)]);
  }

  private fail(openingProblems: Problem[]): void {
    this.set({ phase: 'failed', openingProblems });
  }

  private beginEditing(): void {
    this.set({ access: 'editing' });
    const editor = this.requireEditor();
    if (this.state().phase !== 'open') return;
    const left = [...this.pending.all()];
    const recovered = left.filter((edit) => applyPendingEdit(editor, edit)).length;
    left.forEach(({ elementId, field }) => this.pending.commit(elementId, field));
    if (recovered === 0) this.pending.forgetCommitted();
    this.set({ recovered });
    this.applyView();
  }

  private async takeOver(): Promise<void> {
    await this.load(true);
    if (!this.closed) this.beginEditing();
  }

  /** Another tab wrote, or the library renamed: the newest state is read when it is not ours. */
  private async follow(): Promise<void> {
    await this.saver.settled();
    if (this.closed) return;
    if (this.state().access === 'other-tab') return this.load();
    const result = await this.options.repository.open(this.options.processKey);
    if (result.ok && result.value.head.head !== this.base && !this.closed) await this.load();
    else if (result.ok) this.set({ head: result.value.head });
  }

  private async addRevision(text: string, message: string, author: string): Promise<Result<RevisionSummary>> {
    const { processKey, repository } = this.options;
    const result = await repository.saveRevision({
      processKey,
      expectedHead: this.base,
      text,
      message,
      author,
    });
    if (result.ok) {
      this.base = result.value.id;
      this.set({ unsaved: false });
    }
    return result;
  }

  private async track(work: Promise<void>): Promise<void> {
    this.running.add(work);
    try {
      await work;
    } finally {
      this.running.delete(work);
    }
  }

  /** Work that nobody waits for: when it fails, the page says so, unless it has gone meanwhile. */
  private inBackground(work: Promise<void>): void {
    this.track(work).catch((fault: unknown) => this.stop(fault));
  }

  private applyView(): void {
    const { phase, access } = this.state();
    if (phase !== 'open' || this.editor === undefined) return;
    this.editor.setMode(access === 'editing' ? this.wantedMode : { kind: 'read-only' });
    this.editor.showMarks(this.wantedMarks);
    this.set({ version: this.state().version + 1 });
  }

  private requireEditor(): ProcessEditor {
    if (this.editor === undefined) throw new Error('the session has no editor yet: call start first');
    return this.editor;
  }

  private state = (): SessionState => this.store.getState();
  private set = (part: Partial<SessionState>): void => this.store.setState(part);
}
