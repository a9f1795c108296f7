/** What came of the run: test error, epochs, reason, seconds, device; or what to do where there is no run. */
import type { RunConfig } from '../../config/runConfig.ts';
import { formatNumber, formatSeconds } from '../../plots/format.ts';
import { useComparison, useRun } from '../../state/hooks.ts';
import type { FinishedReport } from '../../training/events.ts';
import { describeBackend, describeExperiment, describeFailure, describeReason } from '../describe.ts';
import { ComparisonTable } from '../twins/ComparisonTable.tsx';
import { Offers } from '../twins/Offers.tsx';
import { SaveNumbers } from './SaveNumbers.tsx';

export function ResultPanel() {
  const several = useComparison(({ twins }) => twins.length > 0);
  return (
    <section className="panel result" aria-label="Result">
      <header>
        <ResultTitle />
        <SaveNumbers />
      </header>
      {several ? <ComparisonTable /> : <Outcome />}
      <Offers />
      <Device />
    </section>
  );
}

function ResultTitle() {
  const experiment = useRun((run) => (run.plan ? describeExperiment(run.plan.config) : ''));
  return (
    <h2>
      Result <small>{experiment}</small>
    </h2>
  );
}

function Outcome() {
  const phase = useRun((run) => run.phase);
  const finished = useRun((run) => run.finished);
  const failure = useRun((run) => run.failure);
  const config = useRun((run) => run.plan?.config);
  if (failure) {
    return (
      <p className="failure" role="alert">
        {describeFailure(failure)}
      </p>
    );
  }
  if (finished && config) return <Finished finished={finished} config={config} />;
  if (phase === 'idle') {
    return <p className="hint">No run yet. Here will stand its test error, why it stopped, and what it ran on.</p>;
  }
  return <SoFar />;
}

function SoFar() {
  const best = useRun(({ history }) => {
    const last = history.at(-1);
    return last ? history[last.bestEpoch - 1]?.validation : undefined;
  });
  if (best === undefined) return <p className="hint">The first epoch is on its way.</p>;
  return (
    <dl>
      <dt>Best validation error so far, normalised</dt>
      <dd title={String(best)}>{formatNumber(best)}</dd>
    </dl>
  );
}

function Finished({ finished, config }: { finished: FinishedReport; config: RunConfig }) {
  const { testError, testErrorNormalised, epochs, bestEpoch, reason, seconds } = finished;
  return (
    <>
      <dl aria-live="polite">
        <dt>Test error, original units</dt>
        <dd className="headline" title={String(testError)}>
          {formatNumber(testError)}
        </dd>
        <dt>normalised (a constant has 1)</dt>
        <dd title={String(testErrorNormalised)}>{formatNumber(testErrorNormalised)}</dd>
        <dt>epochs, best</dt>
        <dd>
          {epochs}, {bestEpoch}
        </dd>
        <dt>time</dt>
        <dd title={`${seconds} s`}>{formatSeconds(seconds)}</dd>
      </dl>
      <p className="reason">{describeReason(reason, config)}</p>
    </>
  );
}

function Device() {
  const backend = useRun((run) => run.backend);
  if (!backend) return null;
  return <p className="hint device">{describeBackend(backend)}</p>;
}
