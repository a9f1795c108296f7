/** What Train, Pause, Step, Stop and Reset do to all runs. Knows the lanes in which they train, and keeps them in step. */
import type { RunPlan } from '../../config/runPlan.ts';
import { functionOf } from '../../functions/index.ts';
import { SLICE_POINTS, SURFACE_SIDE, TRIANGLE_SIDE } from '../../plots/grids.ts';
import { cutLine } from '../../plots/slices/cut.ts';
import type { Checkpoint, MemberCheckpoint } from '../../training/checkpoint.ts';
import type { SavedRun } from '../../training/savedRun.ts';
import type { TrainingClient } from '../../worker/client.ts';
import type { FromWorker, Watch } from '../../worker/protocol.ts';
import type { ConfigStore } from '../stores/configStore.ts';
import {
  failedRun,
  jointPhase,
  knownBackend,
  NO_RUN,
  type RunPhase,
  type RunState,
  type RunStore,
  reduceMessages,
  restartedRun,
  restoredRun,
  runOf,
  untrainedRuns,
} from '../stores/runStore.ts';
import type { ViewStore } from '../stores/viewStore.ts';
import { ClientPool } from './clientPool.ts';
import { idsOf, planById, type RunId } from './comparison.ts';
import { Inbox, type Letter, type Schedule } from './inbox.ts';
import { Lane, type LaneListener, type RunFilm } from './lane.ts';
import { lanesFor } from './lanes.ts';
import { Lockstep } from './lockstep.ts';

/** What a trainer works with. */
export interface TrainerParts {
  readonly configStore: ConfigStore;
  readonly runStore: RunStore;
  readonly viewStore: ViewStore;
  readonly createClient: () => TrainingClient;
  readonly schedule: Schedule;
  /** How many runs can train at once. */
  readonly processors: number;
}

/** What of the view decides what the workers evaluate for it. */
const LOOKED_AT = ['partial', 'point', 'charts', 'cut', 'end', 'pastEpoch'] as const;

export class Trainer {
  readonly #parts: TrainerParts;
  readonly #pool: ClientPool;
  readonly #inbox: Inbox;
  readonly #lockstep: Lockstep;
  readonly #listener: LaneListener = {
    heard: (run, message) => this.#heard(run, message),
    restarted: (runs, setback) => this.#settle(runs, (state) => restartedRun(state, setback)),
    failed: (runs, failure) => {
      for (const run of runs) this.#lockstep.end(run);
      this.#settle(runs, (state) => failedRun(state, failure));
    },
  };
  #lanes: Lane[] = [];
  #triangleShown = true;

  constructor(parts: TrainerParts) {
    this.#parts = parts;
    this.#pool = new ClientPool(parts.createClient);
    this.#inbox = new Inbox((letters) => this.#commit(letters), parts.schedule);
    this.#lockstep = new Lockstep((run, epoch) => this.#laneOf(run)?.allow(epoch));
  }

  /** Starts a worker ahead of the first run, and follows what is compared and looked at. Returns how to end that. */
  connect(): () => void {
    const { configStore, runStore, viewStore } = this.#parts;
    this.#pool.warmUp();
    const endings = [
      viewStore.subscribe((view, before) => {
        if (LOOKED_AT.some((name) => view[name] !== before[name])) this.#updateWatch();
        if (view.awaitedEpoch !== before.awaitedEpoch) this.#lookBackAsAsked();
      }),
      runStore.subscribe(({ runs }, before) => {
        const gone = [...before.runs.keys()].filter((run) => !runs.has(run));
        if (gone.length > 0) this.#leave(gone);
      }),
      configStore.subscribe((state, before) => {
        if (state.twins !== before.twins) this.#leaveOthersThan(idsOf(state));
      }),
    ];
    return () => {
      for (const end of endings) end();
      for (const lane of this.#lanes) lane.close();
      this.#lanes = [];
      this.#pool.close();
    };
  }

  /** The phase of all runs together. */
  get phase(): RunPhase {
    return jointPhase([...this.#parts.runStore.getState().runs.values()]);
  }

  /** Goes on with paused runs, starts those with new settings; where all have been trained, starts all again. */
  train(): void {
    const fresh = this.#untrained();
    const all = this.#ids();
    const paused = all.some((run) => this.#phaseOf(run) === 'paused' && !fresh.includes(run));
    if (fresh.length > 0) this.#start(fresh, false);
    else if (!paused) this.#start(all, false);
    if (paused) for (const lane of this.#lanes) lane.resume();
  }

  pause(): void {
    for (const lane of this.#lanes) lane.pause();
  }

  /** One epoch, then pause; prepares runs first where they are not there yet. */
  stepEpoch(): void {
    const fresh = this.#untrained();
    if (fresh.length > 0) this.#start(fresh, true);
    else if (this.phase === 'finished') this.#start(this.#ids(), true);
    for (const lane of this.#lanes) lane.stepEpoch();
  }

  /** Ends the runs now, with their best weights and their test errors. */
  stop(): void {
    for (const lane of this.#lanes) lane.stop();
  }

  /** Forgets the runs. */
  reset(): void {
    const { runStore, viewStore } = this.#parts;
    this.#leave(this.#lanes.flatMap(({ runs }) => runs));
    viewStore.setState({ pastEpoch: null, awaitedEpoch: null });
    runStore.setState({ runs: new Map() });
  }

  /** Puts runs as they were saved in the place of all others: those that have not ended wait to go on. */
  restore(saved: ReadonlyMap<RunId, SavedRun>): void {
    const { runStore, processors } = this.#parts;
    this.reset();
    runStore.setState({ runs: new Map([...saved].map(([run, each]) => [run, restoredRun(each)])) });
    for (const [run, { plan, seconds, checkpoint }] of saved) {
      const from = { seconds, members: [checkpoint] };
      this.#lanes.push(this.#openLane(new Map([[run, plan]]), true, from));
    }
    const unfinished = [...saved].filter(([, { finished }]) => !finished);
    this.#lockstep.begin(
      unfinished.map(([run]) => run),
      processors,
    );
    for (const [run, { history, seconds }] of unfinished) this.#lockstep.advance(run, history.length, seconds);
  }

  /**
   * Where a run is between two epochs; null where it has not begun, or its worker has not said so. All that the worker told
   * before is in the store then.
   */
  checkpointOf(run: RunId): MemberCheckpoint | null {
    this.#inbox.deliver();
    return this.#laneOf(run)?.checkpointOf(run) ?? null;
  }

  /** The partial on the stage as a run has learned it, epoch by epoch. Rejects where no worker has the run. */
  async film(run: RunId): Promise<RunFilm> {
    const lane = this.#laneOf(run);
    if (!lane) throw new Error('no worker has this run any more: train it again');
    return lane.film(run, this.#parts.viewStore.getState().partial, SURFACE_SIDE);
  }

  /** Whether the page shows the triangle: hidden cells are not evaluated. */
  showTriangle(shown: boolean): void {
    this.#triangleShown = shown;
    this.#updateWatch();
  }

  /** Starts runs as the controls have them. */
  #start(runs: readonly RunId[], paused: boolean): void {
    const { configStore, runStore, viewStore, processors } = this.#parts;
    const plans = planById(configStore.getState());
    const own = new Map([...plans].filter(([run]) => runs.includes(run)));
    const known = knownBackend(runStore.getState());
    this.#leave(runs);
    viewStore.setState({ pastEpoch: null });
    this.#settle(runs, (_, run) => ({ ...NO_RUN, phase: 'preparing', plan: plans.get(run) ?? null }));
    const started = lanesFor(own, known);
    this.#lanes.push(...started.map((each) => this.#openLane(each, paused)));
    // A GPU takes all it is given; several runs in one worker keep step by themselves.
    const shared = known === 'webgpu' || started.some(({ size }) => size > 1);
    this.#lockstep.begin(runs, shared ? plans.size : processors);
  }

  #openLane(plans: ReadonlyMap<RunId, RunPlan>, paused: boolean, from: Checkpoint | null = null): Lane {
    return new Lane({ plans, paused, from }, this.#pool, () => this.#watched(), this.#listener);
  }

  #ids(): readonly RunId[] {
    return idsOf(this.#parts.configStore.getState());
  }

  #untrained(): RunId[] {
    return untrainedRuns(planById(this.#parts.configStore.getState()), this.#parts.runStore.getState());
  }

  #phaseOf(run: RunId): RunPhase {
    return runOf(this.#parts.runStore.getState(), run).phase;
  }

  #laneOf(run: RunId): Lane | undefined {
    return this.#lanes.find(({ runs }) => runs.includes(run));
  }

  #watched(): Watch {
    const view = this.#parts.viewStore.getState();
    const { partial, point, pastEpoch } = view;
    const { domain } = functionOf(this.#parts.configStore.getState().config);
    const line = view.charts === 'slice' ? cutLine(view, domain) : null;
    const triangleSide = this.#triangleShown ? TRIANGLE_SIDE : null;
    const cut = line && { line, count: SLICE_POINTS };
    return { partial, side: SURFACE_SIDE, triangleSide, point, cut, pastEpoch };
  }

  #updateWatch(): void {
    for (const lane of this.#lanes) lane.updateWatch();
  }

  #heard(run: RunId, message: FromWorker): void {
    if (message.kind === 'epoch') this.#lockstep.advance(run, message.epoch, message.seconds);
    else if (message.kind === 'finished') this.#lockstep.end(run);
    this.#inbox.add(run, message);
  }

  #commit(letters: readonly Letter[]): void {
    const { runStore } = this.#parts;
    const runs = new Map(runStore.getState().runs);
    for (const [run, state] of runs) {
      const own = letters.filter((letter) => letter.run === run).map(({ message }) => message);
      if (own.length > 0) runs.set(run, reduceMessages(state, own));
    }
    runStore.setState({ runs });
    this.#lookBackAsAsked();
  }

  /** Changes runs once all is read that came before. */
  #settle(ids: readonly RunId[], change: (state: RunState, run: RunId) => RunState): void {
    const { runStore } = this.#parts;
    this.#inbox.deliver();
    const changed = ids.map((run) => [run, change(runOf(runStore.getState(), run), run)] as const);
    runStore.setState(({ runs }) => ({ runs: new Map([...runs, ...changed]) }));
  }

  /** Once all runs of a link have ended, shows the epoch that the link looks back at. */
  #lookBackAsAsked(): void {
    const { viewStore } = this.#parts;
    const { awaitedEpoch } = viewStore.getState();
    if (awaitedEpoch === null || this.#untrained().length > 0 || this.phase !== 'finished') return;
    viewStore.setState({ pastEpoch: awaitedEpoch, awaitedEpoch: null });
  }

  /** Ends the training of runs that nobody wants any more, or that start anew. */
  #leave(runs: readonly RunId[]): void {
    this.#inbox.forget(runs);
    this.#lanes = this.#lanes.filter((lane) => lane.leave(runs));
    for (const run of runs) this.#lockstep.end(run);
  }

  #leaveOthersThan(staying: readonly RunId[]): void {
    const { runStore } = this.#parts;
    const known = [...runStore.getState().runs.keys()];
    const gone = known.filter((run) => !staying.includes(run));
    if (gone.length === 0) return;
    this.#leave(gone);
    runStore.setState(({ runs }) => ({ runs: new Map([...runs].filter(([run]) => staying.includes(run))) }));
  }
}
