/** What can be known of the function before training: range, size of the targets order by order, difference to the print. */
import { useEffect, useState } from 'react';
import type { RunConfig } from '../../config/runConfig.ts';
import { functionOf, type TargetFunction } from '../../functions/index.ts';
import { MAX_ORDER } from '../../math/multiIndex.ts';
import { formatNumber } from '../../plots/format.ts';
import { type OrderPassport, type Passport, passportOf } from '../../sobolev/passport.ts';
import { useConfig, useView } from '../../state/stores/hooks.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { ReadingDifference } from './ReadingDifference.tsx';
import { TroubleList } from './TroubleList.tsx';
import { whenIdle } from './whenIdle.ts';

/** Null until the page was idle for a moment. */
function usePassport(config: RunConfig): Passport | null {
  const fn = functionOf(config);
  const { samples, dataSeed, aggregation, valueNoise } = config;
  const [passport, setPassport] = useState<{ of: TargetFunction; passport: Passport } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the passport depends on these fields only
  useEffect(
    () => whenIdle(() => setPassport({ of: fn, passport: passportOf(config) })),
    [fn, samples, dataSeed, aggregation, valueNoise],
  );
  return passport?.of === fn ? passport.passport : null;
}

/** What the passport comes to: `at the start ρ acts from order 2 on`. */
function describePassport({ targets }: Passport, threshold: number): string {
  if (!targets) return 'targets are not finite';
  const acting = targets.orders.filter(({ quotient }) => quotient > threshold).map(({ order }) => order);
  if (acting.length === 0) return 'at the start ρ acts at no order';
  const [first] = acting;
  if (acting.length === MAX_ORDER + 1 - first) return `at the start ρ acts from order ${first} on`;
  return `at the start ρ acts at order${acting.length > 1 ? 's' : ''} ${acting.join(', ')}`;
}

export function FunctionPassport() {
  const config = useConfig((current) => current);
  const fn = functionOf(config);
  const passport = usePassport(config);
  const open = useView((view) => view.passport);
  return (
    <details
      className="passport"
      open={open}
      // It toggles by itself when a link opens it: that is no change of the view.
      onToggle={({ currentTarget }) => currentTarget.open !== open && setView({ passport: currentTarget.open })}
    >
      <summary title="Known before training, from the targets alone">
        Passport <small>{passport ? describePassport(passport, config.threshold) : '…'}</small>
      </summary>
      {passport && <Numbers passport={passport} threshold={config.threshold} />}
      {fn.id !== 'formula' && <TroubleList fn={fn} />}
      <ReadingDifference fn={fn} />
    </details>
  );
}

function Numbers({ passport: { range, targets }, threshold }: { passport: Passport; threshold: number }) {
  if (!targets) return <p>Some training targets are not finite: this function cannot be trained on this domain.</p>;
  return (
    <>
      <p>
        {range && (
          <>
            Values from <Exact value={range[0]} /> to <Exact value={range[1]} />,{' '}
          </>
        )}
        σ = <Exact value={targets.deviation} />
      </p>
      <OrderTable orders={targets.orders} threshold={threshold} />
      <p className="hint">
        σⱼ: deviation of the standardised targets of order j. Eⱼ/E₀ of a network that still predicts the mean: an
        adaptive ρ acts where it is over {formatNumber(threshold)}. That is the start: as E₀ falls, it comes to act on
        more orders, and more strongly.
      </p>
    </>
  );
}

const Exact = ({ value }: { value: number }) => <b title={String(value)}>{formatNumber(value)}</b>;

function OrderTable({ orders, threshold }: { orders: readonly OrderPassport[]; threshold: number }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">order</th>
          <th scope="col" title="Standard deviation of the standardised targets">
            σⱼ
          </th>
          <th scope="col" title="Error of order j over that of the values, at the start">
            Eⱼ/E₀
          </th>
          <th scope="col" title="The adaptive weight with which the training begins">
            ρⱼ
          </th>
        </tr>
      </thead>
      <tbody>
        {orders.map(({ order, deviation, rms, quotient, vanishes }) => (
          <tr key={order} className={`order-${order}`} data-acts={quotient > threshold}>
            <th scope="row">{order}</th>
            {vanishes ? (
              <td colSpan={3}>all targets are zero</td>
            ) : (
              <>
                <td title={`standard deviation ${deviation}, root mean square ${rms}`}>{formatNumber(deviation)}</td>
                <td title={String(quotient)}>{formatNumber(quotient)}</td>
                <td>{formatNumber(quotient > threshold ? 1 / quotient : 1)}</td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
