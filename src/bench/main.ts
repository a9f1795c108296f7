/** `npm run bench`: runs the page of the bench in a browser without a window and prints what it answers. */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { chromiumOptions, ensureChromium } from '../../scripts/chromium.mjs';
import type { Answers, BenchRequest, StepAnswer, Task } from './answers.ts';
import { costPlot } from './costPlot.ts';
import { askFirefox } from './inFirefox.ts';
import type { Schedule } from './interleave.ts';
import { interruptDelay, stayAwake } from './interrupts.ts';
import { measureApp } from './measureApp.ts';
import { measureDrift } from './measureDrift.ts';
import { askPyTorch } from './peers/nestedPyTorch.ts';
import { PRINT, peersTable } from './print.ts';
import { openSite } from './site.ts';

const HELP = `Times the training step in a browser and prints it against the floor: its matrix products at the best measured rate.
  --profile   where the time of a step goes
  --cost      how a step grows with order, width, depth and samples; writes docs/cost.svg
  --threads   one run on one thread, two, and one a core: steps, an epoch, the validation
  --peers     with --threads: the step of nested PyTorch on two threads beside it, where python3-torch is installed
  --workers   trainings in one worker, two, and one a core: how their joint speed grows
  --drift     how far the backends are apart, epoch by epoch
  --webgpu    matrix product and steps beside tfjs's own ops on WebGPU
  --firefox   with --webgpu: in an installed Firefox instead of Chromium
  --page      how the playground feels while it trains: long tasks, pictures a second, answers to the mouse
  --awake     with --page: keeps processors answering interrupts, for virtual machines that do it late; Linux only
  --json      the main table as one last line of JSON
  --gpu       use the browser's own GPU adapter instead of the software one
  --rounds 7  more rounds on a busy machine
`;

/** Threads of PyTorch, and of our step that it is compared with. */
const PEER_THREADS = 2;

const COST_PLOT = new URL('../../docs/cost.svg', import.meta.url);
const ARCHITECTURES: Record<string, string> = { x64: 'x86-64', arm64: 'arm64' };
const HARDWARE_GPU = ['--enable-unsafe-webgpu', '--enable-features=Vulkan', '--ignore-gpu-blocklist'];
const SCHEDULES: Record<PageTask, Omit<Schedule, 'rounds'>> = {
  steps: { warmUp: 400, slice: 100 },
  profile: { warmUp: 400, slice: 150 },
  cost: { warmUp: 300, slice: 60 },
  threads: { warmUp: 300, slice: 100 },
  workers: { warmUp: 0, slice: 0 },
  webgpu: { warmUp: 0, slice: 500 },
};

/** What the page of the bench answers. */
type PageTask = Exclude<Task, 'page' | 'drift'>;

function readOptions() {
  const flag = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({
    options: {
      json: flag,
      cost: flag,
      profile: flag,
      threads: flag,
      peers: flag,
      workers: flag,
      drift: flag,
      webgpu: flag,
      firefox: flag,
      page: flag,
      awake: flag,
      gpu: flag,
      help: flag,
      rounds: { type: 'string', default: '7' },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`invalid rounds: ${values.rounds}`);
  return { ...values, rounds };
}

async function ask<T extends PageTask>(browser: Browser, task: T, rounds: number): Promise<Answers[T]> {
  const site = await openSite('src/bench/index.html');
  try {
    const page = await browser.newPage();
    await page.exposeFunction('benchProgress', (text: string) => process.stderr.write(`${text}\n`));
    await page.goto(site.url);
    const request: BenchRequest = { task, schedule: { ...SCHEDULES[task], rounds } };
    return (await page.evaluate((sent) => window.bench(sent), request)) as Answers[T];
  } finally {
    await site.close();
  }
}

async function askWebGpuOfFirefox(rounds: number): Promise<string> {
  const site = await openSite('src/bench/index.html');
  try {
    const request: BenchRequest = { task: 'webgpu', schedule: { ...SCHEDULES.webgpu, rounds } };
    const { answer, version } = await askFirefox(site.url, request, (text) => process.stderr.write(`${text}\n`));
    return `${version}\n${PRINT.webgpu(answer as Answers['webgpu'])}`;
  } finally {
    await site.close();
  }
}

async function askApp(rounds: number, awake: boolean): Promise<Answers['page']> {
  const sleep = awake ? await stayAwake() : () => {};
  const delay = await interruptDelay();
  const browser = await chromium.launch(chromiumOptions({ whole: true }));
  const site = await openSite('index.html');
  try {
    const figures = await measureApp(browser, site.url, rounds, (text) => process.stderr.write(`${text}\n`));
    return { interruptDelay: delay, figures };
  } finally {
    sleep();
    await site.close();
    await browser.close();
  }
}

async function askDrift(browser: Browser): Promise<Answers['drift']> {
  const site = await openSite('index.html');
  try {
    return await measureDrift(browser, site.url);
  } finally {
    await site.close();
  }
}

/** The machine in the words of a table's caption. */
function machineOf(browser: Browser, gpu: string | null): string {
  const [major] = browser.version().split('.');
  const processor = `${availableParallelism()}-core ${ARCHITECTURES[process.arch] ?? process.arch} machine`;
  return `${processor}, Chromium ${major}, ${gpu ?? 'no GPU'}`;
}

const jsonLine = (machine: string, { rates, rows }: StepAnswer) =>
  `${JSON.stringify({ machine, peakGflops: rates[0].gflops, rows })}\n`;

/** What else the machine does: a ratio of threads means something only where that is little. */
const loadLine = () => `load of the machine before: ${loadavg()[0].toFixed(2)}\n`;

async function printThreads(browser: Browser, rounds: number, peers: boolean): Promise<void> {
  const load = loadLine();
  const answer = await ask(browser, 'threads', rounds);
  process.stdout.write(load + PRINT.threads(answer));
  if (peers) process.stdout.write(`\n${peersTable(answer, await askPyTorch(PEER_THREADS))}`);
}

async function main(): Promise<void> {
  const options = readOptions();
  const { json, cost, profile, threads, peers, workers, webgpu, firefox, drift, page, awake, gpu, rounds } = options;
  if (options.help) {
    process.stdout.write(HELP);
    return;
  }
  if (webgpu && firefox) {
    process.stdout.write(await askWebGpuOfFirefox(rounds));
    return;
  }
  // A shell is enough for the tests alone.
  ensureChromium({ whole: true });
  const { args, ...launch } = chromiumOptions({ webgpu: !gpu, whole: true });
  const browser = await chromium.launch({ ...launch, args: [...args, ...(gpu ? HARDWARE_GPU : [])] });
  try {
    if (profile) process.stdout.write(PRINT.profile(await ask(browser, 'profile', rounds)));
    if (cost) {
      const answer = await ask(browser, 'cost', rounds);
      process.stdout.write(PRINT.cost(answer));
      await writeFile(COST_PLOT, costPlot(answer));
    }
    if (threads) await printThreads(browser, rounds, peers);
    if (workers) process.stdout.write(PRINT.workers(await ask(browser, 'workers', rounds)));
    if (webgpu) process.stdout.write(PRINT.webgpu(await ask(browser, 'webgpu', rounds)));
    if (drift) process.stdout.write(PRINT.drift(await askDrift(browser)));
    if (page) process.stdout.write(PRINT.page(await askApp(rounds, awake)));
    if (profile || cost || threads || workers || webgpu || drift || page) return;
    const answer = await ask(browser, 'steps', rounds);
    const machine = machineOf(browser, answer.gpu);
    process.stdout.write(`${machine}\n\n${PRINT.steps(answer)}`);
    if (json) process.stdout.write(jsonLine(machine, answer));
  } finally {
    await browser.close();
  }
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
