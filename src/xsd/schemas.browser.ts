import bpmn from 'bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd?raw';
import bpmndi from 'bpmn-moddle/resources/bpmn/xsd/BPMNDI.xsd?raw';
import dc from 'bpmn-moddle/resources/bpmn/xsd/DC.xsd?raw';
import di from 'bpmn-moddle/resources/bpmn/xsd/DI.xsd?raw';
import semantic from 'bpmn-moddle/resources/bpmn/xsd/Semantic.xsd?raw';
import bam from './bam.xsd?raw';
import type { Schemas } from './schemas';

/** The schemas from the bundle, for the app. */
export function loadSchemas(): Promise<Schemas> {
  return Promise.resolve(
    new Map([
      ['BPMN20.xsd', bpmn],
      ['BPMNDI.xsd', bpmndi],
      ['DC.xsd', dc],
      ['DI.xsd', di],
      ['Semantic.xsd', semantic],
      ['bam.xsd', bam],
    ]),
  );
}
