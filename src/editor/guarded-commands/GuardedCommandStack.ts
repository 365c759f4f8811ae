import CommandStack from 'diagram-js/lib/command/CommandStack';
import type { Problem } from '../../core/problem';
import type { DiagramElement, EventBus } from '../diagram';

/** What a guard says to a command before it runs: go on, leave it out, or refuse the whole gesture. */
export type Admission = 'allow' | 'skip' | Problem;

export interface CommandGuard {
  /** @param parents the commands around it, outermost first; empty for the gesture or call itself */
  admit(command: string, context: object, parents: readonly CommandAction[]): Admission;
  /** Looks at the model when a gesture has run whole; a problem takes it back. */
  verify?(): Problem | undefined;
}

export interface CommandAction {
  command: string;
  context: object;
  id?: unknown;
}

/** What diagram-js keeps inside a command stack and does not type. */
interface Internals {
  _stack: CommandAction[];
  _stackIdx: number;
  _eventBus: EventBus;
  _currentExecution: {
    actions: CommandAction[];
    dirty: DiagramElement[];
    trigger: string | null;
    atomic?: boolean;
  };
  _popAction(): void;
  _internalUndo(action: CommandAction): void;
  _getUndoAction(): CommandAction | undefined;
  _getRedoAction(): CommandAction | undefined;
  execute(command: string, context: object): void;
  undo(): void;
  redo(): void;
}

const Base = CommandStack as unknown as new (eventBus: EventBus, injector: unknown) => Internals;

/**
 * A command stack that is a transaction: a gesture with everything that follows from it happens whole or not at all. Rules
 * gate gestures only; a guard set here sees each command, from code as well, and whatever it refuses is rolled
 * back and told as `commandStack.refused`. A handler that throws leaves nothing half done either.
 */
export class GuardedCommandStack extends Base {
  static $inject = ['eventBus', 'injector'];

  private readonly guards: CommandGuard[] = [];
  private refusal?: Problem | undefined;
  private before = { index: -1, redoable: [] as CommandAction[] };

  addGuard(guard: CommandGuard): void {
    this.guards.push(guard);
  }

  /** True while a gesture runs: what follows from it is for the guards to judge, not for the rules of gestures. */
  isExecuting(): boolean {
    return this._currentExecution.actions.length > 0;
  }

  override execute(command: string, context: object): void {
    const { actions } = this._currentExecution;
    const isOutermost = actions.length === 0;
    if (isOutermost) {
      this.refusal = undefined;
      this.before = { index: this._stackIdx, redoable: this._stack.slice(this._stackIdx + 1) };
    }
    if (this.refusal) throw new Error(this.refusal.code);
    const admission = this.ask(command, context);
    if (admission === 'skip') return;
    if (admission !== 'allow') {
      if (isOutermost) return this.tell(admission);
      // Handlers loop until their commands have done their work: only throwing ends them. The outermost command catches it.
      this.refusal = admission;
      throw new Error(admission.code);
    }
    if (isOutermost) this.executeWhole(command, context);
    else super.execute(command, context);
  }

  override undo(): void {
    this.announce(this._getUndoAction());
    super.undo();
  }

  override redo(): void {
    this.announce(this._getRedoAction());
    super.redo();
  }

  /** Called by diagram-js when a command ends; the outermost one ends the transaction. */
  override _popAction(): void {
    const execution = this._currentExecution;
    const ends = execution.actions.length === 1;
    if (ends && execution.trigger === 'execute') {
      for (const guard of this.guards) this.refusal ??= guard.verify?.();
      if (this.refusal) this.rollBack();
    }
    super._popAction();
    if (ends && this.refusal) {
      const problem = this.refusal;
      this.refusal = undefined;
      this.tell(problem);
    }
  }

  private executeWhole(command: string, context: object): void {
    try {
      super.execute(command, context);
    } catch (error) {
      const problem = this.refusal;
      const execution = this._currentExecution;
      execution.atomic = false;
      this.rollBack();
      execution.actions.length = 1;
      this.refusal = undefined;
      super._popAction();
      if (!problem) throw error;
      this.tell(problem);
    }
  }

  private ask(command: string, context: object): Admission {
    for (const guard of this.guards) {
      const admission = guard.admit(command, context, this._currentExecution.actions);
      if (admission !== 'allow') return admission;
    }
    return 'allow';
  }

  private rollBack(): void {
    const { index, redoable } = this.before;
    this._currentExecution.trigger = 'refuse';
    while (this._stackIdx > index) this._internalUndo(this._stack[this._stackIdx]!);
    this._stack.length = index + 1;
    this._stack.push(...redoable);
  }

  private announce(action: CommandAction | undefined): void {
    if (action) this._eventBus.fire('commandStack.travel', { action });
  }

  private tell(problem: Problem): void {
    this._eventBus.fire('commandStack.refused', { problem });
  }
}
