/**
 * A function of one's own: its formula, its domain and a look at it. What is valid is in force at once; while the text
 * is not, the last valid formula stays in force and the text stays where it is.
 */
import { useEffect, useRef, useState } from 'react';
import {
  BINARY_FUNCTIONS,
  FORMULA_EXAMPLES,
  type FormulaProblem,
  functionOf,
  LONGEST_FORMULA,
  parseFormula,
  UNARY_FUNCTIONS,
} from '../../functions/index.ts';
import { setConfig } from '../../state/stores/configStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';
import { say } from '../../text/speech.ts';
import { breakSum } from './breakSum.ts';
import { DomainInput } from './DomainInput.tsx';
import { Formula } from './Formula.tsx';
import { formulaLines } from './formulaLines.ts';
import { pointAt } from './pointAt.ts';
import { Thumbnail } from './Thumbnail.tsx';
import { TroubleList } from './TroubleList.tsx';
import { useScrolledTo } from './useScrolledTo.ts';

/** Text kept while another function is chosen, and the formula in force that it last agreed with. */
function useDraft() {
  const formula = useConfig((config) => config.formula);
  const [draft, setDraft] = useState(formula);
  const agreed = useRef(formula);
  useEffect(() => {
    if (formula !== agreed.current) setDraft(formula);
    agreed.current = formula;
  }, [formula]);
  const parsed = parseFormula(draft);
  const type = (text: string) => {
    setDraft(text);
    if (!parseFormula(text).ok) return;
    agreed.current = text;
    setConfig({ formula: text });
  };
  return { draft, parsed, type };
}

export function FormulaEditor({ shown }: { shown: boolean }) {
  const { draft, parsed, type } = useDraft();
  const fn = useConfig((config) => functionOf({ ...config, functionId: 'formula' }));
  const element = useScrolledTo(shown);
  if (!shown) return null;
  return (
    <div className="formula-editor" ref={element}>
      <h2>Your own function</h2>
      <label htmlFor="formula">f(x₁, x₂) =</label>
      <textarea
        id="formula"
        rows={3}
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        value={draft}
        title={`With + - * / ^, ${[...UNARY_FUNCTIONS, ...BINARY_FUNCTIONS].join(', ')}, pi and e; up to ${LONGEST_FORMULA} characters`}
        aria-invalid={!parsed.ok}
        aria-describedby="formula-help"
        onChange={(event) => type(event.target.value)}
      />
      <div id="formula-help" className="formula-help" aria-live="polite">
        {parsed.ok ? <Help /> : <Problem text={draft} problem={parsed.problem} />}
      </div>
      <div
        className="formula-echo"
        data-stale={!parsed.ok}
        title={parsed.ok ? '' : 'The last valid formula, still in force'}
      >
        {parsed.ok ? (
          <Formula lines={formulaLines(parsed.formula)} source={draft} />
        ) : (
          <Formula lines={breakSum(`f = ${fn.tex}`)} />
        )}
      </div>
      <div className="formula-domain">
        <DomainInput />
        <Thumbnail fn={fn} atOnce />
      </div>
      <TroubleList fn={fn} />
      <Examples />
    </div>
  );
}

const Help = () => (
  <p className="hint">
    sin cos tan asin … tanh exp log sqrt abs min max sign, pi, e. Constants first: <code>a = 2; a x1</code>
  </p>
);

function Problem({ text, problem }: { text: string; problem: FormulaProblem }) {
  const { excerpt, carets } = pointAt(text, problem);
  return (
    <>
      <p className="formula-problem">{problem.message}</p>
      <pre aria-hidden="true" translate="no">{`${excerpt}\n${carets}`}</pre>
    </>
  );
}

const Examples = () => (
  <fieldset className="formula-examples">
    <legend>Examples</legend>
    {FORMULA_EXAMPLES.map(({ name, formula, domain }) => (
      <button key={name} type="button" translate="no" title={formula} onClick={() => setConfig({ formula, domain })}>
        {say(name)}
      </button>
    ))}
  </fieldset>
);
