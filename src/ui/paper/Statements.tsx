/** What the paper says, C1 to C21, with the verdict on each and the numbers behind it. */
import type { JudgedStatement } from '../../experiments/claims/claims.ts';
import type { Judged } from '../../experiments/claims/part.ts';
import { tallyOf } from '../../experiments/verdict.ts';
import { formatNumber } from '../../plots/format.ts';
import { estimateText } from '../../plots/paper/estimateText.ts';
import { say } from '../../text/speech.ts';
import { tallyText, VERDICTS, VerdictMark } from './VerdictMark.tsx';

export function Statements({ statements }: { statements: readonly JudgedStatement[] }) {
  return (
    <>
      <h2>
        What the paper says <small>{tallyText(tallyOf(statements.map(({ verdict }) => verdict)))}</small>
      </h2>
      <ol className="statements">
        {statements.map((statement) => (
          <StatementItem key={statement.id} statement={statement} />
        ))}
      </ol>
    </>
  );
}

function StatementItem({ statement: { id, source, says, verdict, tally, parts } }: { statement: JudgedStatement }) {
  return (
    <li>
      <VerdictMark verdict={verdict} />
      <div>
        <p>
          {says}{' '}
          <small>
            {id}, {say(source)}
          </small>
        </p>
        <details>
          <summary>
            {VERDICTS[verdict].word}:{' '}
            {tally[verdict] === parts.length ? `all ${parts.length}` : `${tallyText(tally)} of ${parts.length}`} parts
          </summary>
          <ul>
            {parts.map((part) => (
              <PartItem key={part.what} part={part} />
            ))}
          </ul>
        </details>
      </div>
    </li>
  );
}

function PartItem({ part: { what, found, claimed, verdict } }: { part: Judged }) {
  const [low, high] = claimed;
  const range = Number.isFinite(high)
    ? `claimed ${formatNumber(low)} to ${formatNumber(high)}`
    : `claimed above ${formatNumber(low)}`;
  return (
    <li>
      <VerdictMark verdict={verdict} /> {say(what)}: {say(estimateText(found))}
      <small> {range}</small>
    </li>
  );
}
