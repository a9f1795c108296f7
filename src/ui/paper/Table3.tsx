/** Table III cell by cell: ours, the paper's, and whether they agree. */
import type { CellSource } from '../../experiments/cells.ts';
import { groupOf } from '../../experiments/figures.ts';
import { TABLE_3_SAMPLES } from '../../experiments/paper.ts';
import type { Table3Cell } from '../../experiments/table3.ts';
import { tallyOf } from '../../experiments/verdict.ts';
import { functionById } from '../../functions/index.ts';
import { formatNumber } from '../../plots/format.ts';
import { table3Csv } from '../../plots/paper/csv.ts';
import { estimateText } from '../../plots/paper/estimateText.ts';
import { saveFile } from '../saveFile.ts';
import type { Chosen } from './CellRuns.tsx';
import { tallyText, VERDICTS, VerdictMark } from './VerdictMark.tsx';

interface Table3Props {
  readonly cells: readonly Table3Cell[];
  readonly source: CellSource;
  readonly choose: (chosen: Chosen) => void;
}

const ORDERS = [1, 2, 3, 4, 5];

export function Table3({ cells, source, choose }: Table3Props) {
  const functions = [...new Set(cells.map(({ functionId }) => functionId))];
  return (
    <>
      <div className="table3-box">
        <table className="table3">
          <thead>
            <tr>
              <th scope="col">Function</th>
              <th scope="col">n</th>
              {ORDERS.map((order) => (
                <th key={order} scope="col">
                  order {order}
                </th>
              ))}
            </tr>
          </thead>
          {functions.map((functionId) => (
            <tbody key={functionId}>
              {TABLE_3_SAMPLES.map((samples, row) => (
                <tr key={samples}>
                  {row === 0 && (
                    <th scope="rowgroup" rowSpan={TABLE_3_SAMPLES.length}>
                      {functionById(functionId).name}
                    </th>
                  )}
                  <th scope="row">{samples}</th>
                  {cells
                    .filter((cell) => cell.functionId === functionId && cell.samples === samples)
                    .map((cell) => (
                      <TableCell key={cell.maxOrder} cell={cell} source={source} choose={choose} />
                    ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p className="paper-tally">
        Which rule is better: {tallyText(tallyOf(cells.map(({ bySign }) => bySign)))}. Within a factor of 3 of the
        paper: {tallyText(tallyOf(cells.map(({ byFactor }) => byFactor)))}.{' '}
        <button type="button" onClick={() => saveFile('sobolev-table3.csv', 'text/csv', table3Csv(cells))}>
          Save CSV
        </button>
      </p>
    </>
  );
}

interface TableCellProps extends Omit<Table3Props, 'cells'> {
  readonly cell: Table3Cell;
}

function TableCell({ cell, source, choose }: TableCellProps) {
  const { functionId, samples, maxOrder, paper, ours, bySign, byFactor } = cell;
  const name = `${functionById(functionId).name}, order ${maxOrder}, n = ${samples}`;
  const press = () =>
    choose({
      title: name,
      groups: (['adaptive', 'inverseVariance'] as const).map((rhoRule) =>
        groupOf({ functionId, samples, maxOrder, rhoRule }, source),
      ),
    });
  return (
    <td>
      <button
        type="button"
        className={`table3-cell verdict-${bySign}`}
        title={`${name}: ours ${estimateText(ours)}, paper ${paper}; which is better: ${VERDICTS[bySign].word}; within a factor of 3: ${VERDICTS[byFactor].word}`}
        onClick={press}
      >
        <VerdictMark verdict={bySign} />
        <b>{Number.isNaN(ours.value) ? '–' : formatNumber(Number(ours.value.toPrecision(2)))}</b>
        <small>{paper}</small>
      </button>
    </td>
  );
}
