/** The triangle of partials as a figure. */
import { functionOf } from '../../../functions/index.ts';
import { triangleDrawing } from '../../../plots/figures/maps.ts';
import { TRIANGLE_SIDE } from '../../../plots/grids.ts';
import { useRun, useView } from '../../../state/stores/hooks.ts';
import { shortPartial } from '../../describe.ts';
import { useTheme } from '../../theme.ts';
import { useCells } from '../../triangle/useCells.ts';
import { FigureRow } from './FigureRow.tsx';
import { heatmapPicture } from './raster.ts';

export function TriangleRow() {
  const cells = useCells();
  const trained = useRun((run) => run.partials !== null);
  const layer = useView((view) => view.layer);
  const theme = useTheme();
  return (
    <FigureRow
      name="Partials"
      ending="partials"
      help="The triangle of all partials as it is on the page"
      lack={cells ? null : 'They are being computed'}
      draw={({ config, caption }) => {
        if (!cells) throw new Error('no partials');
        const common = { side: TRIANGLE_SIDE, nameOf: shortPartial };
        const what = functionOf(config).isUnknown ? 'learned' : trained ? layer : 'target';
        return {
          drawing: triangleDrawing({ ...common, cells, maxOrder: config.maxOrder }, heatmapPicture, theme),
          caption: caption(`Partials: ${what}`, 'Framed: in the loss, dashed: not. Percent: relative error'),
        };
      }}
    />
  );
}
