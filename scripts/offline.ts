/** Writes before the built service worker which files there are, and a version that is another for any other content. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Plugin } from 'vite';

const SCRIPT = 'sw.js';

/** Every file below a folder, in the same order everywhere. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();

/** How the line begins that the build writes before the script. */
const FIRST = 'var OFFLINE_FILES=';

/** Fills in the script of a build in `folder`, or fills it in anew once its files have changed. */
export function fillIn(folder: string): void {
  const files = filesIn(folder).filter((file) => file !== SCRIPT);
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  const paths = files.map((file) => (file === 'index.html' ? './' : `./${file}`));
  const version = hash.digest('hex').slice(0, 12);
  const script = readFileSync(join(folder, SCRIPT), 'utf8');
  const own = script.startsWith(FIRST) ? script.slice(script.indexOf('\n') + 1) : script;
  const line = `${FIRST}${JSON.stringify(paths)},OFFLINE_VERSION=${JSON.stringify(version)};`;
  writeFileSync(join(folder, SCRIPT), `${line}\n${own}`);
}

/** The service worker as a script of its own beside the page, filled in once all else is written; a bench has none. */
export function offline(): Plugin {
  let folder = '';
  return {
    name: 'offline',
    apply: 'build',
    configResolved(config) {
      folder = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      if (existsSync(join(folder, SCRIPT))) fillIn(folder);
    },
  };
}

/** The name of the script of an entry: the service worker's never changes. */
export const entryFileNames = ({ name }: { readonly name: string }): string =>
  name === 'sw' ? SCRIPT : 'assets/[name]-[hash].js';
