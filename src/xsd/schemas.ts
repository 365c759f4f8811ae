/** Text of each schema by its file name: those of the OMG and `bam.xsd`. */
export type Schemas = ReadonlyMap<string, string>;

/** As bpmn-moddle ships them. */
export const OMG_SCHEMAS = ['BPMN20.xsd', 'BPMNDI.xsd', 'DC.xsd', 'DI.xsd', 'Semantic.xsd'] as const;

/** Brings BPMN and `bam` together: BPMN's own schema checks extensions only against schemas that the validator knows. */
export const ENTRY_SCHEMA = `<?xml version="1.0" encoding="UTF-8"?>
<xsd:schema xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <xsd:import namespace="http://www.omg.org/spec/BPMN/20100524/MODEL" schemaLocation="BPMN20.xsd" />
  <xsd:import namespace="urn:bam:1" schemaLocation="bam.xsd" />
</xsd:schema>
`;
