/** Builds the page to static files that run from any folder of any server. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import compression from 'compression';
import { type Connect, defineConfig, type Plugin } from 'vite';
import { entryFileNames, offline } from './scripts/offline.ts';
import { ISOLATION } from './src/offline/isolation.ts';

/** No third party, no eval. Styles are all in files; wasm needs its own word. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

/** Writes the policy into the built page; the dev server needs inline scripts of its own. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: POLICY }, injectTo: 'head-prepend' },
    ],
  };
}

/** Serves the built page as a good server does: compressed, and with the policy as a header too. */
function asAServer(): Plugin {
  return {
    name: 'as-a-server',
    configurePreviewServer({ middlewares }) {
      middlewares.use((_, response, next) => {
        response.setHeader('Content-Security-Policy', POLICY);
        next();
      });
      // Its types are those of another framework on the same plain requests.
      middlewares.use(compression() as unknown as Connect.NextHandleFunction);
    },
  };
}

/**
 * Scripts of `public` that run before all modules: where the page is opened as a file no browser loads modules, and
 * one says so; the other mends a language that a module would stumble over.
 */
function beforeModules(): Plugin {
  const scripts = ['from-disk.js', 'language.js'];
  return {
    name: 'before-modules',
    transformIndexHtml: {
      order: 'post',
      handler: () => scripts.map((file) => ({ tag: 'script', attrs: { src: `./${file}` }, injectTo: 'body' as const })),
    },
  };
}

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string };

// biome-ignore lint/style/noDefaultExport: vite expects it
export default defineConfig({
  base: './',
  plugins: [react({ jsxImportSource: '#ui' }), contentSecurityPolicy(), offline(), beforeModules(), asAServer()],
  define: { global: 'globalThis', 'import.meta.env.VERSION': JSON.stringify(version) },
  resolve: {
    alias: {
      'maplibre-gl/dist/maplibre-gl.css': fileURLToPath(new URL('src/plots/stage/noMaps.css', import.meta.url)),
    },
  },
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { index: 'index.html', sw: 'src/offline/serviceWorker.ts' },
      output: { entryFileNames },
    },
  },
  server: { host: 'localhost', port: 5173, headers: ISOLATION },
  preview: { host: 'localhost', port: 4173, headers: ISOLATION },
});
