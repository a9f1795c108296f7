/** Slow motion: the lines of Algorithm 1 light up in turn with the real numbers of the batch that comes next. */
import { useEffect, useRef, useState } from 'react';
import { type RunPlan, samePlan } from '../../config/runPlan.ts';
import { agreement, batchLines, cosineText } from '../../plots/charts/batchLines.ts';
import { formatNumber } from '../../plots/format.ts';
import { planInFocus } from '../../state/stores/configStore.ts';
import { useComparison, useRun } from '../../state/stores/hooks.ts';
import type { RunPhase } from '../../state/stores/runStore.ts';
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
  const chosen = useComparison(planInFocus);
  const shown = useBatch(({ config }) => config);
  const shownEpoch = useBatch(({ detail }) => detail?.epoch ?? 0);
  /** The epoch after which the batch is wanted; null where none is. */
  const [wanted, setWanted] = useState<number | null>(null);
  /** The epoch from which the next one was last asked for. */
  const askedAt = useRef(0);
  useEffect(() => {
    // A batch of other settings is not one of the run on the stage.
    if (shown && !samePlan(shown, chosen.config)) viewer.close();
  }, [shown, chosen, viewer]);
  useEffect(() => {
    if (phase === 'running' && wanted === null) viewer.close();
    if (wanted === null) return;
    if (phase === 'paused' && epochs < wanted && epochs > askedAt.current) {
      askedAt.current = epochs;
      trainer.stepEpoch();
    }
    if (epochs < wanted || phase !== 'paused' || !plan) return;
    const from = trainer.checkpointOf(run);
    if (from?.progress.epoch !== epochs) return;
    setWanted(null);
    void viewer.open(plan.config, from);
  }, [wanted, phase, epochs, plan, run, trainer, viewer]);
  const nextEpoch = () => {
    const begun = isUnbegun(phase, plan, chosen) ? 0 : epochs;
    askedAt.current = begun;
    // Batches were perhaps looked at far beyond the epoch after which the run is held.
    setWanted(Math.max(begun + 1, shownEpoch));
    trainer.stepEpoch();
  };
  const open = () => {
    if (isUnbegun(phase, plan, chosen)) void viewer.open(chosen.config, null);
    else if (phase === 'paused' && trainer.checkpointOf(run)?.progress.epoch === epochs) setWanted(epochs);
    else nextEpoch();
  };
  return { open, nextEpoch, obstacle: obstacleOf(phase, plan, chosen) };
}

const ENDED: readonly RunPhase[] = ['finished', 'failed'];

/** Whether what the controls show has not begun: there is no run, or one of other settings has ended. */
const isUnbegun = (phase: RunPhase, plan: RunPlan | null, chosen: RunPlan): boolean =>
  phase === 'idle' || (ENDED.includes(phase) && !samePlan(plan, chosen));

/** Why no batch can be looked at; null where one can. */
function obstacleOf(phase: RunPhase, plan: RunPlan | null, chosen: RunPlan): string | null {
  if (isUnbegun(phase, plan, chosen))
    return chosen.fork ? 'A fork goes on from what another run has learned: let it train first.' : null;
  if (!samePlan(plan, chosen)) return 'The settings are others than those of the run. Reset it to look at a batch.';
  return ENDED.includes(phase) ? 'The run has ended. Reset it, or change a setting, to look at a batch.' : null;
}

export function BatchExplained() {
  const viewer = useBatchViewer();
  const { detail, config, line, working, problem } = useBatch((view) => view);
  const { open, nextEpoch, obstacle } = useOpening();
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
          <button type="button" disabled={working || obstacle !== null} onClick={nextEpoch}>
            Next epoch
          </button>
        </div>
      ) : (
        <>
          <p className="hint">
            {obstacle ??
              'Holds the training between two epochs and goes through the next batch, line by line. The training goes on afterwards as if nobody had looked.'}
          </p>
          <button type="button" disabled={obstacle !== null || working} onClick={open}>
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

const AGREEMENTS: Record<ReturnType<typeof agreement>, (i: number, j: number) => string> = {
  agree: (i, j) => `orders ${i} and ${j} agree`,
  fight: (i, j) => `orders ${i} and ${j} fight`,
  neither: (i, j) => `orders ${i} and ${j} neither agree nor fight`,
};

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
    <td data-agreement={word} title={AGREEMENTS[word](i, j)}>
      {cosineText(cosine)}
    </td>
  );
}
