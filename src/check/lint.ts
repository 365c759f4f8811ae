import Linter from 'bpmnlint/lib/linter.js';
import type { LintReport, Reporter, RuleFactory } from 'bpmnlint';
import type { AnyElement, Definitions } from '../core/bpmn/model';
import { walkSemantics } from '../core/bpmn/walk';
import type { Problem } from '../core/problem';
import type { Rule, RuleContext } from '../core/rules/Rule';
import { RULES } from '../core/rules/rules';
import { titleOf } from '../core/rules/wording';
import { RECOMMENDED } from './recommended';

/**
 * Runs the rules of bpmnlint and of this house over a tree. Several rules of bpmnlint remember what they saw, and a
 * linter keeps its rules: each run has a linter of its own.
 *
 * @param scopes which rules run: those for the file, for a view, for the baseline, for what a layer experiences
 * @returns problems without a file name; cost grows with rules times elements, some 0.3 s at 1,000 steps
 */
export async function lint(
  definitions: Definitions,
  scopes: readonly (Rule['scope'] | 'baseline')[],
  context: RuleContext,
): Promise<Problem[]> {
  const ours = RULES.filter(({ scope }) => scopes.includes(scope));
  const theirs = Object.entries(RECOMMENDED).filter(([, { scope }]) => scopes.includes(scope));
  const factories = new Map<string, RuleFactory>([
    ...ours.map((rule): [string, RuleFactory] => [`bpmnlint-plugin-bam/${rule.name}`, asFactory(rule)]),
    ...theirs.map(([name, { factory }]): [string, RuleFactory] => [`bpmnlint/${name}`, factory]),
  ]);
  const linter = new Linter({
    config: {
      rules: Object.fromEntries([
        ...ours.map(({ name }) => [`bam/${name}`, ['error', context]] as const),
        ...theirs.map(([name]) => [name, 'error'] as const),
      ]),
    },
    resolver: {
      resolveRule: (pkg, name) => factories.get(`${pkg}/${name}`)!,
      resolveConfig: () => {
        throw new Error('rules are named one by one');
      },
    },
  });
  const found = await linter.lint(definitions);
  const elements = new Map<string, AnyElement>();
  for (const element of walkSemantics(definitions))
    if (element.id !== undefined) elements.set(element.id, element);
  return Object.entries(found).flatMap(([name, reports]) =>
    reports.flatMap((report) => problemOf(name, report, elements)),
  );
}

/** A rule of ours in the shape of bpmnlint: the problem travels with the report. */
const asFactory =
  (rule: Rule): RuleFactory =>
  (config) => ({
    check(node: never, reporter: Reporter) {
      for (const problem of rule.check(node, config as RuleContext))
        reporter.report(problem.where.elementId ?? '', problem.message, { problem });
    },
  });

function problemOf(
  rule: string,
  { id, message, category, problem }: LintReport,
  elements: ReadonlyMap<string, AnyElement>,
): Problem[] {
  if (problem) return [problem as Problem];
  if (category === 'rule-error') return [ruleFailed(rule, message)];
  const known = RECOMMENDED[rule];
  if (!known) return [];
  const element = id === undefined ? undefined : elements.get(id);
  const title = element ? titleOf(element) : `The element ${id ?? ''}`;
  return [
    {
      code: known.code,
      severity: known.severity,
      where: id === undefined ? {} : { elementId: id },
      message: `${title} ${known.says}`,
      remedy: known.remedy,
    },
  ];
}

const ruleFailed = (rule: string, message: string): Problem => ({
  code: 'LINT-RULE-FAILED',
  severity: 'warning',
  where: {},
  message: `The rule ${rule} could not be run: ${message}`,
  remedy: 'Everything else was checked. Tell us with which process this happened.',
});
