/**
 * The browsers, besides Chromium, whose engines the tests run in where they are installed: Firefox, with a GPU in
 * software if Mesa's is there, and WebKitGTK, which needs a screen of its own. Continuous integration installs them.
 */
import { existsSync } from 'node:fs';
import { installPackages } from './debian.mjs';

const MACHINE = process.arch === 'arm64' ? 'aarch64' : 'x86_64';

/** Debian's packages, and where what is needed of them lies. */
const PARTS = {
  firefox: {
    package: 'firefox-esr',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  lavapipe: { package: 'mesa-vulkan-drivers', paths: [`/usr/share/vulkan/icd.d/lvp_icd.${MACHINE}.json`] },
  webKitDriver: { package: 'webkit2gtk-driver', paths: ['/usr/bin/WebKitWebDriver'] },
  miniBrowser: {
    package: 'libwebkit2gtk-4.1-0',
    paths: [`/usr/lib/${MACHINE}-linux-gnu/webkit2gtk-4.1/MiniBrowser`],
  },
  screen: { package: 'xvfb', paths: ['/usr/bin/Xvfb'] },
};

/** @param {keyof typeof PARTS} part */
const find = (part) => PARTS[part].paths.find((path) => existsSync(path)) ?? null;

const missingPackages = () =>
  Object.values(PARTS)
    .filter(({ paths }) => !paths.some((path) => existsSync(path)))
    .map((part) => part.package);

/** Installs what is missing, where that is possible. */
export function installEngines() {
  const missing = missingPackages();
  if (missing.length > 0) installPackages(...missing);
}

/** A sentence on what is missing, empty where nothing is. */
export function describeMissingEngines() {
  const missing = missingPackages();
  return missing.length === 0 ? '' : `not installed: ${missing.join(', ')}; tests in those browsers are left out`;
}

/**
 * How Firefox is launched for the tests, spoken to by WebDriver BiDi; null where there is none. `webgpu` gives pages a
 * GPU in software; null where there is none of these either.
 * @returns {(import('puppeteer-core').LaunchOptions & { executablePath: string }) | null}
 */
export function firefoxOptions({ webgpu = false } = {}) {
  const [executablePath, lavapipe] = [find('firefox'), find('lavapipe')];
  if (!executablePath || (webgpu && !lavapipe)) return null;
  const options = /** @type {const} */ ({ browser: 'firefox', executablePath });
  if (!webgpu) return options;
  const extraPrefsFirefox = {
    'dom.webgpu.enabled': true,
    'dom.webgpu.workers.enabled': true,
    'gfx.webgpu.ignore-blocklist': true,
  };
  return { ...options, extraPrefsFirefox, env: { ...process.env, VK_DRIVER_FILES: lavapipe ?? '' } };
}

/** The programs of WebKitGTK; null where one of them is missing. */
export function findWebKit() {
  const [driver, miniBrowser, screen] = [find('webKitDriver'), find('miniBrowser'), find('screen')];
  return driver && miniBrowser && screen ? { driver, miniBrowser, screen } : null;
}
