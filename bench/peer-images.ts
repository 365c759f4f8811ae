import { convertAll } from 'bpmn-to-image';
import puppeteer from 'puppeteer';
import { chromiumArgs, chromiumPath } from '../scripts/chromium.mjs';

const launch = puppeteer.launch.bind(puppeteer);

/**
 * bpmn-to-image as it is, in the machine's own browser: it would take the one that puppeteer downloads, but package.json
 * gives it puppeteer-core, which downloads nothing and wants to be told where a browser is.
 */
export const bpmnToImage: typeof convertAll = (conversions, options) => {
  puppeteer.launch = (given) => launch({ ...given, executablePath: chromiumPath()!, args: chromiumArgs });
  return convertAll(conversions, options);
};
