/**
 * Interrupts between the processors of the machine that measures. A thread that takes a page of memory away from the
 * others, as garbage collectors and compilers do, waits until their processors have answered an interrupt: microseconds,
 * but up to 5 ms in virtual machines that look for interrupts at their own next one only. A page that trains then stands
 * still for tens of milliseconds that no other machine would see.
 */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

const PAGES = 400;
const PAGE_BYTES = 4096;

/** So large that no allocator hands out memory that was in use before: 64 MiB, hardly touched. */
const MEMORY_BYTES = 2 ** 26;

/** An interrupt of its own on a processor every 100 microseconds, for about an eighth of its time. */
const STAY_AWAKE = 'const cell = new Int32Array(new SharedArrayBuffer(4)); for (;;) Atomics.wait(cell, 0, 0, 0.1)';

/**
 * Mean microseconds that a thread waits for the other processors while they compute. Measured with memory that was read
 * before it is written: its pages are replaced one by one, and each of them has to be taken from all threads.
 */
export async function interruptDelay(): Promise<number> {
  const busy = Array.from({ length: availableParallelism() - 1 }, () => new Worker('for (;;);', { eval: true }));
  await Promise.all(busy.map((worker) => new Promise((resolve) => worker.once('online', resolve))));
  await setTimeout(100);
  const memory = new Uint8Array(MEMORY_BYTES);
  let sum = 0;
  for (let at = 0; at < PAGES * PAGE_BYTES; at += PAGE_BYTES) sum += memory[at];
  const begun = performance.now();
  for (let at = 0; at < PAGES * PAGE_BYTES; at += PAGE_BYTES) memory[at] = sum + 1;
  const delay = (1000 * (performance.now() - begun)) / PAGES;
  await Promise.all(busy.map((worker) => worker.terminate()));
  return delay;
}

/**
 * Keeps every processor answering interrupts until the function returned is called. Linux only.
 * Throws `cannot keep processors awake: …`.
 */
export async function stayAwake(): Promise<() => void> {
  const tickers = Array.from({ length: availableParallelism() }, (_, processor) =>
    spawn('taskset', ['--cpu-list', String(processor), process.execPath, '--eval', STAY_AWAKE], { stdio: 'ignore' }),
  );
  const stop = () => {
    for (const ticker of tickers) ticker.kill();
  };
  process.once('exit', stop);
  await Promise.all(
    tickers.map(
      (ticker) =>
        new Promise<void>((resolve, reject) => {
          ticker.once('spawn', resolve);
          ticker.once('error', ({ message }) => reject(new Error(`cannot keep processors awake: ${message}`)));
        }),
    ),
  );
  return stop;
}
