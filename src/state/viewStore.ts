/** What is looked at, apart from what is trained: it changes no number of a run. */
import { createStore } from 'zustand/vanilla';
import type { MultiIndex } from '../math/multiIndex.ts';

/** `original`: as the function gives them; `standardised`: as the network sees them (eqs. 1-3). */
export type Units = 'original' | 'standardised';

/** What the cells of the triangle show, and with several runs the scenes of the stage. */
export type Layer = 'target' | 'learned' | 'error';

/** What the curves are drawn over: epochs, seconds of training, or numbers of the targets seen. */
export type Axis = 'epochs' | 'seconds' | 'targets';

/** Which charts are on the page: the curves of all epochs, or what the loss of one epoch is made of. */
export type Charts = 'curves' | 'epoch';

/** A point of the function's domain, in its own units. */
export type Point = readonly [x1: number, x2: number];

export interface View {
  readonly partial: MultiIndex;
  readonly units: Units;
  /** Where all partials are inspected. */
  readonly point: Point | null;
  /** Radius of the Taylor polynomials around the point, as a share of half the domain. */
  readonly radius: number;
  /** The order of the Taylor polynomials; null for that of the training. */
  readonly taylorOrder: number | null;
  /** The epoch looked back at; null for the present. */
  readonly epoch: number | null;
  /** The epoch that a link looks back at, until there is a run that has it. */
  readonly awaitedEpoch: number | null;
  readonly layer: Layer;
  /** Whether the triangle keeps its colour scales while the network learns. */
  readonly locked: boolean;
  readonly axis: Axis;
  readonly charts: Charts;
  /** Whether the passport of the function is open. */
  readonly passport: boolean;
}

export const DEFAULT_VIEW: View = {
  partial: [0, 0],
  units: 'original',
  point: null,
  radius: 0.3,
  taylorOrder: null,
  epoch: null,
  awaitedEpoch: null,
  layer: 'learned',
  locked: true,
  axis: 'epochs',
  charts: 'curves',
  passport: false,
};

export const viewStore = createStore<View>(() => DEFAULT_VIEW);

export function setView(patch: Partial<View>): void {
  viewStore.setState(patch);
}
