import type { SiteContext } from './SiteContext';

/** The site's style sheet, with the rules of its drawings. */
export const STYLES_PATH = 'assets/site.css';

/** What every page of the site shares, as it was given. */
export const siteStyles = ({ input }: SiteContext): string => String(input.assets.get(STYLES_PATH) ?? '');

/** Stands before the rules of the drawings. */
const DRAWINGS = '/* The drawings */\n';

/**
 * One style sheet for all, since a page is not painted before each of its sheets has come.
 *
 * @param rules the CSS rules of drawings, by name
 */
export const styleSheet = (css: string, rules: ReadonlyMap<string, string>): string =>
  `${css}${DRAWINGS}${[...rules]
    .sort(([a], [b]) => order(a, b))
    .map(([, rule]) => `${rule}\n`)
    .join('')}`;

/** The rules for all drawings come before those for single colours, which must win. */
const order = (a: string, b: string): number =>
  Number(isColour(a)) - Number(isColour(b)) || (a < b ? -1 : a > b ? 1 : 0);
const isColour = (key: string): boolean => /^[fst]-/.test(key);
