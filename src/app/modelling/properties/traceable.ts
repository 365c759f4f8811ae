const STEP = /(Task|Event|Gateway|SubProcess|Activity|Transaction|MessageFlow)$/;

/** True for what can be traced to service requests, a BAD step and SEC references: steps and message flows. */
export const hasTrace = (type: string): boolean => STEP.test(type);
