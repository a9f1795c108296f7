/** What is looked at, apart from what is trained: it changes no number of a run. */
import { createStore } from 'zustand/vanilla';
import type { FigureName } from '../../experiments/paper.ts';
import type { PresetName } from '../../experiments/readings.ts';
import type { Counting } from '../../experiments/summary.ts';
import type { Point } from '../../functions/index.ts';
import type { MultiIndex } from '../../math/multiIndex.ts';
import type { Layer } from '../../plots/cells/cells.ts';
import type { ChartAxis } from '../../plots/charts/curves.ts';
import type { Cut } from '../../plots/slices/cut.ts';
import type { Units } from '../../plots/units.ts';
import type { Language } from '../../text/speech.ts';
import type { Control } from '../guided/controls.ts';
import type { OwnQuestion } from '../guided/ownQuestion.ts';
import type { Answer } from '../link/answers.ts';

/** Which charts are on the page: the curves of all epochs, what the loss of one epoch is made of, a batch, or a slice. */
export type Charts = 'curves' | 'epoch' | 'batch' | 'slice';

/** A figure of the paper, or a sweep of one's own. */
export type PaperFigure = Exclude<FigureName, 'aboveOne'> | 'own';

/** The playground, the paper's figures with the runs behind them, or the answers that students handed in. */
export type Page = 'playground' | 'paper' | 'answers';

/** The whole page, what is shown to a class on a projector, or what another page has in a frame. */
export type Mode = 'page' | 'presenter' | 'embed';

/** The panels of the playground. */
export const PANELS = ['function', 'controls', 'stage', 'triangle', 'result', 'charts'] as const;
export type Panel = (typeof PANELS)[number];

export interface View {
  readonly partial: MultiIndex;
  readonly units: Units;
  /** Where all partials are inspected. */
  readonly point: Point | null;
  /** How the surfaces are cut for a slice. */
  readonly cut: Cut;
  /** The other end of a cut between two points. */
  readonly end: Point | null;
  /** Radius of the Taylor polynomials around the point, as a share of half the domain. */
  readonly radius: number;
  /** The order of the Taylor polynomials; null for that of the training. */
  readonly taylorOrder: number | null;
  /** Whether what the network is told lies on the target. */
  readonly tiles: boolean;
  /** The epoch looked back at; null for the present. */
  readonly pastEpoch: number | null;
  /** The epoch that a link looks back at, until there is a run that has it. */
  readonly awaitedEpoch: number | null;
  readonly layer: Layer;
  /** Whether the triangle keeps its colour scales while the network learns. */
  readonly locked: boolean;
  readonly axis: ChartAxis;
  readonly charts: Charts;
  /** Whether the passport of the function is open. */
  readonly passport: boolean;
  readonly page: Page;
  /** Of the paper's page: whose results, which figure, and whether runs count that have not learned. */
  readonly preset: PresetName;
  readonly figure: PaperFigure;
  readonly counting: Counting;
  /** The lesson that goes on, its step from 1, and what was answered so far, by whom. */
  readonly lesson: string | null;
  readonly step: number;
  readonly answers: readonly Answer[];
  readonly by: string;
  /** A lesson that a lecturer made: of one step, without a name of its own. */
  readonly title: string;
  readonly text: string;
  readonly question: OwnQuestion | null;
  /** What of the page its students do not see, and what they cannot change. */
  readonly hidden: readonly Control[];
  readonly fixed: readonly Control[];
  /** The hash of the experiment that such a lesson begins with, once it has begun. */
  readonly start: string | null;
  /** Whether the lecturer makes the lesson, and whether they look at it as students will. */
  readonly building: 'no' | 'edit' | 'preview';
  /** What a lecturer has pasted where answers are collected. */
  readonly pasted: string;
  readonly mode: Mode;
  /** The one beside the stage on a projector, the only one in a frame; null for the usual ones. */
  readonly panel: Panel | null;
  /** What the page speaks; `auto`: what the browser asks for. */
  readonly lang: Language | 'auto';
  /** In a frame: the origin of the page around it that may steer it; null for the own one. */
  readonly host: string | null;
}

export const DEFAULT_VIEW: View = {
  partial: [0, 0],
  units: 'original',
  point: null,
  cut: 'x1',
  end: null,
  radius: 0.3,
  taylorOrder: null,
  tiles: false,
  pastEpoch: null,
  awaitedEpoch: null,
  layer: 'learned',
  locked: true,
  axis: 'epochs',
  charts: 'curves',
  passport: false,
  page: 'playground',
  preset: 'literal',
  figure: 'fig1',
  counting: 'all',
  lesson: null,
  step: 1,
  answers: [],
  by: '',
  title: '',
  text: '',
  question: null,
  hidden: [],
  fixed: [],
  start: null,
  building: 'no',
  pasted: '',
  mode: 'page',
  panel: null,
  lang: 'auto',
  host: null,
};

/** How and where the page is shown, whatever experiment is on it. */
export const frameOf = ({ mode, panel, lang, host }: View): Pick<View, 'mode' | 'panel' | 'lang' | 'host'> => ({
  mode,
  panel,
  lang,
  host,
});

export const createViewStore = () => createStore<View>(() => DEFAULT_VIEW);
export type ViewStore = ReturnType<typeof createViewStore>;
export const viewStore = createViewStore();

export function setView(patch: Partial<View>): void {
  viewStore.setState(patch);
}
