/** The settings of the experiment beside the stage: order, samples, rule for rho, seed. */
import { FIELDS } from '../../config/fields.ts';
import { ORDERS } from '../../math/multiIndex.ts';
import { newSeeds, setConfig } from '../../state/stores/configStore.ts';
import { useConfig, useView } from '../../state/stores/hooks.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { Governed, useRule } from '../guided/Governed.tsx';
import { ChoiceInput } from './ChoiceInput.tsx';
import { SLIDER_END, sliderPosition, sliderValue } from './logSlider.ts';
import { NumberInput } from './NumberInput.tsx';

export function ControlRow() {
  return (
    <div className="control-row">
      <OrderChips />
      <Governed control="samples">
        <Samples />
      </Governed>
      <Governed control="rho">
        <div className="control">
          <label htmlFor="rho-rule">{FIELDS.rhoRule.label}</label>
          <ChoiceInput name="rhoRule" id="rho-rule" />
        </div>
      </Governed>
      <Governed control="seed">
        <div className="control">
          <label htmlFor="seed">{FIELDS.dataSeed.label}</label>
          <div className="joined">
            <NumberInput name="dataSeed" id="seed" short="seed" />
            <button type="button" onClick={newSeeds} title="New points, new initial weights, new shuffling">
              New
            </button>
          </div>
        </div>
      </Governed>
    </div>
  );
}

function OrderChips() {
  const maxOrder = useConfig((config) => config.maxOrder);
  if (useRule('order') === 'hidden') return null;
  const title = `${FIELDS.maxOrder.label} in the loss`;
  return (
    <fieldset className="control chips">
      <legend className="visually-hidden">{title}</legend>
      <div className="chips-head">
        <span title={FIELDS.maxOrder.help} aria-hidden="true">
          {title}
        </span>
        <TilesSwitch />
      </div>
      <Governed control="order">
        <div className="chip-row">
          {ORDERS.map((order) => (
            <button
              key={order}
              type="button"
              className={`chip order-${order}`}
              aria-pressed={order === maxOrder}
              aria-label={`Order ${order}`}
              data-within={order <= maxOrder}
              title={order === 0 ? 'Values only' : `Derivatives up to order ${order}`}
              onClick={() => setConfig({ maxOrder: order })}
            >
              {order}
            </button>
          ))}
        </div>
      </Governed>
    </fieldset>
  );
}

const TILES_HELP =
  'What the network is told, on the target: a dot at each training point (order 0), from order 1 on the Taylor tile that its targets make';

function TilesSwitch() {
  const tiles = useView((view) => view.tiles);
  return (
    <label className="tiles-switch" title={TILES_HELP}>
      <input type="checkbox" checked={tiles} onChange={(event) => setView({ tiles: event.target.checked })} />
      tiles
    </label>
  );
}

function Samples() {
  const samples = useConfig((config) => config.samples);
  const { min, max, label, help } = FIELDS.samples;
  return (
    <div className="control">
      <label htmlFor="samples" title={help}>
        {label} n
      </label>
      <div className="joined">
        <input
          type="range"
          aria-label={`${label}, slider`}
          min={0}
          max={SLIDER_END}
          value={sliderPosition(samples, min, max)}
          aria-valuetext={String(samples)}
          onChange={(event) => setConfig({ samples: sliderValue(event.target.valueAsNumber, min, max) })}
        />
        <NumberInput name="samples" id="samples" short="n" />
      </div>
    </div>
  );
}
