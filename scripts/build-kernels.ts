/**
 * Builds the wasm kernels from src/engine/wasm: `kernels.plain.wasm` (SIMD, the same bits on every machine) and
 * `kernels.relaxed.wasm` (with fused multiply-add), and both for a memory that threads share, with the same bits. Does
 * nothing when the sources are those of the last build.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MOST_PAGES } from '../src/engine/threads/pages.ts';
import { jetsSource } from '../src/engine/wasm/generateJets.ts';

const ROOT = new URL('../src/engine/wasm/', import.meta.url);
const PLAIN = ['--enable', 'simd'];
const RELAXED = [...PLAIN, '--enable', 'relaxed-simd'];
const SHARED = ['--enable', 'threads', '--sharedMemory', '--maximumMemory', String(MOST_PAGES)];
const BUILDS = {
  plain: PLAIN,
  relaxed: RELAXED,
  'plain.shared': [...PLAIN, ...SHARED],
  'relaxed.shared': [...RELAXED, ...SHARED],
} as const;
/** The memory is that of tfjs: imported, and never initialised by us. */
const OPTIONS = ['-O3', '--runtime', 'stub', '--importMemory', '--noExportMemory', '--noAssert', '--use', 'abort='];

type Sources = ReadonlyMap<string, string>;
type BuildName = keyof typeof BUILDS;

function readText(url: URL): string | null {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return null;
  }
}

function readSources(): Sources {
  const folder = new URL('assembly/', ROOT);
  const files = readdirSync(fileURLToPath(folder)).sort();
  const written = files.map((file) => [file, readFileSync(new URL(file, folder), 'utf8')] as const);
  return new Map([...written, ['jets.ts', jetsSource()]]);
}

/** Changes with the sources, the options and the compiler's version. */
function fingerprint(sources: Sources): string {
  const lock = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  const parts = [lock.devDependencies.assemblyscript, BUILDS, OPTIONS, [...sources]];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

async function compile(name: BuildName, sources: Sources): Promise<Uint8Array> {
  const { default: asc } = await import('assemblyscript/asc');
  let binary: Uint8Array | undefined;
  const { error, stderr } = await asc.main(['index.ts', '--outFile', 'kernels.wasm', ...OPTIONS, ...BUILDS[name]], {
    readFile: (file) => sources.get(file) ?? null,
    writeFile: (_, contents) => {
      if (typeof contents !== 'string') binary = contents;
    },
    listFiles: () => [],
  });
  if (error || !binary) throw new Error(`kernels.${name}.wasm: ${error?.message}\n${stderr.toString()}`);
  return binary;
}

const sources = readSources();
const expected = fingerprint(sources);
const build = new URL('build/', ROOT);
const stamp = new URL('sources.sha256', build);
const outputs = (Object.keys(BUILDS) as BuildName[]).map(
  (name) => [name, new URL(`kernels.${name}.wasm`, build)] as const,
);
if (readText(stamp) !== expected || !outputs.every(([, file]) => existsSync(file))) {
  mkdirSync(build, { recursive: true });
  for (const [name, file] of outputs) writeFileSync(file, await compile(name, sources));
  writeFileSync(stamp, expected);
}
