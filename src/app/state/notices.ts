import type { Slice } from './slice';

export type NoticeTone = 'info' | 'success' | 'warning' | 'error';

/** A short message about what just happened; it is announced to screen readers. */
export interface Notice {
  id: number;
  tone: NoticeTone;
  text: string;
  /** Second line: what to do about it. */
  remedy?: string;
  /** One thing that can be done from the notice, such as Undo. */
  action?: { label: string; run: () => void };
}

export interface NoticesSlice {
  notices: Notice[];
  /** Shows a notice and returns its id. Errors stay until they are closed. */
  notify: (notice: Omit<Notice, 'id'>) => number;
  closeNotice: (id: number) => void;
}

const MOST_SHOWN = 4;
let lastId = 0;

export const createNoticesSlice: Slice<NoticesSlice> = (set, get) => ({
  notices: [],
  notify: (notice) => {
    const id = ++lastId;
    const others = get().notices.filter((each) => each.text !== notice.text);
    set({ notices: [...others, { ...notice, id }].slice(-MOST_SHOWN) }, undefined, 'notices/notify');
    return id;
  },
  closeNotice: (id) =>
    set((s) => ({ notices: s.notices.filter((each) => each.id !== id) }), undefined, 'notices/close'),
});
