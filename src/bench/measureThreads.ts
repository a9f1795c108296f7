/** One run on several threads against one thread: steps of every order, epochs, and the validation, in turns. */
import { browserAssets } from '../engine/assets.browser.ts';
import { openThreads } from '../engine/threads/openThreads.ts';
import { ORDERS, type Order } from '../math/multiIndex.ts';
import type { ThreadRow, ThreadsAnswer } from './answers.ts';
import { BUILDS } from './devices.ts';
import { interleave, type Schedule, type Subject } from './interleave.ts';
import { BENCH_CONFIG, epochSubject, stepSubject, validationSubject } from './trainingSubjects.ts';

/** Few samples, so that the validation is most of an epoch. */
const FEW = { ...BENCH_CONFIG, samples: 100 };
const EPOCH_ORDER: Order = 3;

type Report = (event: unknown) => void;

const STEP = (order: Order) => `step, order ${order}`;
const EPOCH = `epoch, n = 100, order ${EPOCH_ORDER}`;
const VALIDATION = 'validation of 4000 values';
const WORKS = [...ORDERS.map(STEP), EPOCH, VALIDATION];

const nameOf = (work: string, threads: number) => `${work} on ${threads}`;

async function subjectsOf(threads: number, report: Report): Promise<{ info: string; subjects: Subject[] }> {
  const device = await openThreads(browserAssets, BUILDS[0], '', threads);
  const { detail, why } = device.info;
  if (why !== '') throw new Error(`${threads} threads: ${why}`);
  const subjects: Subject[] = [];
  for (const maxOrder of ORDERS) {
    subjects.push(await stepSubject(nameOf(STEP(maxOrder), threads), device, { ...BENCH_CONFIG, maxOrder }));
  }
  const few = { ...FEW, maxOrder: EPOCH_ORDER };
  subjects.push(await epochSubject(nameOf(EPOCH, threads), device, few, report));
  subjects.push(await validationSubject(nameOf(VALIDATION, threads), device, few));
  return { info: detail, subjects };
}

/** One thread, two, and one a core. */
export async function measureThreads(
  schedule: Schedule,
  progress: (text: string) => void,
  report: Report,
): Promise<ThreadsAnswer> {
  const counts = [...new Set([1, 2, navigator.hardwareConcurrency])].toSorted((a, b) => a - b);
  const all: { info: string; subjects: Subject[] }[] = [];
  for (const count of counts) all.push(await subjectsOf(count, report));
  // Next to each other in a round: what disturbs one thread's step disturbs the others', too.
  const inTurns = WORKS.flatMap((_, i) => all.map(({ subjects }) => subjects[i]));
  const times = await interleave(inTurns, schedule, progress);
  const rows = WORKS.map((work): ThreadRow => {
    return { work, ms: counts.map((count) => times.get(nameOf(work, count)) ?? Number.NaN) };
  });
  return { counts, builds: all.map(({ info }) => info), rows };
}
