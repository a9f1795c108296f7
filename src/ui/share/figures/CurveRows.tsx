/** The curves of the runs as figures. */
import type { Order } from '../../../math/multiIndex.ts';
import {
  type ChartAxis,
  type Curve,
  comparisonCurves,
  curveColumns,
  lossCurves,
  rhoCurves,
  VALIDATION_ERROR,
} from '../../../plots/charts/curves.ts';
import { curveAxes, linesDrawing } from '../../../plots/figures/lines.ts';
import type { Drawing } from '../../../plots/figures/sheet.ts';
import { RUN_NAMES } from '../../../state/runs/comparison.ts';
import { runHistories } from '../../../state/runs/runHistories.ts';
import { configStore, placeInFocus } from '../../../state/stores/configStore.ts';
import { useComparison, useRun, useRuns, useView } from '../../../state/stores/hooks.ts';
import { marksOfFocus } from '../../charts/marksOfFocus.ts';
import { useTheme } from '../../theme.ts';
import { FigureRow } from './FigureRow.tsx';

const AXIS_TITLES: Record<ChartAxis, string> = {
  epochs: 'epochs',
  seconds: 'seconds of training',
  targets: 'numbers of the training targets seen',
};

/** `Chart`, of the curves as they are now. */
function useCurves(): (curves: readonly Curve[], title: string) => Drawing {
  const theme = useTheme();
  const axis = useView((view) => view.axis);
  return (curves, title) => {
    const columns = curveColumns(runHistories(), curves, axis);
    const { best } = marksOfFocus(axis);
    return linesDrawing(
      { curves, columns, ...curveAxes(columns, [AXIS_TITLES[axis], title]), marks: best ? [best] : [] },
      theme,
    );
  };
}

const NOTHING = 'Nothing is trained yet';

export function CurveRows() {
  const draw = useCurves();
  const order = useRun((run) => run.plan?.config.maxOrder ?? 0) as Order;
  const begun = useRun((run) => run.history.length > 0);
  const anyBegun = useRuns((runs) => runs.some(({ history }) => history.length > 0));
  const runs = useComparison(({ twins }) => twins.length + 1);
  const lack = begun ? null : NOTHING;
  const place = () => placeInFocus(configStore.getState());
  return (
    <>
      <FigureRow
        name="Errors"
        ending="errors"
        help="Of each order, and on the validation points, of the run in focus"
        lack={lack}
        draw={({ caption }) => ({
          drawing: draw(lossCurves(order, place()), 'error'),
          caption: caption('Errors', 'Mean squared errors in standardised units'),
        })}
      />
      <FigureRow
        name="Weights ρ"
        ending="weights"
        help="Of each order, of the run in focus"
        lack={lack ?? (order === 0 ? 'Order 0 has no weights' : null)}
        draw={({ caption }) => ({
          drawing: draw(rhoCurves(order, place()), 'weight ρ'),
          caption: caption('Weights ρ', 'Weights of the orders in the loss, eq. (6)'),
        })}
      />
      {runs > 1 && (
        <FigureRow
          name="All runs"
          ending="validation"
          help="The validation errors of all runs over each other"
          lack={anyBegun ? null : NOTHING}
          ofAll
          draw={({ caption }) => ({
            drawing: draw(comparisonCurves(RUN_NAMES.slice(0, runs), VALIDATION_ERROR), 'validation error'),
            caption: caption('Validation error', 'Of the values on the validation points, normalised'),
          })}
        />
      )}
    </>
  );
}
