import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const CANDIDATES = [
  process.env.CHROME_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** Switches that keep a headless browser off the network and inside a container. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium, Chrome or Edge that is already on this machine, else undefined. */
export function chromiumPath() {
  return CANDIDATES.find((path) => path && existsSync(path));
}

/** Finds a browser, or installs Debian's where apt is there; else says in one line what to install. */
export function ensureChromium() {
  if (chromiumPath()) return;
  if (!existsSync('/usr/bin/apt-get')) {
    console.error(
      'The browser tests need Chromium, Chrome or Edge: install one, or set CHROME_PATH to its program.',
    );
    process.exit(2);
  }
  console.log("No browser found: installing Debian's chromium.");
  const sudo = process.getuid?.() === 0 ? [] : ['sudo'];
  const run = (...words) => {
    const [program, ...args] = [...sudo, ...words];
    execFileSync(program, args, { stdio: 'inherit' });
  };
  run('apt-get', 'update');
  run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium');
}
