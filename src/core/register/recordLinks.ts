import { hashOfLink, impactHash, type ImpactStatus } from './impactStatus';
import { linkKey, type RecordedLink } from './ledger';

/**
 * The record of links with those that it lacks added as they are now. What it holds stays as it is, so that a change since then goes
 * on to show; only for the impacts in `confirmed`, which somebody has looked at, is everything taken as it is now.
 */
export function recordLinks(
  recorded: readonly RecordedLink[],
  statuses: readonly ImpactStatus[],
  confirmed: ReadonlySet<string> = new Set(),
): RecordedLink[] {
  const kept = new Map(
    recorded.filter(({ impact }) => !confirmed.has(impact)).map((entry) => [linkKey(entry), entry]),
  );
  for (const { impact, links } of statuses) {
    for (const link of links.filter(({ answers }) => answers)) {
      const key = linkKey(link);
      if (kept.has(key)) continue;
      const { kind, process, subject, layer } = link;
      kept.set(key, {
        impact: impact.id,
        kind,
        process,
        subject,
        layer,
        impactHash: impactHash(impact),
        linkHash: hashOfLink(link, links),
      });
    }
  }
  return [...kept.values()];
}
