import { BpmnModdle } from 'bpmn-moddle';
import shippedBpmndi from 'bpmn-moddle/resources/bpmn/json/bpmndi.json';
import bam from './bam.json';

interface Package {
  types: { name: string; properties?: { name: string; default?: unknown }[] }[];
}

/**
 * Packages that the editor and `createModdle` add to, or put in place of, those of bpmn-moddle: `bam`, and `bpmndi` with
 * a correction. Hand them to bpmn-js as `moddleExtensions`.
 */
export const bamPackages: Record<string, unknown> = { bpmndi: withoutFalseDefault(shippedBpmndi), bam };

/** A moddle that knows the `bam` extension. */
export function createModdle(): BpmnModdle {
  return new BpmnModdle(bamPackages);
}

/** The one that all files are read and written with: types are made on first use, and no state is kept between calls. */
export const fileModdle = createModdle();

/**
 * bpmn-moddle 10.3 gives `messageVisibleKind` a default that BPMNDI.xsd does not have, drops the value on writing, and so
 * the envelope on a message flow is gone.
 */
function withoutFalseDefault(shipped: Package): Package {
  const corrected = JSON.parse(JSON.stringify(shipped)) as Package;
  const edge = corrected.types.find(({ name }) => /(^|:)BPMNEdge$/.test(name));
  const property = edge?.properties?.find(({ name }) => /(^|:)messageVisibleKind$/.test(name));
  delete property?.default;
  return corrected;
}
