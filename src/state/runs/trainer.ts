/** The actions of the transport: what Train, Pause, Step, Stop and Reset do to all runs. Owns the workers' clients. */
import { SURFACE_SIDE, TRIANGLE_SIDE } from '../../plots/grids.ts';
import { createTrainingClient, type TrainingClient } from '../../worker/client.ts';
import type { FromWorker, Watch } from '../../worker/protocol.ts';
import { configStore } from '../stores/configStore.ts';
import {
  jointPhase,
  NO_RUN,
  type RunPhase,
  type RunState,
  reduceMessages,
  runAt,
  runStore,
  untrainedRuns,
} from '../stores/runStore.ts';
import { viewStore } from '../stores/viewStore.ts';
import { plansOf, without } from './comparison.ts';
import { lanesFor } from './lanes.ts';
import { Lockstep } from './lockstep.ts';

/** A worker and the runs that it trains, by member. */
interface Lane {
  readonly client: TrainingClient;
  runs: readonly number[];
}

let lanes: Lane[] = [];
const spares: TrainingClient[] = [];
/** Messages that are not committed yet, with the run that they are about. */
let waiting: { readonly run: number; readonly message: FromWorker }[] = [];
let triangleShown = true;

function setRun(number: number, run: RunState): void {
  runStore.setState(({ runs }) => {
    const next = Array.from({ length: Math.max(runs.length, number + 1) }, (_, i) => runs[i] ?? NO_RUN);
    return { runs: next.with(number, run) };
  });
}

/** Milliseconds that epochs may wait to be shown together: more often, nobody reads them. */
const EPOCHS_INTERVAL = 200;
let commitTimer = 0;
let commitFrame = 0;

function commit(): void {
  clearTimeout(commitTimer);
  cancelAnimationFrame(commitFrame);
  commitTimer = 0;
  commitFrame = 0;
  const messages = waiting;
  waiting = [];
  runStore.setState((state) => ({
    runs: state.runs.map((run, number) => {
      const own = messages.filter((each) => each.run === number).map(({ message }) => message);
      return own.length === 0 ? run : reduceMessages(run, own);
    }),
  }));
  lookBackAsAsked();
}

/** Once all runs of a link have ended, shows the epoch that the link looks back at. */
function lookBackAsAsked(): void {
  const { awaitedEpoch } = viewStore.getState();
  if (awaitedEpoch === null || untrained().length > 0 || jointPhase(runStore.getState().runs) !== 'finished') return;
  viewStore.setState({ epoch: awaitedEpoch, awaitedEpoch: null });
}

/** Gathers messages until the next frame, epochs for longer; a hidden page has no frames, so a timer takes over there. */
function receive(client: TrainingClient, message: FromWorker): void {
  const run = lanes.find((lane) => lane.client === client)?.runs[message.member];
  if (run === undefined || run < 0) return;
  heard(run, message);
  waiting.push({ run, message });
  if (message.kind === 'epoch' || document.hidden) commitTimer ||= window.setTimeout(commit, EPOCHS_INTERVAL);
  else commitFrame ||= requestAnimationFrame(commit);
}

/** A worker for new runs: one that waits and is alive, else another. */
function takeClient(): TrainingClient {
  const waiting = spares.splice(0);
  for (const client of waiting) if (client.lost) client.terminate();
  spares.push(...waiting.filter(({ lost }) => !lost));
  return spares.pop() ?? newClient();
}

function newClient(): TrainingClient {
  const client: TrainingClient = createTrainingClient((message) => receive(client, message));
  return client;
}

const lockstep = new Lockstep((run, epoch) => {
  lanes.find(({ runs }) => runs.includes(run))?.client.allow(epoch);
});

function heard(run: number, message: FromWorker): void {
  if (message.kind === 'epoch') lockstep.advance(run, message.epoch, message.seconds);
  else if (message.kind === 'finished' || message.kind === 'failed') lockstep.end(run);
}

function watched(): Watch {
  const { partial, point, epoch } = viewStore.getState();
  return { partial, side: SURFACE_SIDE, triangleSide: triangleShown ? TRIANGLE_SIDE : null, point, epoch };
}

const phaseOf = (number: number): RunPhase => runAt(runStore.getState(), number).phase;

/** Takes the lanes of runs that start anew; a worker that loses all its runs is spare. */
function clearLanes(numbers: readonly number[]): void {
  for (const lane of lanes) lane.runs = lane.runs.map((run) => (numbers.includes(run) ? -1 : run));
  const empty = lanes.filter(({ runs }) => runs.every((run) => run < 0));
  lanes = lanes.filter((lane) => !empty.includes(lane));
  for (const { client } of empty) {
    client.send('reset');
    spares.push(client);
  }
}

/** Starts the runs of these numbers, as the controls have them. */
function start(numbers: readonly number[], paused: boolean): void {
  const plans = plansOf(configStore.getState());
  const known = runStore.getState().runs.find(({ backend }) => backend)?.backend?.backend ?? null;
  clearLanes(numbers);
  waiting = waiting.filter(({ run }) => !numbers.includes(run));
  viewStore.setState({ epoch: null });
  const started = lanesFor(plans, numbers, known).map((runs): Lane => ({ client: takeClient(), runs }));
  lanes = [...lanes, ...started];
  for (const { client, runs } of started) {
    for (const number of runs) setRun(number, { ...NO_RUN, phase: 'preparing', plan: plans[number] });
    const own = runs.map((number) => plans[number]);
    client.start(own, watched(), paused);
  }
  // A GPU takes all it is given; several runs in one worker keep step by themselves.
  const shared = known === 'webgpu' || started.some(({ runs }) => runs.length > 1);
  lockstep.begin(numbers, shared ? plans.length : navigator.hardwareConcurrency);
}

const allRuns = (): number[] => [...plansOf(configStore.getState()).keys()];
const untrained = (): number[] => untrainedRuns(plansOf(configStore.getState()), runStore.getState().runs);

const send = (kind: Parameters<TrainingClient['send']>[0]) => {
  for (const { client } of lanes) client.send(kind);
};

/** Goes on with paused runs, starts those with new settings; where all have been trained, starts all again. */
export function train(): void {
  const fresh = untrained();
  const all = allRuns();
  const paused = all.some((number) => phaseOf(number) === 'paused' && !fresh.includes(number));
  if (fresh.length > 0) start(fresh, false);
  else if (!paused) start(all, false);
  if (paused) send('resume');
}

export function pause(): void {
  send('pause');
}

/** One epoch, then pause; prepares runs first where they are not there yet. */
export function stepEpoch(): void {
  const fresh = untrained();
  const phase = jointPhase(runStore.getState().runs);
  if (fresh.length > 0) start(fresh, true);
  else if (phase === 'finished') start(allRuns(), true);
  send('stepEpoch');
}

/** Ends the runs now, with their best weights and their test errors. */
export function stop(): void {
  send('stop');
}

/** Forgets the runs. */
export function reset(): void {
  clearLanes(lanes.flatMap(({ runs }) => runs));
  lockstep.clear();
  waiting = [];
  viewStore.setState({ epoch: null, awaitedEpoch: null });
  runStore.setState({ runs: [] });
}

/** Takes a twin out of the comparison, with those that fork from it. */
export function removeTwin(number: number): void {
  const { comparison, kept } = without(configStore.getState(), number);
  const gone = allRuns().filter((run) => !kept.includes(run));
  commit();
  clearLanes(gone);
  for (const lane of lanes) lane.runs = lane.runs.map((run) => kept.indexOf(run));
  lockstep.keep(kept);
  runStore.setState(({ runs }) => ({ runs: kept.map((run) => runs[run] ?? NO_RUN) }));
  configStore.setState({ ...comparison, focus: 0 });
}

/** Whether the page shows the triangle: hidden cells are not evaluated. */
export function showTriangle(shown: boolean): void {
  triangleShown = shown;
  for (const { client } of lanes) client.watch(watched());
}

/** Starts a worker ahead of the first run, and keeps what is evaluated the same as what is on screen. */
export function connectTrainer(): () => void {
  spares.push(newClient());
  const unsubscribe = viewStore.subscribe((view, before) => {
    const moved = view.partial !== before.partial || view.point !== before.point || view.epoch !== before.epoch;
    if (moved) for (const { client } of lanes) client.watch(watched());
    if (view.awaitedEpoch !== before.awaitedEpoch) lookBackAsAsked();
  });
  return () => {
    unsubscribe();
    for (const client of [...spares.splice(0), ...lanes.map((lane) => lane.client)]) client.terminate();
    lanes = [];
  };
}
