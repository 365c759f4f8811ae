import type { DiagramElement } from '../diagram';
import type { LayerMode } from '../layer-mode/LayerMode';
import type { Layout } from './Layout';

interface ContextPad {
  registerProvider(priority: number, provider: unknown): void;
}

/** After those that take entries away. */
const LAST = 300;

/** 'Lay out selection' beside two or more steps that may be moved. */
export class LayoutContextPad {
  static $inject = ['contextPad', 'layerMode', 'bamLayout'];

  constructor(
    contextPad: ContextPad,
    private readonly mode: LayerMode,
    private readonly layout: Layout,
  ) {
    contextPad.registerProvider(LAST, this);
  }

  getContextPadEntries() {
    return {};
  }

  getMultiElementContextPadEntries(elements: DiagramElement[]) {
    const steps = elements.filter(
      (element) =>
        !element.labelTarget &&
        !this.mode.isLocked(element) &&
        element.businessObject.$instanceOf('bpmn:FlowNode'),
    );
    if (steps.length < 2 || this.mode.current().kind === 'read-only') return {};
    return {
      'bam-layout-selection': {
        group: 'align-elements',
        title: 'Lay out selection',
        html: LAY_OUT,
        action: { click: () => this.layout.layOutSelection() },
      },
    };
  }
}

/** Two boxes and the flow between them. */
const LAY_OUT =
  '<div class="entry"><svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><rect x="3" y="3" width="8" height="8" rx="1"/><rect x="13" y="13" width="8" height="8" rx="1"/><path d="M7 11v4a2 2 0 0 0 2 2h4"/></svg></div>';
