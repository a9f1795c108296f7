/** The figures of the page as files, each with its caption and link. */
import { CurveRows } from './CurveRows.tsx';
import { FilmRow } from './FilmRow.tsx';
import { SliceRow } from './SliceRow.tsx';
import { StageRows } from './StageRows.tsx';
import { TriangleRow } from './TriangleRow.tsx';

export function FiguresOut() {
  return (
    <ul className="take-list" aria-label="Figures">
      <CurveRows />
      <SliceRow />
      <TriangleRow />
      <StageRows />
      <FilmRow />
    </ul>
  );
}
