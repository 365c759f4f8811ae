/** The parts of bpmnlint that we use; the package types only its main entry. */
declare module 'bpmnlint/lib/linter.js' {
  import type { Linter as LinterType } from 'bpmnlint';
  const Linter: LinterType;
  export default Linter;
}
declare module 'bpmnlint' {
  export interface Reporter {
    report(id: string, message: string, context?: object): void;
  }
  export type RuleFactory = (config?: unknown) => {
    check(node: never, reporter: Reporter): unknown;
  };
  export interface LintReport {
    id?: string;
    message: string;
    category: string;
    problem?: unknown;
  }
  export type Linter = new (options: {
    config: { rules: Record<string, unknown> };
    resolver: { resolveRule(pkg: string, name: string): RuleFactory; resolveConfig(): never };
  }) => { lint(root: object): Promise<Record<string, LintReport[]>> };
}
declare module 'bpmnlint/rules/*' {
  import type { RuleFactory } from 'bpmnlint';
  const rule: RuleFactory;
  export default rule;
}
