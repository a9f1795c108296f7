/** What came of the run: test error, epochs, reason, seconds, device; or what to do where there is no run. */
import { Fragment, useEffect, useMemo, useState } from 'react';
import type { RunConfig } from '../../config/runConfig.ts';
import { cleanDeviationOf } from '../../data/dataset.ts';
import { formatNumber } from '../../plots/format.ts';
import { useComparison, useConfig, useRun, useView } from '../../state/stores/hooks.ts';
import type { FinishedReport } from '../../training/events.ts';
import { useOwnData } from '../data/useOwnData.ts';
import { describeBackend, describeFailure, describeReason } from '../describe.ts';
import { Governed } from '../guided/Governed.tsx';
import { PointPanel } from '../inspector/PointPanel.tsx';
import { ComparisonTable } from '../twins/ComparisonTable.tsx';
import { Offers } from '../twins/Offers.tsx';
import { Failures } from './Failures.tsx';
import { bestValidation, resultRows } from './resultRows.ts';
import { SaveNumbers } from './SaveNumbers.tsx';
import { Setbacks } from './Setbacks.tsx';

type Tab = 'result' | 'point';

export function ResultPanel() {
  const inspected = useView((view) => view.point !== null);
  const [tab, setTab] = useState<Tab>(inspected ? 'point' : 'result');
  // A point just chosen is what one wants to read about.
  useEffect(() => setTab(inspected ? 'point' : 'result'), [inspected]);
  return (
    <section className="panel result" aria-label="Result">
      <header>
        <fieldset className="segments small">
          <legend className="visually-hidden">What is shown here</legend>
          <button type="button" aria-pressed={tab === 'result'} onClick={() => setTab('result')}>
            Result
          </button>
          <button type="button" aria-pressed={tab === 'point'} onClick={() => setTab('point')}>
            Point
          </button>
        </fieldset>
        <SaveNumbers />
      </header>
      {tab === 'result' ? <Result /> : <PointPanel />}
    </section>
  );
}

function Result() {
  const several = useComparison(({ twins }) => twins.length > 0);
  return (
    <>
      {several ? <ComparisonTable /> : <Outcome />}
      {several && <Failures />}
      <Setbacks />
      <Governed control="twins">
        <Offers />
      </Governed>
      <ReluNote />
      <Device />
    </>
  );
}

/** What a network without curvature can and cannot learn. */
function ReluNote() {
  const shown = useConfig(({ activation, maxOrder }) => activation === 'relu' && maxOrder >= 2);
  if (!shown) return null;
  return (
    <p className="hint relu-note">
      A network of relu is made of flat pieces: all its derivatives of order 2 and above are 0 wherever they exist. E₂
      and higher stay where they begin and give no gradient: those orders learn nothing.
    </p>
  );
}

function Outcome() {
  const phase = useRun((run) => run.phase);
  const finished = useRun((run) => run.finished);
  const failure = useRun((run) => run.failure);
  const config = useRun((run) => run.plan?.config);
  const trouble = failure && (
    <p className="failure" role="alert">
      {describeFailure(failure)}
    </p>
  );
  if (finished && config) {
    return (
      <>
        <Finished finished={finished} config={config} />
        {trouble}
      </>
    );
  }
  if (trouble) return trouble;
  if (phase === 'idle') {
    return <p className="hint">No run yet. Here will stand its test error, why it stopped, and what it ran on.</p>;
  }
  return <SoFar />;
}

function SoFar() {
  const best = useRun(({ history }) => bestValidation(history));
  const config = useRun((run) => run.plan?.config);
  const tableOf = useOwnData().tableOf;
  const isConstant = useMemo(() => {
    const table = config ? tableOf(config) : null;
    const isKnown = config !== undefined && (config.functionId !== 'data' || table !== null);
    return isKnown && cleanDeviationOf(config, table) === 0;
  }, [config, tableOf]);
  if (best === null) return <p className="hint">The first epoch is on its way.</p>;
  return (
    <dl>
      <dt>Best validation error so far{isConstant ? '; the training values are constant' : ', normalised'}</dt>
      <dd title={String(best)}>{formatNumber(best)}</dd>
    </dl>
  );
}

function Finished({ finished, config }: { finished: FinishedReport; config: RunConfig }) {
  return (
    <>
      <dl>
        {resultRows(finished).map(({ label, value, exact }, i) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd className={i === 0 ? 'headline' : ''} title={exact}>
              {value}
            </dd>
          </Fragment>
        ))}
      </dl>
      <p className="stop-reason" data-reason={finished.reason}>
        {describeReason(finished.reason, config)}
      </p>
    </>
  );
}

function Device() {
  const backend = useRun((run) => run.backend);
  if (!backend) return null;
  return <p className="hint device">{describeBackend(backend)}</p>;
}
