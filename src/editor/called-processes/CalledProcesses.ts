import type { DiagramElement, ElementRegistry, EventBus } from '../diagram';
import type { LayerMode } from '../layer-mode/LayerMode';
import { followButton } from './followButton';

interface Overlays {
  add(element: DiagramElement, type: string, overlay: object): string;
  get(search: { element: DiagramElement; type: string }): { html: HTMLElement }[];
  remove(search: { element: DiagramElement; type: string }): void;
}

const TYPE = 'called-process';
const BEFORE_LABEL_EDITING = 1500;

/**
 * The way from a call activity into the process that it calls: a button in its corner, and a double click where that
 * does not mean to edit the name. Says `call.follow`; which process that is only the library knows.
 */
export class CalledProcesses {
  static $inject = ['eventBus', 'elementRegistry', 'overlays', 'layerMode'];

  constructor(
    private readonly eventBus: EventBus,
    private readonly elementRegistry: ElementRegistry,
    private readonly overlays: Overlays,
    mode: LayerMode,
  ) {
    eventBus.on(['import.render.complete', 'commandStack.changed'], () => this.refresh());
    eventBus.on('element.dblclick', BEFORE_LABEL_EDITING, ({ element }: { element: DiagramElement }) => {
      const calledElement = calledElementOf(element);
      if (calledElement === '' || !mode.isLocked(element.businessObject)) return undefined;
      this.follow(calledElement);
      return true; // seen to: the name is not edited
    });
  }

  private refresh(): void {
    for (const element of this.elementRegistry.filter(({ type }) => type === 'bpmn:CallActivity')) {
      const calledElement = calledElementOf(element);
      const search = { element, type: TYPE };
      if (this.overlays.get(search)[0]?.html.dataset['calls'] === calledElement) continue;
      this.overlays.remove(search);
      if (calledElement === '') continue;
      const { name } = element.businessObject;
      const html = followButton(typeof name === 'string' ? name : '', () => this.follow(calledElement));
      html.dataset['calls'] = calledElement;
      this.overlays.add(element, TYPE, {
        html,
        position: { bottom: 21, right: 21 },
        show: { minZoom: 0.35 },
      });
    }
  }

  private follow(calledElement: string): void {
    this.eventBus.fire('call.follow', { calledElement });
  }
}

function calledElementOf({ businessObject, labelTarget }: DiagramElement): string {
  const called: unknown = labelTarget ? undefined : businessObject['calledElement'];
  return typeof called === 'string' ? called : '';
}
