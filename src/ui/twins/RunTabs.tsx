/** The runs of the comparison as tabs: the one chosen is what controls, triangle and numbers show. And a new twin. */

import { type ChangeEvent, Fragment } from 'react';
import { FIELDS } from '../../config/fields.ts';
import type { RunConfig } from '../../config/runConfig.ts';
import { MOST_RUNS } from '../../config/runPlan.ts';
import { ORDERS, type Order } from '../../math/multiIndex.ts';
import { idsOf, plansOf, RUN_NAMES, twinOf } from '../../state/runs/comparison.ts';
import { addTwin, configStore, removeTwin, setFocus } from '../../state/stores/configStore.ts';
import { useComparison, useConfig } from '../../state/stores/hooks.ts';
import { say } from '../../text/speech.ts';
import { useKeptFields, useRule } from '../guided/Governed.tsx';
import { differencesOfRuns } from './differences.ts';
import './twins.css';

export function RunTabs() {
  const plans = useComparison(plansOf);
  const ids = useComparison(idsOf);
  const focus = useComparison((state) => state.focus);
  const mayChange = useRule('twins') === 'open';
  return (
    <div className="run-tabs">
      {plans.length > 1 &&
        differencesOfRuns(plans).map((settings, place) => (
          <span key={ids[place]} className={`run-tab run-${RUN_NAMES[place]}`} data-chosen={ids[place] === focus}>
            <button
              type="button"
              title={settings.map(({ name, value }) => `${name} ${value}`).join(', ')}
              aria-pressed={ids[place] === focus}
              onClick={() => setFocus(ids[place])}
            >
              <b>{RUN_NAMES[place]}</b>
              {settings.map(({ name, value }, i, { length }) => (
                <Fragment key={name}>
                  {name && ' '}
                  {name && <span>{name}</span>} <i>{i < length - 1 ? `${value},` : value}</i>
                </Fragment>
              ))}
            </button>
            {place > 0 && mayChange && (
              <button
                type="button"
                className="remove"
                aria-label={`Remove run ${RUN_NAMES[place]}`}
                onClick={() => removeTwin(ids[place])}
              >
                ×
              </button>
            )}
          </span>
        ))}
      {plans.length < MOST_RUNS && mayChange && <TwinMenu />}
    </div>
  );
}

/** What the menu may change, by the value of its entry. */
function changeOf(value: string): Partial<RunConfig> {
  const [name, choice] = value.split('=');
  if (name === 'order') return { maxOrder: Number(choice) as Order };
  const rule = FIELDS.rhoRule.options.find((option) => option.value === choice);
  return rule ? { rhoRule: rule.value } : {};
}

function TwinMenu() {
  const maxOrder = useConfig((config) => config.maxOrder);
  const rhoRule = useConfig((config) => config.rhoRule);
  const kept = useKeptFields();
  const add = (event: ChangeEvent<HTMLSelectElement>) => {
    const state = configStore.getState();
    addTwin(twinOf(state, state.focus, changeOf(event.target.value)));
  };
  return (
    <select
      className="twin-menu"
      aria-label="Add a twin"
      title="A second run with the same points, start and batches, and one setting changed"
      value=""
      onChange={add}
    >
      <option value="" disabled hidden>
        + Twin
      </option>
      {!kept.includes('maxOrder') && (
        <optgroup label="Another order">
          {ORDERS.filter((order) => order !== maxOrder).map((order) => (
            <option key={order} value={`order=${order}`}>
              order {order}
            </option>
          ))}
        </optgroup>
      )}
      {!kept.includes('rhoRule') && (
        <optgroup label="Another ρ rule">
          {FIELDS.rhoRule.options
            .filter(({ value }) => value !== rhoRule)
            .map(({ value, label }) => (
              <option key={value} value={`rho=${value}`}>
                ρ {say(label)}
              </option>
            ))}
        </optgroup>
      )}
      <optgroup label="Any other setting">
        <option value="same">the same, to be changed</option>
      </optgroup>
    </select>
  );
}
