/** The thread that is timed: one request in, progress and one answer out. */
import type { BenchRequest, FromBench, ThreadAnswers } from './answers.ts';
import type { Schedule } from './interleave.ts';
import { measureCost } from './measureCost.ts';
import { measureProfile } from './measureProfile.ts';
import { measureSteps } from './measureSteps.ts';
import { measureThreads } from './measureThreads.ts';
import { measureWebGpu } from './measureWebGpu.ts';

const post = (message: FromBench) => self.postMessage(message);
const progress = (text: string) => post({ kind: 'progress', text });
const report = (event: unknown) => post({ kind: 'report', event });

type ThreadTask = keyof ThreadAnswers;

const TASKS: { readonly [T in ThreadTask]: (schedule: Schedule) => Promise<ThreadAnswers[T]> } = {
  steps: (schedule) => measureSteps(schedule, progress, report),
  profile: (schedule) => measureProfile(schedule, progress),
  cost: (schedule) => measureCost(schedule, progress),
  threads: (schedule) => measureThreads(schedule, progress, report),
  webgpu: (schedule) => measureWebGpu(schedule, progress),
};

self.onmessage = async ({ data: { task, schedule } }: MessageEvent<BenchRequest>) => {
  try {
    post({ kind: 'answer', answer: await TASKS[task as ThreadTask](schedule) });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? `${error.stack}` : String(error) });
  }
};
