/** A file that was read: what was understood of it, each problem by row and column, and whether to take it. */

import { describeDoubt, describeProblem, type Understood } from '../../data/csv/readTable.ts';
import type { PointTable } from '../../data/pointTable.ts';
import { rowsOf } from '../../data/pointTable.ts';
import { countUpTo, multiIndicesUpTo } from '../../math/multiIndex.ts';
import { formatCount, formatNumber } from '../../plots/format.ts';
import type { Preview } from '../../state/data/dataStore.ts';
import { say } from '../../text/speech.ts';
import { describeFile, describePartial } from '../describe.ts';
import { useOwnData } from './useOwnData.ts';

const SEPARATOR_WORDS: Readonly<Record<Understood['separator'], string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
};

/** Rows that are shown. */
const FIRST = 3;

export function DataPreview({ preview: { name, reading } }: { preview: Preview }) {
  const ownData = useOwnData();
  const { understood, table, problems, problemCount, badRows } = reading;
  return (
    <section className="data-preview" aria-label={`Preview of ${describeFile(name)}`}>
      <p>
        <b translate="no">{describeFile(name)}</b>
      </p>
      {understood && <Understanding understood={understood} />}
      {understood?.doubtful && <p className="data-problem">{describeDoubt(understood.doubtful)}</p>}
      {table && <FirstRows table={table} />}
      {problemCount > 0 && (
        <>
          <p className="data-problem">
            {problemCount === 1 ? 'One problem:' : `${formatCount(problemCount)} problems:`}
          </p>
          <ul className="data-problems">
            {problems.map((problem) => (
              <li key={describeProblem(problem)}>{describeProblem(problem, say)}</li>
            ))}
            {problemCount > problems.length && <li>… and {formatCount(problemCount - problems.length)} more</li>}
          </ul>
        </>
      )}
      <div className="data-buttons">
        {table && (
          <button type="button" className="primary" onClick={() => ownData.take()}>
            {badRows === 0
              ? `Use these ${formatCount(rowsOf(table))} rows`
              : `Use ${formatCount(rowsOf(table))} rows, leave out ${formatCount(badRows)}`}
          </button>
        )}
        <button type="button" onClick={() => ownData.dismiss()}>
          {table ? 'Not these' : 'Dismiss'}
        </button>
      </div>
    </section>
  );
}

function Understanding({ understood: { separator, decimal, columns, layout, rows } }: { understood: Understood }) {
  const known = multiIndicesUpTo(layout.order).map(describePartial).join(', ');
  const unused = layout.unused.map((place) => columns[place].name || say('without a name'));
  return (
    <p className="hint">
      {formatCount(rows)} rows between {SEPARATOR_WORDS[separator]}
      {decimal === ',' && ', with decimal commas'}: x₁, x₂, {known}
      {layout.set !== null && ', and the set of each row'}.
      {unused.length > 0 && (
        <>
          {' '}
          Not used: <span translate="no">{unused.join(', ')}</span>.
        </>
      )}
      {` Complete up to order ${layout.order}.`}
    </p>
  );
}

function FirstRows({ table: { order, points, partials } }: { table: PointTable }) {
  const size = countUpTo(order);
  const names = ['x₁', 'x₂', ...multiIndicesUpTo(order).map(describePartial)];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls needs the focus
    <section className="data-rows" tabIndex={0} aria-label="First rows">
      <table>
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: FIRST }, (_, i) => {
            const values = [...points.subarray(2 * i, 2 * i + 2), ...partials.subarray(size * i, size * (i + 1))];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name
              <tr key={i}>
                {values.map((value, c) => (
                  <td key={names[c]} title={String(value)}>
                    {formatNumber(value)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
