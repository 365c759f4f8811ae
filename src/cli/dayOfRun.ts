import { dateInBritain } from '../core/calendar/dates';

/**
 * Today's date in Great Britain; of a build that is to give the same bytes on any day, the one that `SOURCE_DATE_EPOCH` says, in seconds
 * since 1970 (reproducible-builds.org).
 */
export function dayOfRun(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const { SOURCE_DATE_EPOCH: epoch = '' } = environment;
  const instant = /^\d{1,11}$/.test(epoch) ? new Date(Number(epoch) * 1000) : new Date();
  return dateInBritain(instant.toISOString());
}
