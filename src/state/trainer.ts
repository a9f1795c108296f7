/** The actions of the transport: what Train, Pause, Step, Stop and Reset do. Owns the worker's client. */
import { createTrainingClient, type TrainingClient } from '../worker/client.ts';
import type { FromWorker, Watch } from '../worker/protocol.ts';
import { configStore } from './configStore.ts';
import { NO_RUN, reduceMessages, runStore } from './runStore.ts';
import { viewStore } from './viewStore.ts';

/** Points along each side of the learned surface. */
export const SURFACE_SIDE = 41;

let client: TrainingClient | null = null;
let waiting: FromWorker[] = [];
let retired = false;

function commit(): void {
  const messages = waiting;
  waiting = [];
  runStore.setState((state) => reduceMessages(state, messages));
}

/** Gathers messages until the next frame; a hidden page has no frames, so a timer takes over there. */
function receive(message: FromWorker): void {
  if (retired) return;
  if (waiting.push(message) > 1) return;
  if (document.hidden) setTimeout(commit, 250);
  else requestAnimationFrame(commit);
}

function connected(): TrainingClient {
  client ??= createTrainingClient(receive);
  return client;
}

const watched = (): Watch => ({ partial: viewStore.getState().partial, side: SURFACE_SIDE });

function start(paused: boolean): void {
  waiting = [];
  retired = false;
  const { config } = configStore.getState();
  runStore.setState({ ...NO_RUN, phase: 'preparing', config });
  connected().start(config, watched(), paused);
}

/** Starts a run of the configuration in the controls, or goes on with a paused one. */
export function train(): void {
  if (runStore.getState().phase === 'paused') resume();
  else start(false);
}

export function pause(): void {
  connected().send('pause');
}

export function resume(): void {
  connected().send('resume');
}

/** One epoch, then pause; prepares a run first where there is none. */
export function stepEpoch(): void {
  const { phase } = runStore.getState();
  if (phase !== 'paused' && phase !== 'running') start(true);
  connected().send('stepEpoch');
}

/** Ends the run now, with its best weights and their test error. */
export function stop(): void {
  connected().send('stop');
}

/** Forgets the run. */
export function reset(): void {
  client?.send('reset');
  retired = true;
  waiting = [];
  runStore.setState(NO_RUN);
}

/** Starts the worker ahead of the first run, and keeps its surface the one on screen. Returns how to end that. */
export function connectTrainer(): () => void {
  connected();
  const unsubscribe = viewStore.subscribe((view, before) => {
    if (view.partial !== before.partial && runStore.getState().config) connected().watch(watched());
  });
  return () => {
    unsubscribe();
    client?.terminate();
    client = null;
  };
}
