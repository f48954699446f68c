// Finds the browsers of this machine, and installs them where that may be done: Debian, as root. Plain Node.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const CHROMIUM = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];
const FIREFOX = ['firefox-esr', 'firefox'];
const CHROMIUM_ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FIREFOX_ELSEWHERE = ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'];

/** The fonts are there so that Japanese is no row of boxes, openssl for the certificates of the test servers. */
const PACKAGES = 'chromium firefox-esr fonts-noto-cjk openssl';

/** One line that helps a person whose machine has no browsers. */
export const INSTALL_LINE = `sudo apt-get update && sudo apt-get install -y ${PACKAGES}`;

/**
 * The browsers to test in: those that the environment names, else those that are installed.
 *
 * @returns {{ chromium: string | null, firefox: string | null }} paths of programs
 */
export function findBrowsers(env = process.env) {
  return {
    chromium: given(env.TASHIKA_BROWSER) ?? onPath(CHROMIUM, env) ?? CHROMIUM_ELSEWHERE.find(isProgram) ?? null,
    firefox: given(env.TASHIKA_FIREFOX) ?? onPath(FIREFOX, env) ?? FIREFOX_ELSEWHERE.find(isProgram) ?? null,
  };
}

/**
 * Finds both browsers, installing what is missing where that may be done.
 *
 * @returns {{ chromium: string, firefox: string }} paths of programs
 * @throws Error with the line that installs them
 */
export function ensureBrowsers() {
  let found = findBrowsers();
  if ((!found.chromium || !found.firefox) && mayInstall()) {
    console.log(`Installing the browsers for the tests: ${PACKAGES}`);
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
        timeout: 15 * 60_000,
      });
    if (apt('-o', 'Acquire::Retries=2', 'update').status === 0) apt('install', '-y', '-qq', ...PACKAGES.split(' '));
    found = findBrowsers();
  }
  const { chromium, firefox } = found;
  if (!chromium || !firefox) {
    const missing = [chromium ? [] : 'Chromium, Chrome or Edge', firefox ? [] : 'Firefox'].flat().join(' and ');
    throw new Error(
      `${missing} not found. Install with: ${INSTALL_LINE} (or name programs in TASHIKA_BROWSER and TASHIKA_FIREFOX; npm test -- --project node does without)`,
    );
  }
  return { chromium, firefox };
}

function mayInstall() {
  return existsSync('/etc/debian_version') && process.getuid?.() === 0 && onPath(['apt-get'], process.env) !== null;
}

/** A program that the environment names must be there: another one in its place would test something else. */
function given(path) {
  if (!path) return null;
  if (!isProgram(path)) throw new Error(`${path}, named in the environment as a browser, is no program`);
  return path;
}

function onPath(names, env) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram) ?? null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
