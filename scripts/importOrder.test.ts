/** The order of the rooms: a folder of `src` imports only from folders to its left, so circles cannot arise. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ORDER = [
  'math',
  'functions',
  'config',
  'data',
  'sobolev',
  'engine',
  'training',
  'worker',
  'experiments',
  'text',
  'plots',
  'state',
  'lessons',
  'ui',
  'main.tsx',
];

/** Folders beside the order: they may import everything, and nothing but tests imports them. */
const OUTSIDE = ['cli', 'bench', 'offline', 'testing'];

/** Packages with a fence around them, and who may import them. */
const FENCES: readonly { packages: RegExp; allowed: readonly string[] }[] = [
  { packages: /^@tensorflow\//, allowed: ['engine', 'bench'] },
  { packages: /^plotly\.js/, allowed: ['plots'] },
  { packages: /^react/, allowed: ['plots', 'ui', 'testing', 'main.tsx'] },
];

const SPECIFIER = /(?:from|import)\s*\(?\s*'([^']+)'/g;
const src = resolve('src');

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes(join('wasm', 'assembly')));
}

const roomOf = (path: string): string => relative(src, path).split(/[\\/]/)[0];
const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** What is wrong with the imports of one file. */
function problemsOf(path: string, text: string): string[] {
  const room = roomOf(path);
  return [...text.matchAll(SPECIFIER)].flatMap(([, specifier]) => {
    const fence = FENCES.find(({ packages }) => packages.test(specifier));
    if (fence && !fence.allowed.includes(room) && !isTest(path)) return [`${relative(src, path)} imports ${specifier}`];
    if (!specifier.startsWith('.')) return [];
    const target = roomOf(resolve(path, '..', specifier));
    if (target === room || OUTSIDE.includes(room) || isTest(path)) return [];
    const forward = ORDER.indexOf(target) <= ORDER.indexOf(room) && ORDER.includes(target) && ORDER.includes(room);
    return forward || room === 'vite-env.d.ts' ? [] : [`${relative(src, path)} imports ${specifier}`];
  });
}

describe('import order', () => {
  it('names every folder, and no other', () => {
    const folders = readdirSync(src, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const named = [...ORDER, ...OUTSIDE].filter((room) => !room.includes('.'));
    expect(folders.map(({ name }) => name).sort()).toEqual(named.sort());
  });

  it('every room imports only from rooms to its left, and packages stay behind their fences', () => {
    expect(sourceFiles(src).flatMap((path) => problemsOf(path, readFileSync(path, 'utf8')))).toEqual([]);
  });

  it('tfjs, plotly and a room to the right are noticed where they do not belong', () => {
    const planted =
      "import { x } from '@tensorflow/tfjs-core';\nimport p from 'plotly.js';\nimport { y } from '../ui/y.ts';";
    expect(problemsOf(join(src, 'sobolev', 'planted.ts'), planted)).toHaveLength(3);
  });

  it('only the link synchronisation touches location and history', () => {
    const touching = sourceFiles(src).filter((path) =>
      /\b(location|history)\.(hash|href|pushState|replaceState)/.test(readFileSync(path, 'utf8')),
    );
    expect(touching.map((path) => relative(src, path))).toEqual([join('state', 'link', 'urlSync.ts')]);
  });
});
