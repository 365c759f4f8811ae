import { readRegisters, type Registers } from '../../../src/core/register/readRegisters';
import type { ModelFacts } from '../../../src/core/register/modelFacts';

const IMPACTS =
  'id,sec_document,section,bad_section_number,bad_target,impact_kind,summary,open_question,note';

/** A library's register files in small: five impacts, two documents, one process with a step. */
export const SAMPLE: ReadonlyMap<string, string> = new Map([
  ['register/r1/register.json', '{ "title": "First release", "secRelease": "2019", "layers": ["SMETS1"] }'],
  [
    'register/r1/impacts.csv',
    [
      IMPACTS,
      'A001,Doc A,1,,No impact,none,Nothing changes,,',
      'A002,Doc A,2,1.1.1.1,A step,variation,The step differs,,',
      'A003,Doc B,1,1.1.1.2,A table,governance-text,The table has a new row,,',
      'A004,Doc B,2,,Table 8 Reads,variation,A read differs,,',
      'A005,Doc B,3,1.1.1.1,A step,variation,Another difference,How is it done?,',
    ].join('\n') + '\n',
  ],
  [
    'register/sections.csv',
    [
      'number,title,parent,kind,named_in,inferred',
      '1.1,Chapter,,chapter,,no',
      '1.1.1,Process,1.1,process,,no',
      '1.1.1.1,Step,1.1.1,step,A002,no',
      '1.1.1.2,Governance,1.1.1,governance,A003,no',
      '1.1.2,Other,1.1,process,,no',
    ].join('\n') + '\n',
  ],
]);

/** The sample with more files, or with others in place of some. */
export const sampleWith = (files: Record<string, string> = {}): Registers =>
  readRegisters(new Map([...SAMPLE, ...Object.entries(files)]));

export const GOVERNANCE = 'id,process,section,reference,layer,impacts,note';
export const DISPOSITIONS = 'impact,outcome,target,reason';
export const SERVICE_REQUESTS = 'srv,name,bad_table,critical,smets1,smets1_note,source';

type Facts = Partial<ModelFacts>;

export const model = (facts: Facts = {}): ModelFacts => ({
  number: '1.1.1',
  name: 'Process',
  steps: [],
  variations: [],
  questions: [],
  otherTexts: [],
  ...facts,
});

export const variation = (
  impacts: string[],
  more: Partial<ModelFacts['variations'][number]> = {},
): ModelFacts['variations'][number] => ({
  layer: 'SMETS1',
  elementId: 'B01',
  elementName: 'A step',
  effect: 'noted',
  by: [],
  impacts,
  reason: 'It differs.',
  overrides: [],
  stale: false,
  ...more,
});
