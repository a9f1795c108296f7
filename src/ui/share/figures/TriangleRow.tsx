/** The triangle of partials as a figure. */
import { triangleDrawing } from '../../../plots/figures/maps.ts';
import { TRIANGLE_SIDE } from '../../../plots/grids.ts';
import { shortPartial } from '../../describe.ts';
import { useTheme } from '../../theme.ts';
import { useCells } from '../../triangle/useCells.ts';
import { FigureRow } from './FigureRow.tsx';
import { heatmapPicture } from './raster.ts';

export function TriangleRow() {
  const all = useCells();
  const theme = useTheme();
  return (
    <FigureRow
      name="Partials"
      ending="partials"
      help="The triangle of all partials as it is on the page"
      lack={all ? null : 'They are being computed'}
      draw={({ config, caption }) => {
        if (!all) throw new Error('no partials');
        const common = { side: TRIANGLE_SIDE, nameOf: shortPartial };
        return {
          drawing: triangleDrawing({ ...common, cells: all.cells, maxOrder: config.maxOrder }, heatmapPicture, theme),
          caption: caption(`Partials: ${all.shown}`, 'Framed: in the loss, dashed: not. Percent: relative error'),
        };
      }}
    />
  );
}
