import { describe, expect, it } from 'vitest';
import { PendingEdits } from '../../../../src/app/modelling/session/PendingEdits';
import { memoryStorage } from './storage';

const name = (value: string) => ({ elementId: 'B01', field: 'name', value });

describe('PendingEdits', () => {
  it('gives the next tab what was typed last in each field', () => {
    const storage = memoryStorage();
    const killed = new PendingEdits('key', storage);
    killed.note(name('Inst'));
    killed.note({ elementId: 'B02', field: 'documentation', value: 'Why' });
    killed.note(name('Install'));
    expect(new PendingEdits('key', storage).all()).toEqual([
      { elementId: 'B02', field: 'documentation', value: 'Why' },
      name('Install'),
    ]);
    expect(new PendingEdits('other', storage).all()).toEqual([]);
  });

  it('keeps a committed edit until the draft is written', () => {
    const storage = memoryStorage();
    const edits = new PendingEdits('key', storage);
    edits.note(name('Install'));
    edits.commit('B01', 'name');
    expect(new PendingEdits('key', storage).all()).toEqual([name('Install')]);
    edits.forgetCommitted();
    expect(storage.items.size).toBe(0);
  });

  it('does not forget what is typed after the commit', () => {
    const storage = memoryStorage();
    const edits = new PendingEdits('key', storage);
    edits.note(name('Install'));
    edits.commit('B01', 'name');
    edits.note(name('Install and leave'));
    edits.forgetCommitted();
    expect(new PendingEdits('key', storage).all()).toEqual([name('Install and leave')]);
  });

  it('drops what the user takes back', () => {
    const storage = memoryStorage();
    const edits = new PendingEdits('key', storage);
    edits.note(name('Install'));
    edits.cancel('B01', 'name');
    expect(storage.items.size).toBe(0);
  });

  it('reads nothing from what is not its own, and works without storage', () => {
    const storage = memoryStorage(0);
    storage.items.set('bam-pending:key', '[{"elementId":7},{"elementId":"B01","field":"name","value":"x"}]');
    const edits = new PendingEdits('key', storage);
    expect(edits.all()).toEqual([name('x')]);
    edits.note(name('too long for the storage'));
    expect(edits.all()).toEqual([name('too long for the storage')]);
    storage.items.set('bam-pending:key', '{');
    expect(new PendingEdits('key', storage).all()).toEqual([]);
  });
});
