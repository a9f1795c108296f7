/** Slow motion: the lines of Algorithm 1 light up in turn with the real numbers of the batch that comes next. */
import { useEffect, useState } from 'react';
import { agreement, batchLines, cosineText } from '../../plots/charts/batchLines.ts';
import { formatNumber } from '../../plots/format.ts';
import { useComparison, useConfig, useRun } from '../../state/stores/hooks.ts';
import type { BatchDetail } from '../../training/slowMotion.ts';
import { useTrainer } from '../useTrainer.ts';
import { CosinesOverEpochs } from './CosinesOverEpochs.tsx';
import { useBatch, useBatchViewer } from './useBatchViewer.ts';

/** Opens the next batch of the run in focus, once the run stands between two epochs. */
function useOpening() {
  const [trainer, viewer] = [useTrainer(), useBatchViewer()];
  const run = useComparison(({ focus }) => focus);
  const phase = useRun((state) => state.phase);
  const epochs = useRun(({ history }) => history.length);
  const plan = useRun((state) => state.plan);
  const chosen = useConfig((config) => config);
  /** The epoch after which the batch is wanted; null where none is. */
  const [wanted, setWanted] = useState<number | null>(null);
  useEffect(() => {
    if (phase === 'running' && wanted === null) viewer.close();
    if (wanted === null || epochs < wanted || phase !== 'paused' || !plan) return;
    const from = trainer.checkpointOf(run);
    if (from?.progress.epoch !== epochs) return;
    setWanted(null);
    void viewer.open(plan.config, from);
  }, [wanted, phase, epochs, plan, run, trainer, viewer]);
  const nextEpoch = () => {
    setWanted(epochs + 1);
    trainer.stepEpoch();
  };
  const open = () => {
    if (phase === 'idle') void viewer.open(chosen, null);
    else if (phase === 'paused' && trainer.checkpointOf(run)?.progress.epoch === epochs) setWanted(epochs);
    else nextEpoch();
  };
  return { open, nextEpoch, ended: phase === 'finished' || phase === 'failed' };
}

export function BatchExplained() {
  const viewer = useBatchViewer();
  const { detail, config, line, working, problem } = useBatch((view) => view);
  const { open, nextEpoch, ended } = useOpening();
  const lines = detail && config ? batchLines(detail, config) : [];
  return (
    <section className="panel chart batch" aria-label="This batch">
      <header className="explained-head">
        <h2>
          Slow motion{' '}
          {detail && (
            <small>
              epoch {detail.epoch}, batch {detail.batch} of {detail.batches}, {detail.points.length} points
            </small>
          )}
        </h2>
      </header>
      {detail ? (
        <div className="batch-buttons">
          <button type="button" disabled={working} onClick={() => void viewer.nextLine()}>
            Next line
          </button>
          <button type="button" disabled={working} onClick={() => void viewer.nextBatch()}>
            Next batch
          </button>
          <button type="button" disabled={working || ended} onClick={nextEpoch}>
            Next epoch
          </button>
        </div>
      ) : (
        <>
          <p className="hint">
            {ended
              ? 'The run has ended. Reset it, or change a setting, to look at a batch.'
              : 'Holds the training between two epochs and goes through the next batch, line by line. The training goes on afterwards as if nobody had looked.'}
          </p>
          <button type="button" disabled={ended || working} onClick={open}>
            {working ? 'Working …' : 'Look at the next batch'}
          </button>
        </>
      )}
      {problem && (
        <p className="failure" role="alert">
          {problem}
        </p>
      )}
      <ol className="batch-lines" aria-live="polite">
        {lines.slice(0, line + 1).map(({ line: number, order, words, value }, i) => (
          <li
            key={`${number} ${order}`}
            className={order === null ? '' : `order-${order}`}
            aria-current={i === line && 'step'}
          >
            <span title={`Algorithm 1, line ${number}`}>{number}</span>
            <span>{words}</span>
            <b>{value}</b>
          </li>
        ))}
      </ol>
      {detail && line === lines.length - 1 && <Gradients detail={detail} />}
      <CosinesOverEpochs />
    </section>
  );
}

const WORDS = { agree: 'agree', fight: 'fight', neither: 'neither agree nor fight' } as const;

/** Length of the gradient of each order, and whether those of two orders agree. */
function Gradients({ detail: { norms, cosines } }: { detail: BatchDetail }) {
  const orders = norms.map((_, order) => order);
  return (
    <table className="batch-cosines">
      <caption>Gradients of the orders: length, and the cosine between each two</caption>
      <thead>
        <tr>
          <th scope="col">order</th>
          <th scope="col">length</th>
          {orders.map((order) => (
            <th key={order} scope="col">
              {order}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {orders.map((i) => (
          <tr key={i}>
            <th scope="row">{i}</th>
            <td>{formatNumber(norms[i])}</td>
            {orders.map((j) => (
              <CosineCell key={j} pair={[i, j]} cosine={cosines[i][j]} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Below the diagonal: a cosine is the same both ways. */
function CosineCell({ pair: [i, j], cosine }: { pair: readonly [number, number]; cosine: number }) {
  if (j > i) return <td />;
  const word = agreement(cosine);
  return (
    <td data-agreement={word} title={`orders ${i} and ${j} ${WORDS[word]}`}>
      {cosineText(cosine)}
    </td>
  );
}
