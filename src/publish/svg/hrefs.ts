const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const FOLLOWED = new Set(['http', 'https', 'mailto']);
/** Browsers pass over these when they read an address, so that they could hide a scheme. */
const IGNORED = /[\p{Cc}\p{Cf}\s]/gu;

/** An address that a drawing may link to: a relative one, or one of the web. Undefined for script and the like. */
export function safeHref(href: string | undefined): string | undefined {
  if (href === undefined) return undefined;
  const scheme = SCHEME.exec(href.replace(IGNORED, ''))?.[1];
  return scheme === undefined || FOLLOWED.has(scheme.toLowerCase()) ? href : undefined;
}
