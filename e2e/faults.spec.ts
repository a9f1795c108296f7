/** Faults injected into the worker of the built page: what the page says, what it keeps, and from where it goes on. */
import { chromium, expect, type Page, test } from '@playwright/test';
import { chromiumOptions } from '../scripts/chromium.mjs';
import { button, finished, open, result, savedRun, trainButton } from './playground.ts';

const SMALL = 'f=matyas&n=30&width=8&nval=50&ntest=50&minep=100000';
const LONG = `#v=1&${SMALL}&maxep=100000&backend=wasmPlain`;
const WORKER = /training\.worker-.*\.js$/;

/** Adds code to the script of the first `times` workers that the browser asks for. */
async function plant(page: Page, code: string, times = 1): Promise<void> {
  let left = times;
  await page.route(WORKER, async (route) => {
    if (left === 0) return route.continue();
    left -= 1;
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\n;${code}` });
  });
}

/** In the worker: does something once training has gone on for a while. */
const inMidRun = (code: string) => `
  let epochs = 0;
  const post = self.postMessage.bind(self);
  self.postMessage = (message, options) => {
    post(message, options);
    if (message.kind === 'checkpoint' && ++epochs === 2) { ${code} }
  };`;

async function trainTo(page: Page, epoch: number, timeout = 20_000): Promise<void> {
  await expect
    .poll(async () => Number(/epoch (\d+)/.exec((await page.locator('.progress').textContent()) ?? '')?.[1]), {
      timeout,
    })
    .toBeGreaterThan(epoch);
}

const setback = (page: Page) => result(page).getByRole('status');

/** The page goes on after a failure, from a checkpoint that is no older than a second, to the numbers of an undisturbed run. */
async function expectRecovery(page: Page, words: RegExp | string, timeout = 30_000): Promise<void> {
  await expect(setback(page)).toContainText(words, { timeout });
  const [, from] = /went on from epoch (\d+)/.exec((await setback(page).textContent()) ?? '') ?? [];
  expect(Number(from)).toBeGreaterThan(0);
  await trainTo(page, Number(from) + 20, timeout);
  const epochs = (await savedRun(page)).map(({ epoch }) => epoch);
  expect(epochs).toEqual(epochs.map((_, i) => i + 1));
}

/** The run goes on, and no worker was given up. */
async function expectUndisturbed(page: Page): Promise<void> {
  const here = Number(/epoch (\d+)/.exec((await page.locator('.progress').textContent()) ?? '')?.[1]);
  await trainTo(page, here + 50, 30_000);
  await expect(setback(page)).toHaveCount(0);
}

async function expectStopAndReset(page: Page, timeout?: number): Promise<void> {
  await button(page, 'Stop').click();
  await finished(page);
  await button(page, 'Reset').click();
  await trainButton(page).click();
  await trainTo(page, 3, timeout);
}

for (const [fault, code, words] of [
  ['an uncaught exception', "setTimeout(() => { throw new Error('planted') })", 'planted'],
  ['a promise that nobody waited for', "Promise.reject(new Error('planted'))", 'planted'],
  ['an endless loop', 'for (;;);', 'does not answer any more'],
  ['an end by itself', 'self.close()', 'does not answer any more'],
] as const) {
  test(`after ${fault} in the worker the run goes on from its last checkpoint`, async ({ page }) => {
    await plant(page, inMidRun(code));
    await page.goto(`/${LONG}`);
    await trainButton(page).click();
    await expectRecovery(page, words);
    await expectStopAndReset(page);
  });
}

test('a worker that is ended from outside is said, and its run ends with the numbers of one undisturbed', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const workers: Worker[] = [];
    Object.assign(window, { workers });
    window.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        workers.push(this);
      }
    };
  });
  const settings = `#v=1&${SMALL}&order=1&maxep=6000&backend=wasmPlain`;
  await open(page, settings);
  await trainButton(page).click();
  await trainTo(page, 900);
  await page.evaluate(() => {
    for (const worker of (window as unknown as { workers: Worker[] }).workers) worker.terminate();
  });
  await expect(setback(page)).toContainText('does not answer any more', { timeout: 20_000 });
  await finished(page);
  const numbers = async () => (await savedRun(page)).map(({ seconds: _, ...rest }) => rest);
  const disturbed = await numbers();
  await trainButton(page).click();
  await finished(page);
  expect(await numbers()).toEqual(disturbed);
  await expect(setback(page)).toHaveCount(0);
});

test('a paused run whose worker dies is still paused, and Stop ends it', async ({ page }) => {
  const afterPause = `self.addEventListener('message', ({ data }) => {
    if (data.kind === 'pause') setTimeout(() => { throw new Error('planted') }, 300);
  });`;
  await plant(page, afterPause);
  await page.goto(`/${LONG}`);
  await trainButton(page).click();
  await trainTo(page, 30);
  await button(page, 'Pause').click();
  await expect(setback(page)).toContainText('planted', { timeout: 10_000 });
  await expect(page.getByText('Paused', { exact: true })).toBeVisible();
  await button(page, 'Stop').click();
  await finished(page);
});

for (const [fault, answer] of [
  ['is missing', { status: 404, body: 'not found' }],
  ['is a page instead', { status: 200, contentType: 'text/html', body: '<!doctype html><title>other</title>' }],
] as const) {
  test(`a worker whose script ${fault} is said, and once it is there Train starts`, async ({ page }) => {
    let missing = true;
    await page.route(WORKER, (route) => (missing ? route.fulfill(answer) : route.continue()));
    await page.goto(`/${LONG}`);
    await trainButton(page).click();
    await expect(result(page).getByRole('alert')).toContainText('script could not be loaded', { timeout: 10_000 });
    missing = false;
    await button(page, 'Reset').click();
    await trainButton(page).click();
    await trainTo(page, 10);
  });
}

test('one twin whose worker dies goes on beside the other', async ({ page }) => {
  await plant(page, inMidRun('setTimeout(() => { throw new Error("planted") })'));
  await page.goto(`/${LONG}&t1=order:0`);
  await trainButton(page).click();
  await expect(setback(page)).toContainText(/^[AB]: .*planted/, { timeout: 30_000 });
  await trainTo(page, 300);
  await button(page, 'Stop').click();
  await finished(page);
  await expect(result(page).locator('.comparison')).toContainText('by you');
});

test('an exception in one panel blanks that panel, not the page', async ({ page }) => {
  await page.addInitScript(() => {
    // The triangle alone observes whether it is in sight.
    const { IntersectionObserver: Observer } = window;
    Object.assign(window, { Observer });
    window.IntersectionObserver = class {
      constructor() {
        throw new Error('planted');
      }
    } as unknown as typeof IntersectionObserver;
  });
  await page.goto(`/${LONG}`);
  await expect(page.getByRole('alert')).toContainText('The triangle of partials cannot be shown: planted.');
  await trainButton(page).click();
  await trainTo(page, 20);
  await page.evaluate(() => {
    window.IntersectionObserver = (window as unknown as { Observer: typeof IntersectionObserver }).Observer;
  });
  await button(page, 'Try again').click();
  await expect(page.locator('.cell')).toHaveCount(21);
});

test('a stage whose code is missing says that, not that WebGL is @surfaces', async ({ page }) => {
  await page.route(/assets\/stage-.*\.js$/, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`/${LONG}`);
  await expect(page.locator('.figure-note')).toContainText('could not be loaded');
  await expect(page.locator('.heatmaps canvas')).toHaveCount(3);
});

/** The WebGL contexts of the surfaces, in the order of their scenes. */
const loseContexts = (page: Page, how: number) =>
  page.locator('.figure-host canvas').evaluateAll((canvases, most) => {
    const contexts = canvases.flatMap((canvas) => (canvas as HTMLCanvasElement).getContext('webgl') ?? []);
    for (const gl of contexts.slice(0, most)) gl.getExtension('WEBGL_lose_context')?.loseContext();
    return contexts.length;
  }, how);

const livingContexts = (page: Page) =>
  page.locator('.figure-host canvas').evaluateAll((canvases) => {
    const contexts = canvases.flatMap((canvas) => (canvas as HTMLCanvasElement).getContext('webgl') ?? []);
    return contexts.filter((gl) => !gl.isContextLost()).length;
  });

for (const [which, how] of [
  ['one of its WebGL contexts', 1],
  ['all of its WebGL contexts', 3],
] as const) {
  test(`a stage that loses ${which} is there again, and shows what is learned meanwhile @surfaces`, async ({
    page,
  }) => {
    await open(page, LONG);
    await expect(page.locator('.figure')).toHaveAttribute('data-status', 'ready');
    await trainButton(page).click();
    await trainTo(page, 5);
    expect(await loseContexts(page, how)).toBe(3);
    await expect.poll(() => livingContexts(page)).toBe(3);
    const picture = () => page.locator('.figure').screenshot();
    const before = await picture();
    await expect.poll(async () => (await picture()).equals(before)).toBe(false);
    await expect(page.locator('.figure')).toHaveAttribute('data-status', 'ready');
    await expect(page.locator('.figure-note')).toHaveCount(0);
  });
}

test('a stage that loses WebGL again and again says so above heatmaps, and the training goes on @surfaces', async ({
  page,
}) => {
  await open(page, LONG);
  await expect(page.locator('.figure')).toHaveAttribute('data-status', 'ready');
  for (let loss = 1; loss <= 4; loss++) {
    await expect.poll(() => livingContexts(page)).toBe(3);
    await loseContexts(page, 1);
  }
  await expect(page.locator('.figure-note')).toContainText('took WebGL away from the 3D view (lost again and again)');
  await expect(page.locator('.heatmaps canvas')).toHaveCount(3);
  await trainButton(page).click();
  await trainTo(page, 5);
});

test('a browser that cannot tell the sizes of elements draws everything @surfaces', async ({ page }) => {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(() => Reflect.deleteProperty(window, 'ResizeObserver'));
  await open(page, LONG);
  await trainButton(page).click();
  await trainTo(page, 20);
  await expect(page.locator('.figure')).toHaveAttribute('data-status', 'ready');
  await expect(page.locator('.panel-failed')).toHaveCount(0);
  const chart = page.locator('.uplot canvas').first();
  const width = async () => (await chart.boundingBox())?.width ?? 0;
  const wide = await width();
  await page.setViewportSize({ width: 700, height: 800 });
  await expect.poll(width).not.toBe(wide);
  expect(errors).toEqual([]);
});

test('a browser whose language Intl refuses opens the page and trains', async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'language', { get: () => 'C', configurable: true }),
  );
  await open(page, LONG);
  await trainButton(page).click();
  await trainTo(page, 20);
  await expect(page.locator('.uplot canvas').first()).toBeVisible();
});

test('a page without a clipboard, as on plain http, copies its link all the same', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read']);
  await page.addInitScript(() => {
    Object.assign(window, { read: navigator.clipboard.readText.bind(navigator.clipboard) });
    Object.defineProperty(Navigator.prototype, 'clipboard', { get: () => undefined, configurable: true });
  });
  await open(page, LONG);
  await button(page, 'Share').click();
  await button(page, 'Copy link').click();
  await expect(button(page, 'Copied')).toBeFocused();
  const copied = await page.evaluate(() => (window as unknown as { read(): Promise<string> }).read());
  expect(copied).toContain('f=matyas');
  expect(copied).toContain('minep=100000');
});

test('wasm that gets no memory at all is left for JavaScript, which says so and trains', async ({ page }) => {
  const refused = `WebAssembly.instantiate = WebAssembly.instantiateStreaming = async () => {
    throw new RangeError('WebAssembly.instantiate(): Out of memory: Cannot allocate Wasm memory for new instance');
  };`;
  await plant(page, refused);
  await open(page, LONG);
  await trainButton(page).click();
  await trainTo(page, 5);
  await expect(result(page).getByText(/CPU \(JavaScript\).*could not start its wasm backend/)).toBeVisible();
});

test('memory that wasm does not get for a large run is said, and a smaller one trains', async ({ page }) => {
  const refused = "WebAssembly.Memory.prototype.grow = () => { throw new RangeError('planted') };";
  await plant(page, refused, Number.POSITIVE_INFINITY);
  const large = '#v=1&f=branin&order=5&n=10000&nval=10000&ntest=10000&batch=10000&width=400&backend=wasmPlain';
  await open(page, large);
  await trainButton(page).click();
  await expect(result(page).getByRole('alert')).toContainText('There is not enough memory for this run');
  await page.evaluate((link) => location.assign(link), LONG);
  await trainButton(page).click();
  await trainTo(page, 5);
});

test('a tab that is frozen and woken goes on with its run', async ({ page, context }) => {
  await open(page, LONG);
  await trainButton(page).click();
  await trainTo(page, 20);
  const session = await context.newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expectUndisturbed(page);
});

test('a browser that sleeps goes on with its run once it is woken', async ({ baseURL }) => {
  const server = await chromium.launchServer(chromiumOptions({ webgl: false }));
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({ baseURL: baseURL ?? '' });
  // All processes of the browser, which leads their group.
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => process.kill(-(server.process().pid ?? 0), name);
  await open(page, LONG);
  await trainButton(page).click();
  await trainTo(page, 20);
  signal('SIGSTOP');
  await new Promise((resolve) => setTimeout(resolve, 12_000));
  signal('SIGCONT');
  await expectUndisturbed(page);
  await server.close();
});

test('of twins that fail each says why', async ({ page }) => {
  await page.goto('/#v=1&f=formula&fx=x1%5E2%2Bx2&dom=-1,1,-1,1&n=20&t1=dsrc:nearestNeighbours;order:5');
  await trainButton(page).click();
  await expect(result(page).getByRole('alert')).toContainText('B: These settings cannot be trained');
});

/** Milliseconds that a software GPU on a busy machine may take for what is waited for: an epoch may last seconds there. */
const SOFTWARE = 90_000;
const ON_GPU = `#v=1&${SMALL}&order=1&maxep=100000&backend=webgpu`;

for (const [fault, code, words] of [
  ['a device that is destroyed', 'self.device.destroy()', /device was lost .*destroyed/i],
  [
    'a readback that never answers',
    'GPUBuffer.prototype.mapAsync = () => new Promise(() => {})',
    /did not answer for \d+ s/,
  ],
] as const) {
  test(`after ${fault} the run goes on from its last checkpoint on a new device @webgpu`, async ({ page }) => {
    test.setTimeout(5 * SOFTWARE);
    const keepDevice = `
      const request = GPUAdapter.prototype.requestDevice;
      GPUAdapter.prototype.requestDevice = async function (...args) {
        self.device = await request.apply(this, args);
        return self.device;
      };`;
    await plant(page, keepDevice + inMidRun(code));
    await page.goto(`/${ON_GPU}`);
    await trainButton(page).click();
    await expectRecovery(page, words, SOFTWARE);
    await expect(result(page).getByText(/WebGPU/)).toBeVisible();
    await expectStopAndReset(page, SOFTWARE);
  });
}

test('a GPU that dies again at the same epoch is left for wasm, which says so @webgpu', async ({ page }) => {
  test.setTimeout(2 * SOFTWARE);
  const dying = 'GPUBuffer.prototype.mapAsync = async () => { throw new Error("planted") };';
  // An adapter that is late on a busy machine would be a reason of its own to leave the GPU.
  const patient = `
    const timeout = self.setTimeout.bind(self);
    self.setTimeout = (callback, delay, ...args) => timeout(callback, delay >= 5000 ? 20 * delay : delay, ...args);`;
  // In every worker: on wasm, nothing is mapped.
  await plant(page, dying + patient, Number.POSITIVE_INFINITY);
  await page.goto(`/${ON_GPU}`);
  await trainButton(page).click();
  await trainTo(page, 20, SOFTWARE);
  await expect(result(page).getByText(/CPU \(wasm\).*webgpu failed \(planted\)/)).toBeVisible();
});

test('an adapter that never answers is said within 10 s, and wasm trains instead @webgpu', async ({ page }) => {
  await plant(page, 'GPU.prototype.requestAdapter = () => new Promise(() => {});', 1);
  await page.goto(`/${ON_GPU}`);
  await trainButton(page).click();
  await expect(result(page).getByText(/CPU \(wasm\).*did not answer for 5 s/)).toBeVisible({ timeout: 10_000 });
  await trainTo(page, 10);
});

test('a run that the GPU cannot hold is trained on wasm, which says why @webgpu', async ({ page }) => {
  const limit =
    "Object.defineProperty(GPUSupportedLimits.prototype, 'maxStorageBufferBindingSize', { get: () => 64 });";
  await plant(page, limit, 10);
  await page.goto('/#v=2&f=matyas&n=30&width=8&nval=50&ntest=50&maxep=5&backend=webgpu');
  await trainButton(page).click();
  await finished(page);
  await expect(setback(page)).toContainText('The GPU cannot hold this run (the GPU has no buffer of 1 MB');
  await expect(result(page).getByText(/CPU \(wasm.*the GPU has no buffer/)).toBeVisible();
});
