/** The address of a folder on the web, with a slash at its end so that paths can be put behind it; undefined for anything else. */
export function siteAddressOf(text: string): string | undefined {
  const address = text.trim();
  if (!/^https?:\/\/[^\s/?#"<>\\]+(?:\/[^\s?#"<>\\]*)?$/i.test(address)) return undefined;
  return address.endsWith('/') ? address : `${address}/`;
}
