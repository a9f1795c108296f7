/** What `npm run package` makes of a build: one folder and one zip, for any static server or subfolder. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { type Zippable, zipSync } from 'fflate';

const NAME = 'sobolev-playground';

const README = `Sobolev Playground, version VERSION

Copy this folder to any web server; a subfolder will do, and nothing has to run there. Files ending in .wasm should be
served as application/wasm and .webmanifest as application/manifest+json (most servers know both), and compressed.
WebGPU, and the page without a network, need https or localhost.

On this computer: open a terminal in this folder, type

    python3 -m http.server 8000

and open http://localhost:8000/ (a page opened as a file cannot load its programs).
`;

/** Puts the build in `from` into `to`: a folder, and a zip of it. Returns the path of the zip. */
export function pack(from: string, to: string, version: string): string {
  const folder = join(to, NAME);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  cpSync(from, folder, { recursive: true });
  writeFileSync(join(folder, 'README.txt'), README.replace('VERSION', version));
  const files: Zippable = {};
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files[`${NAME}/${relative(folder, path).replaceAll('\\', '/')}`] = readFileSync(path);
  }
  const zip = join(to, `${NAME}.zip`);
  // The same bytes for the same build, whenever it is made.
  writeFileSync(zip, zipSync(files, { level: 9, mtime: '2000-01-01' }));
  return zip;
}
