/** What a page and the playground in its frame say to each other: plain objects with `sobolev: 1` (docs/embed.md). */
import { bad, good, type Parsed } from '../../config/parsed.ts';

/** The version of the protocol, in every message. */
export const PROTOCOL = 1;

/** What the page around the frame may ask for. */
export const COMMAND_NAMES = ['set', 'train', 'pause', 'step', 'stop', 'reset'] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

export interface Command {
  readonly do: CommandName;
  /** Comes back with the reply; null where none was given. */
  readonly id: number | string | null;
  /** Of `set`: an experiment as a link, or the part of it from `#` on; empty for the others. */
  readonly link: string;
}

interface FrameEvents {
  /** Once the frame can be asked. */
  readonly ready: { readonly link: string };
  /** Pixels that the frame needs. */
  readonly size: { readonly height: number };
  /** Errors and weights by order, standardised units; the validation error normalised. */
  readonly epoch: {
    readonly run: string;
    readonly epoch: number;
    readonly errors: readonly number[];
    readonly rho: readonly number[];
    readonly validation: number;
  };
  readonly finished: {
    readonly run: string;
    readonly reason: string;
    readonly epochs: number;
    readonly bestEpoch: number;
    /** Mean squared error of the values on the test set, in the function's own units; and as a share of their variance. */
    readonly testError: number;
    readonly testErrorNormalised: number;
  };
  readonly failed: { readonly run: string; readonly message: string };
}

export type FrameEvent = {
  [K in keyof FrameEvents]: { readonly sobolev: typeof PROTOCOL; readonly event: K } & FrameEvents[K];
}[keyof FrameEvents];

export interface Reply {
  readonly sobolev: typeof PROTOCOL;
  readonly reply: Command['id'];
  /** Null where it was done; else what was wrong, and nothing has changed. */
  readonly error: string | null;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether a message is meant for the playground: pages and their tools send each other much else. */
export const isForUs = (message: unknown): message is Record<string, unknown> =>
  isRecord(message) && 'sobolev' in message && 'do' in message;

/** The id that a message gives itself, if any. */
export function idOf({ id }: Record<string, unknown>): Command['id'] {
  return typeof id === 'string' || typeof id === 'number' ? id : null;
}

/** A value of a message, as an error names it. */
function shown(value: unknown): string {
  if (typeof value !== 'string')
    return typeof value === 'object' && value !== null ? 'an object' : String(value).slice(0, 40);
  return JSON.stringify(value.slice(0, 40));
}

/** Reads a command: `unknown command: "fly"`. */
export function parseCommand(message: Record<string, unknown>): Parsed<Command> {
  const { sobolev, link } = message;
  const name = COMMAND_NAMES.find((candidate) => candidate === message.do);
  if (sobolev !== PROTOCOL) return bad(`unknown version: ${shown(sobolev)} (${PROTOCOL} is known)`);
  if (!name) return bad(`unknown command: ${shown(message.do)} (${COMMAND_NAMES.join(', ')} are known)`);
  if (name === 'set' && typeof link !== 'string') return bad(`invalid link: ${shown(link)}`);
  return good({ do: name, id: idOf(message), link: name === 'set' ? String(link) : '' });
}
