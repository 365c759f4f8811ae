/**
 * A new process as text: one pool with one lane and a start event, ready to draw in.
 *
 * @param options.number BAD number such as `7.2.2`; ids are made from it, so the same options give the same bytes
 * @param options.name the name of the process
 */
export function blankProcess({ number, name }: { number: string; name: string }): string {
  const key = number.replace(/[^A-Za-z0-9]+/g, '_');
  const attribute = (value: string) =>
    value.replace(/[&<>"\n\r\t]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:bam="urn:bam:1" id="Definitions_${key}" targetNamespace="urn:sec:business-architecture-model">
  <bpmn:collaboration id="Collaboration_${key}">
    <bpmn:participant id="Participant_${key}" name="${attribute(name)}" processRef="Process_${key}" />
  </bpmn:collaboration>
  <bpmn:process id="Process_${key}" name="${attribute(name)}" bam:classification="White" bam:number="${attribute(number)}" isExecutable="false">
    <bpmn:laneSet id="LaneSet_${key}">
      <bpmn:lane id="Lane_${key}" name="Lane">
        <bpmn:flowNodeRef>StartEvent_${key}</bpmn:flowNodeRef>
      </bpmn:lane>
    </bpmn:laneSet>
    <bpmn:startEvent id="StartEvent_${key}" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="BPMNDiagram_${key}">
    <bpmndi:BPMNPlane id="BPMNPlane_${key}" bpmnElement="Collaboration_${key}">
      <bpmndi:BPMNShape id="Participant_${key}_di" bpmnElement="Participant_${key}" isHorizontal="true">
        <dc:Bounds x="160" y="80" width="900" height="250" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="Lane_${key}_di" bpmnElement="Lane_${key}" isHorizontal="true">
        <dc:Bounds x="190" y="80" width="870" height="250" />
      </bpmndi:BPMNShape>
      <bpmndi:BPMNShape id="StartEvent_${key}_di" bpmnElement="StartEvent_${key}">
        <dc:Bounds x="242" y="187" width="36" height="36" />
      </bpmndi:BPMNShape>
    </bpmndi:BPMNPlane>
  </bpmndi:BPMNDiagram>
</bpmn:definitions>
`;
}
