/** What a page that is used for hours must not pile up, counted after the browser has collected its garbage. */
import type { BrowserContext, CDPSession, Page } from '@playwright/test';

export interface Gauges {
  /** Of the page, in MB. */
  readonly heap: number;
  /** Of all its workers, in MB, with the buffers that they hold. */
  readonly workerHeap: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly workers: number;
  /** WebGL contexts that are not lost, and the buffers and textures in them. */
  readonly contexts: number;
  readonly buffers: number;
}

const MEGABYTE = 1e6;

declare global {
  interface Window {
    /** What WebGL made and nobody deleted, as far as it is still reachable. */
    gpuObjects(): { contexts: number; buffers: number };
  }
}

/** Runs in the page before all else. */
function watchWebGl(): void {
  const contexts: WeakRef<WebGLRenderingContext>[] = [];
  let objects: WeakRef<object>[] = [];
  const deleted = new WeakSet<object>();
  const seen = new WeakSet<object>();
  for (const canvas of [HTMLCanvasElement.prototype, OffscreenCanvas.prototype]) {
    const getContext = canvas.getContext as (...args: unknown[]) => unknown;
    canvas.getContext = function (this: unknown, ...args: unknown[]) {
      const context = getContext.apply(this, args);
      if (String(args[0]).startsWith('webgl') && context && !seen.has(context as object)) {
        seen.add(context as object);
        contexts.push(new WeakRef(context as WebGLRenderingContext));
      }
      return context;
    } as never;
  }
  for (const type of [WebGLRenderingContext.prototype, WebGL2RenderingContext.prototype]) {
    for (const what of ['Buffer', 'Texture'] as const) {
      const [create, remove] = [type[`create${what}`], type[`delete${what}`]] as ((...args: unknown[]) => object)[];
      type[`create${what}`] = function (this: unknown) {
        const made = create.call(this);
        if (made) objects.push(new WeakRef(made));
        return made;
      } as never;
      type[`delete${what}`] = function (this: unknown, made: object) {
        if (made) deleted.add(made);
        remove.call(this, made);
      } as never;
    }
  }
  window.gpuObjects = () => {
    objects = objects.filter((each) => {
      const object = each.deref();
      return object && !deleted.has(object);
    });
    const living = contexts.filter((each) => each.deref()?.isContextLost() === false);
    return { contexts: living.length, buffers: objects.length };
  };
}

/** Megabytes of every worker of the page. Playwright keeps their sessions to itself, so they are spoken to by letter. */
class WorkerHeaps {
  readonly #session: CDPSession;
  readonly #workers = new Set<string>();
  readonly #answers = new Map<number, (result: Record<string, number>) => void>();
  #letters = 0;

  constructor(session: CDPSession) {
    this.#session = session;
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') this.#workers.add(sessionId);
    });
    session.on('Target.detachedFromTarget', ({ sessionId }) => this.#workers.delete(sessionId));
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: Record<string, number> };
      if (id !== undefined) this.#answers.get(id)?.(result ?? {});
    });
  }

  begin(): Promise<unknown> {
    return this.#session.send('Target.setAutoAttach', {
      autoAttach: true,
      waitForDebuggerOnStart: false,
      flatten: false,
    });
  }

  async sum(): Promise<number> {
    let sum = 0;
    for (const worker of this.#workers) {
      await this.#ask(worker, 'HeapProfiler.collectGarbage');
      const { usedSize = 0, backingStorageSize = 0 } = await this.#ask(worker, 'Runtime.getHeapUsage');
      sum += (usedSize + backingStorageSize) / MEGABYTE;
    }
    return sum;
  }

  async #ask(sessionId: string, method: string): Promise<Record<string, number>> {
    const id = ++this.#letters;
    const answer = new Promise<Record<string, number>>((resolve) => this.#answers.set(id, resolve));
    await this.#session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answer.finally(() => this.#answers.delete(id));
  }
}

/** Prepares a page before it is opened; returns how to read its gauges. */
export async function installGauges(context: BrowserContext, page: Page): Promise<() => Promise<Gauges>> {
  await page.addInitScript(watchWebGl);
  const session = await context.newCDPSession(page);
  const workers = new WorkerHeaps(session);
  await session.send('Performance.enable');
  await workers.begin();
  return async () => {
    // Twice: what is finalised the first time lets go of more.
    for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const metric = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
    return {
      heap: metric('JSHeapUsedSize') / MEGABYTE,
      workerHeap: await workers.sum(),
      nodes: metric('Nodes'),
      listeners: metric('JSEventListeners'),
      workers: page.workers().length,
      ...(await page.evaluate(() => window.gpuObjects())),
    };
  };
}
