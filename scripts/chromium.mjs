/**
 * The browser that the tests run in. In this order: CHROMIUM_PATH, Debian's headless shell, the test tool's own download,
 * an installed Chrome, Chromium or Edge, a fresh download by the test tool. The shell is the engine without the windows
 * of a desktop browser, whose own pages take longer to open than ours.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { installPackages } from './debian.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);

const SHELL = '/usr/bin/chromium-headless-shell';
const DEBIAN = '/usr/bin/chromium';

const INSTALLED = [
  DEBIAN,
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...windows.flatMap((base) => [
    join(base, 'Google/Chrome/Application/chrome.exe'),
    join(base, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
];

/** The path of a browser that is already here, or null; `whole`: no shell. Throws where CHROMIUM_PATH names none. */
export function findChromium({ whole = false } = {}) {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`no browser at CHROMIUM_PATH: ${named}`);
    return named;
  }
  const paths = [...(whole ? [] : [SHELL]), chromium.executablePath(), ...INSTALLED];
  return paths.find((path) => path && existsSync(path)) ?? null;
}

const DOWNLOAD_LIMIT = 120_000;

function download() {
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { cwd: root, stdio: 'inherit', timeout: DOWNLOAD_LIMIT });
}

/** The path of a browser, installed if need be; `whole`: no shell. Throws with the command to type where that fails. */
export function ensureChromium({ whole = false } = {}) {
  if (!whole && [null, DEBIAN].includes(findChromium())) installPackages('chromium-headless-shell');
  for (const attempt of [() => {}, () => installPackages('chromium'), download]) {
    attempt();
    const path = findChromium({ whole });
    if (path) return path;
  }
  throw new Error(
    'no browser for the tests: install Chrome or Chromium, or run npx playwright install --with-deps chromium',
  );
}

/**
 * Version line of the browser at `path`.
 * @param {string} path
 */
export function chromiumVersion(path) {
  return execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Launch options for the tests; `webgpu` offers the software adapter to pages, `webgl` a software renderer. `whole`: a
 * browser as people use it, where time is measured.
 */
export function chromiumOptions({ webgpu = false, webgl = true, whole = false } = {}) {
  const asRoot = process.getuid?.() === 0;
  const executablePath = findChromium({ whole });
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...QUIET,
      ...(asRoot ? ['--no-sandbox'] : []),
      ...(webgl ? [] : ['--disable-3d-apis']),
      ...(webgpu ? ['--enable-unsafe-webgpu', '--use-webgpu-adapter=swiftshader'] : []),
    ],
  };
}
