/** The chosen function: name, formula, input range, where the print departs, its other readings, and its passport. */
import {
  ALL_FUNCTIONS,
  type CatalogueFunction,
  functionById,
  type Interval,
  type Source,
} from '../../functions/index.ts';
import { MAX_ORDER } from '../../math/multiIndex.ts';
import { setConfig } from '../../state/stores/configStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';
import { DataCard } from '../data/DataCard.tsx';
import { breakSum } from './breakSum.ts';
import { Formula } from './Formula.tsx';
import { FormulaEditor } from './FormulaEditor.tsx';
import { FunctionPassport } from './FunctionPassport.tsx';

const SOURCES: Record<Source, string> = { paper: 'as printed', standard: 'textbook', ref4: 'as in [4]' };

function interval([low, high]: Interval): string {
  const side = (value: number) => (value === Math.PI ? 'π' : String(value).replace('-', '−'));
  return `[${side(low)}, ${side(high)}]`;
}

export function FunctionCard() {
  const functionId = useConfig((config) => config.functionId);
  return (
    <article className="function-card" aria-label="Chosen function">
      {functionId !== 'formula' && functionId !== 'data' && <CatalogueCard fn={functionById(functionId)} />}
      <FormulaEditor shown={functionId === 'formula'} />
      <DataCard shown={functionId === 'data'} />
      {functionId !== 'data' && <FunctionPassport />}
    </article>
  );
}

function CatalogueCard({ fn }: { fn: CatalogueFunction }) {
  const base = fn.variantOf ?? fn.id;
  const readings = ALL_FUNCTIONS.filter(({ id, variantOf }) => id === base || variantOf === base);
  const vanishes = fn.vanishesFrom !== undefined && fn.vanishesFrom <= MAX_ORDER;
  return (
    <>
      <h2>{functionById(base).name}</h2>
      {readings.length > 1 && (
        <fieldset className="segments">
          <legend className="visually-hidden">Reading of the formula</legend>
          {readings.map(({ id, source }) => (
            <button key={id} type="button" aria-pressed={id === fn.id} onClick={() => setConfig({ functionId: id })}>
              {SOURCES[source]}
            </button>
          ))}
        </fieldset>
      )}
      <Formula lines={breakSum(`f = ${fn.tex}`)} />
      <p className="domain">
        <span>x₁ ∈ {interval(fn.domain.x1)}</span> <span>x₂ ∈ {interval(fn.domain.x2)}</span>
      </p>
      {vanishes && <p className="hint">Partials of order {fn.vanishesFrom} and above are zero.</p>}
      {fn.note && <p className="hint">{fn.note}</p>}
    </>
  );
}
