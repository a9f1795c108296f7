/**
 * Keeps the page for times without a network: all files of one build, fetched once, served from then on. The build writes
 * their names and its version into this script, so that a new build is a new script, and waits until the page agrees to
 * it: no tab ever has half of one build and half of another.
 */

import { ISOLATION } from './isolation.ts';

/** Paths of all files of the build, from the folder of the page on; './' is the page itself. */
declare const OFFLINE_FILES: readonly string[];
/** Another one for any other content. */
declare const OFFLINE_VERSION: string;

/** What the page says when its user wants the new version now. */
const TAKE_OVER = 'take over';

const PREFIX = 'sobolev-build-';
const NAME = `${PREFIX}${OFFLINE_VERSION}`;

const scope = self as unknown as ServiceWorkerGlobalScope;
const folder = new URL(scope.registration.scope);

/** What of this build answers a request; null for what is none of it. Hash and query do not make another page. */
function fileFor(request: Request): string | null {
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== folder.origin || !url.pathname.startsWith(folder.pathname))
    return null;
  const path = `./${url.pathname.slice(folder.pathname.length)}`;
  return path === './index.html' ? './' : path;
}

/**
 * A file of this build; else one of the build before, whose page may still be open: names of files say what is in them,
 * but for the page's own. Null where none is kept, or the browser's storage fails.
 */
async function keptFile(file: string): Promise<Response | null> {
  try {
    const build = await caches.open(NAME);
    return (await build.match(file)) ?? (await caches.match(new URL(file, folder).href)) ?? null;
  } catch {
    return null;
  }
}

const answer = async (request: Request, file: string): Promise<Response> =>
  (await keptFile(file)) ?? (await fetch(request));

/** The same with the headers that let threads share a memory: not every server can be told to send them. */
function isolated({ body, status, statusText, headers }: Response): Response {
  const own = new Headers(headers);
  for (const [name, value] of Object.entries(ISOLATION)) own.set(name, value);
  return new Response(body, { status, statusText, headers: own });
}

/** The build before stays for its open pages; those before that go. */
async function forgetOlder(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
}

scope.addEventListener('install', (event) => {
  // Past the browser's own cache, where a name may still stand for an older content.
  const fresh = OFFLINE_FILES.map((file) => new Request(file, { cache: 'no-cache' }));
  event.waitUntil(caches.open(NAME).then((build) => build.addAll(fresh)));
});

scope.addEventListener('activate', (event) => event.waitUntil(forgetOlder().then(() => scope.clients.claim())));

scope.addEventListener('message', ({ data }) => {
  if (data === TAKE_OVER) void scope.skipWaiting();
});

scope.addEventListener('fetch', (event) => {
  const file = fileFor(event.request);
  if (file !== null) event.respondWith(answer(event.request, file).then(isolated));
});
