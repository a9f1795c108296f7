/**
 * The playground in a frame: does what the page around it asks for, if that page is the one the link names, and tells it
 * how the runs go on.
 */
import { messageOf } from '../../training/events.ts';
import { idsOf, RUN_NAMES } from '../runs/comparison.ts';
import type { Trainer } from '../runs/trainer.ts';
import type { ConfigStore } from '../stores/configStore.ts';
import { type RunState, type RunStore, runOf } from '../stores/runStore.ts';
import type { ViewStore } from '../stores/viewStore.ts';
import {
  type Command,
  type CommandName,
  type FrameEvent,
  idOf,
  isForUs,
  PROTOCOL,
  parseCommand,
  type Reply,
} from './protocol.ts';

/** The page around the frame. */
export interface HostPort {
  /** The origin of the frame itself. */
  readonly ownOrigin: string;
  /** Sends to the page around, if it is of this origin; `*` for any. */
  post(message: FrameEvent | Reply, origin: string): void;
  /** Hears what the page around sends, and nobody else. Returns how to end that. */
  listen(heard: (message: unknown, origin: string) => void): () => void;
  /** Hears the height in pixels of what is shown, now and whenever it changes. Returns how to end that. */
  watchHeight(heard: (height: number) => void): () => void;
}

export interface EmbedParts {
  readonly configStore: ConfigStore;
  readonly runStore: RunStore;
  readonly viewStore: ViewStore;
  readonly trainer: Pick<Trainer, 'train' | 'pause' | 'stepEpoch' | 'stop' | 'reset'>;
  /** Shows an experiment. Throws `order=9: ...`, and changes nothing, where a part of the link cannot be used. */
  readonly setLink: (link: string) => void;
  readonly currentLink: () => string;
  readonly host: HostPort;
}

export class EmbedApi {
  readonly #parts: EmbedParts;
  readonly #commands: Readonly<Record<CommandName, (command: Command) => void>>;

  constructor(parts: EmbedParts) {
    const { trainer, setLink } = parts;
    this.#parts = parts;
    this.#commands = {
      set: ({ link }) => setLink(link),
      train: () => trainer.train(),
      pause: () => trainer.pause(),
      step: () => trainer.stepEpoch(),
      stop: () => trainer.stop(),
      reset: () => trainer.reset(),
    };
  }

  /** Returns how to end it. */
  connect(): () => void {
    const { host, runStore, currentLink } = this.#parts;
    const endings = [
      host.listen((message, origin) => this.#hear(message, origin)),
      // How high it is tells nothing about the visitor, and every frame needs it.
      host.watchHeight((height) => host.post({ sobolev: PROTOCOL, event: 'size', height }, '*')),
      runStore.subscribe((state, before) => {
        for (const [place, id] of idsOf(this.#parts.configStore.getState()).entries())
          this.#tell(RUN_NAMES[place], runOf(state, id), runOf(before, id));
      }),
    ];
    this.#send({ sobolev: PROTOCOL, event: 'ready', link: currentLink() });
    return () => {
      for (const end of endings) end();
    };
  }

  get #allowed(): string {
    return this.#parts.viewStore.getState().host ?? this.#parts.host.ownOrigin;
  }

  #send(message: FrameEvent | Reply): void {
    this.#parts.host.post(message, this.#allowed);
  }

  #hear(message: unknown, origin: string): void {
    if (!isForUs(message)) return;
    const error = origin === this.#allowed ? this.#obey(message) : this.#refusal(origin);
    this.#parts.host.post({ sobolev: PROTOCOL, reply: idOf(message), error }, origin);
  }

  #refusal(origin: string): string {
    const { host } = this.#parts.viewStore.getState();
    const named = host === null ? 'its link names no host' : `its link names ${host}`;
    return `refused: ${origin} may not steer this frame (${named})`;
  }

  /** Null where it was done, else what is wrong. */
  #obey(message: Record<string, unknown>): string | null {
    const command = parseCommand(message);
    if (!command.ok) return command.message;
    try {
      this.#commands[command.value.do](command.value);
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }

  /** What is new about a run since `before`. */
  #tell(run: string, state: RunState, before: RunState): void {
    if (state === before) return;
    for (const { epoch, errors, rho, validation } of state.history.slice(commonLength(state.history, before.history)))
      this.#send({ sobolev: PROTOCOL, event: 'epoch', run, epoch, errors, rho, validation });
    if (state.finished && state.finished !== before.finished) {
      const { reason, epochs, bestEpoch, testError, testErrorNormalised } = state.finished;
      this.#send({
        sobolev: PROTOCOL,
        event: 'finished',
        run,
        reason,
        epochs,
        bestEpoch,
        testError,
        testErrorNormalised,
      });
    }
    if (state.failure && state.failure !== before.failure)
      this.#send({ sobolev: PROTOCOL, event: 'failed', run, message: messageOf(state.failure) });
  }
}

/** How many entries two histories begin with in common: their epochs are only ever appended, or cut off at the end. */
function commonLength(a: readonly unknown[], b: readonly unknown[]): number {
  let length = Math.min(a.length, b.length);
  while (length > 0 && a[length - 1] !== b[length - 1]) length -= 1;
  return length;
}
