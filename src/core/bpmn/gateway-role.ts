/** How many flows lead to a gateway and away from it. */
export interface GatewayFlows {
  incoming: number;
  outgoing: number;
}

/** What a gateway without a name does, by its type and flows: `Paths join`; '' where these tell no more than its type. */
export function gatewayRole(type: string, { incoming, outgoing }: GatewayFlows): string {
  if (type === 'bpmn:EventBasedGateway') return 'Wait for what comes first';
  const [join, part, both] = WORDS[type] ?? ANY;
  if (incoming > 1) return outgoing > 1 ? both : join;
  return outgoing > 1 ? part : '';
}

type Words = readonly [join: string, part: string, both: string];
const ANY: Words = ['Paths join', 'Paths part', 'Paths join and part again'];
const WORDS: Record<string, Words | undefined> = {
  'bpmn:ParallelGateway': [
    'Parallel paths join',
    'Parallel paths start',
    'Parallel paths join, and others start',
  ],
  'bpmn:InclusiveGateway': [
    'The chosen paths join',
    'One or more paths start',
    'The chosen paths join, and one or more start',
  ],
};
