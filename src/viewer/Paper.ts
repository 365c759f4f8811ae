const SMALLEST = 0.1;
const LARGEST = 4;
const STEP = 1.25;

/** What a paper tells others: where it looks and how large. */
export interface Place {
  scale: number;
  left: number;
  top: number;
}

/**
 * A drawing that can be moved and made larger. It scrolls as the browser scrolls, so wheel, touch, arrow keys and the
 * reading of a screen reader work as everywhere; only the scale is ours.
 */
export class Paper {
  private readonly paper: HTMLElement;
  private readonly svg: SVGSVGElement;
  private readonly width: number;
  private readonly height: number;
  /** Once it was set here; until then the style sheet has the say. */
  private ownScale: number | undefined;
  private readonly listeners: ((place: Place) => void)[] = [];
  /** Where others know it to be: it told them, or it follows them. */
  private known = { left: 0, top: 0 };

  constructor(readonly figure: HTMLElement) {
    this.paper = figure.querySelector<HTMLElement>('.paper')!;
    this.svg = figure.querySelector('svg')!;
    this.width = Number(this.svg.getAttribute('width'));
    this.height = Number(this.svg.getAttribute('height'));
    const tools = figure.querySelector<HTMLElement>('.tools');
    if (tools) tools.hidden = false;
    tools?.addEventListener('click', (event) => {
      const zoom = (event.target as HTMLElement).closest<HTMLElement>('[data-zoom]')?.dataset['zoom'];
      if (zoom === 'in') this.zoomTo(this.scale * STEP);
      if (zoom === 'out') this.zoomTo(this.scale / STEP);
      if (zoom === 'one') this.zoomTo(1);
      if (zoom === 'fit') this.fit();
    });
    this.paper.addEventListener('keydown', (event) => this.onKey(event));
    this.paper.addEventListener('wheel', (event) => this.onWheel(event), { passive: false });
    this.paper.addEventListener('scroll', () => this.onScroll(), { passive: true });
    this.startDragging();
  }

  private get scale(): number {
    return this.ownScale ?? this.svg.getBoundingClientRect().width / this.width;
  }

  onMove(listener: (place: Place) => void): void {
    this.listeners.push(listener);
  }

  /** Looks where another paper looks, without telling anybody. */
  follow({ scale, left, top }: Place): void {
    if (scale !== this.scale) this.apply(scale);
    if (this.paper.scrollLeft !== left) this.paper.scrollLeft = left;
    if (this.paper.scrollTop !== top) this.paper.scrollTop = top;
    this.known = this.corner;
  }

  /** The whole drawing in sight. */
  fit(): void {
    this.zoomTo(Math.min(this.paper.clientWidth / this.width, this.paper.clientHeight / this.height, 1));
  }

  /** What is drawn of an element, if it is on this paper: a group, or the line of a flow. */
  find(elementId: string): SVGGraphicsElement | null {
    return this.svg.querySelector(`[data-element-id="${CSS.escape(elementId)}"]`);
  }

  /** Brings a drawn element to the middle, if it is out of sight. */
  reveal(element: Element): void {
    const box = element.getBoundingClientRect();
    const frame = this.paper.getBoundingClientRect();
    const isInSight =
      box.left >= frame.left &&
      box.right <= frame.right &&
      box.top >= frame.top &&
      box.bottom <= frame.bottom;
    if (isInSight) return;
    this.paper.scrollLeft += box.left + box.width / 2 - (frame.left + frame.width / 2);
    this.paper.scrollTop += box.top + box.height / 2 - (frame.top + frame.height / 2);
  }

  /** Keeps the point at `at` (of the frame; its middle when absent) where it is. */
  private zoomTo(wanted: number, at?: { x: number; y: number }): void {
    const scale = Math.min(LARGEST, Math.max(SMALLEST, wanted));
    const x = at?.x ?? this.paper.clientWidth / 2;
    const y = at?.y ?? this.paper.clientHeight / 2;
    const factor = scale / this.scale;
    const left = (this.paper.scrollLeft + x) * factor - x;
    const top = (this.paper.scrollTop + y) * factor - y;
    this.apply(scale);
    this.paper.scrollTo({ left, top });
    this.tell();
  }

  private apply(scale: number): void {
    this.ownScale = scale;
    this.paper.style.setProperty('--shown', `${Math.round(this.height * scale)}px`);
  }

  private get corner(): { left: number; top: number } {
    return { left: this.paper.scrollLeft, top: this.paper.scrollTop };
  }

  /** The browser says in the next frame that it scrolled: what came of following, or was told already, must not come back. */
  private onScroll(): void {
    const { left, top } = this.corner;
    if (left !== this.known.left || top !== this.known.top) this.tell();
  }

  private tell(): void {
    this.known = this.corner;
    const place = { scale: this.scale, ...this.known };
    for (const listener of this.listeners) listener(place);
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === '+' || event.key === '=') this.zoomTo(this.scale * STEP);
    else if (event.key === '-') this.zoomTo(this.scale / STEP);
    else if (event.key === '0') this.fit();
    else if (event.key === '1') this.zoomTo(1);
    else return;
    event.preventDefault();
  }

  /** A wheel alone scrolls; with Ctrl, as a pinch on a touchpad comes, it makes larger or smaller. */
  private onWheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const frame = this.paper.getBoundingClientRect();
    const at = { x: event.clientX - frame.left, y: event.clientY - frame.top };
    this.zoomTo(this.scale * Math.exp(-event.deltaY / 300), at);
  }

  /** A mouse moves the paper by pulling it; a click on a step stays a click. */
  private startDragging(): void {
    let from: { x: number; y: number } | undefined;
    let moved = false;
    this.paper.addEventListener('pointerdown', ({ pointerType, button, clientX, clientY }) => {
      if (pointerType !== 'mouse' || button !== 0) return;
      from = { x: clientX, y: clientY };
      moved = false;
    });
    window.addEventListener('pointermove', ({ clientX, clientY }) => {
      if (!from) return;
      if (!moved && Math.hypot(clientX - from.x, clientY - from.y) < 4) return;
      moved = true;
      this.paper.classList.add('is-dragged');
      this.paper.scrollBy({ left: from.x - clientX, top: from.y - clientY });
      from = { x: clientX, y: clientY };
    });
    window.addEventListener('pointerup', () => {
      from = undefined;
      this.paper.classList.remove('is-dragged');
    });
    this.paper.addEventListener('dragstart', (event) => event.preventDefault());
    this.paper.addEventListener(
      'click',
      (event) => {
        if (!moved) return;
        event.preventDefault();
        event.stopPropagation();
        moved = false;
      },
      { capture: true },
    );
  }
}

export const paperOf = (figure: HTMLElement): Paper => new Paper(figure);
