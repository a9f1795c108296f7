/** The slice on the page as a figure. */
import { sliceCurves } from '../../../plots/charts/sliceChart.ts';
import { sliceDrawing } from '../../../plots/figures/slices.ts';
import { describeTicks } from '../../../plots/frame.ts';
import type { Cut } from '../../../plots/slices/cut.ts';
import { idsOf, RUN_NAMES } from '../../../state/runs/comparison.ts';
import { useComparison, usePlaceInFocus, useView } from '../../../state/stores/hooks.ts';
import { say } from '../../../text/speech.ts';
import { describePartial } from '../../describe.ts';
import { useCutLine, useSlice } from '../../slices/useSlice.ts';
import { useSliceWhere } from '../../slices/useSliceWhere.ts';
import { useTold } from '../../stage/useTold.ts';
import { useTheme } from '../../theme.ts';
import { FigureRow } from './FigureRow.tsx';

const AXIS_TITLES: Record<Cut, string> = { x1: 'x₁', x2: 'x₂', between: 'share of the way' };

const HELP = 'The partial on the stage along the line: target, networks, what they are told beside it';

export function SliceRow() {
  const shown = useView((view) => view.charts === 'slice');
  return shown ? <ShownSlice /> : <Row lack="Choose Slice above the curves first" draw={nothing} />;
}

function nothing(): never {
  throw new Error('no slice');
}

type Draw = Parameters<typeof FigureRow>[0]['draw'];

const Row = ({ lack, draw }: { lack: string | null; draw: Draw }) => (
  <FigureRow name="Slice" ending="slice" help={HELP} lack={lack} ofAll draw={draw} />
);

function ShownSlice() {
  const { told } = useTold(true);
  const slice = useSlice(useCutLine(), told);
  const runs = useComparison((state) => idsOf(state).length);
  const focus = usePlaceInFocus();
  const cut = useView((view) => view.cut);
  const partial = useView((view) => view.partial);
  const units = useView((view) => view.units);
  const where = useSliceWhere();
  const theme = useTheme();
  const draw: Draw = ({ caption }) => {
    if (!slice) return nothing();
    const name = describePartial(partial);
    const ticks = describeTicks(slice.frame);
    const words = { x: AXIS_TITLES[cut], y: ticks ? `${name}: ${say(ticks)}` : name };
    const curves = sliceCurves(RUN_NAMES.slice(0, runs), focus);
    return {
      drawing: sliceDrawing(slice.plot, curves, words, theme),
      caption: caption(`${name} ${say(where)}`, units === 'original' ? 'Original units' : 'Standardised heights'),
    };
  };
  return <Row lack={slice ? null : 'There is no line yet: click two points of a surface'} draw={draw} />;
}
