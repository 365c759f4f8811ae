import type { Guard } from '../../core/release/guards/Guard';

const MOST = 10;

/** A check list for the terminal: `[x]` holds, `[ ]` does not, `[!]` is only said, `[?]` is still to be given. */
export const printedGuards = (guards: readonly Guard[], indent = '  '): string =>
  guards
    .flatMap((guard) => {
      const { code, met, message, remedy, elements = [] } = guard;
      const more = elements.length - MOST;
      return [
        `${mark(guard)} ${message}${met ? '' : ` ${remedy} (${code})`}`.replace(/\s+\(/, ' ('),
        ...elements.slice(0, MOST).map(({ text }) => `      ${text}`),
        ...(more > 0 ? [`      and ${more} more`] : []),
      ];
    })
    .map((line) => `${indent}${line}\n`)
    .join('');

function mark({ met, severity, asks }: Guard): string {
  if (met) return '[x]';
  if (asks !== undefined) return '[?]';
  return severity === 'warning' ? '[!]' : '[ ]';
}
