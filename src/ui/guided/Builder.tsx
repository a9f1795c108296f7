/** Where a lecturer makes a lesson of the experiment on the page: title, text, question, what students can see and change. */
import { useEffect, useState } from 'react';
import { endBuilding, endLesson, previewLesson } from '../../lessons/course.ts';
import {
  CONTROL_NAMES,
  CONTROLS,
  type Control,
  isFixable,
  type Rule,
  ruleOf,
  withRule,
} from '../../state/guided/controls.ts';
import { LONGEST, wordsOf } from '../../state/guided/ownQuestion.ts';
import { sharedLink } from '../../state/link/urlSync.ts';
import { useComparison, useView } from '../../state/stores/hooks.ts';
import { setView } from '../../state/stores/viewStore.ts';
import { describeLength, isShareable } from '../share/linkLength.ts';
import { brokenFormulas } from '../text/typeset.ts';
import { QuestionForm } from './QuestionForm.tsx';
import { visible } from './visible.ts';
import './guided.css';

interface BuilderProps {
  /** Hidden it keeps what is no question yet. */
  readonly shown: boolean;
  readonly share: () => void;
}

export function Builder({ shown, share }: BuilderProps) {
  const title = useView((view) => view.title);
  const text = useView((view) => view.text);
  return (
    <aside className="settings builder" aria-label="Lesson builder" hidden={!shown}>
      <div className="settings-head">
        <h2>Make a lesson</h2>
        <button type="button" title="Nothing of the lesson is kept" onClick={endLesson}>
          Discard
        </button>
        <button type="button" onClick={endBuilding}>
          Done
        </button>
      </div>
      <p className="hint">Students begin with the experiment as it is on the page now.</p>
      <label>
        Title
        <input
          type="text"
          maxLength={LONGEST.title}
          value={title}
          onChange={({ target }) => setView({ title: visible(target.value) })}
        />
      </label>
      <label>
        Text
        <textarea
          rows={5}
          maxLength={LONGEST.text}
          value={text}
          onChange={({ target }) => setView({ text: visible(target.value) })}
        />
        <small className="hint">A line is a paragraph; formulas stand between dollar signs: $\rho_1 E_1$.</small>
      </label>
      <QuestionForm />
      <Broken />
      <Controls />
      <Ready share={share} />
    </aside>
  );
}

/** What of text and question is shown to students as it was typed. */
function Broken() {
  const text = useView((view) => view.text);
  const question = useView((view) => view.question);
  const [broken, setBroken] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    const texts = question ? [text, ...wordsOf(question)] : [text];
    void brokenFormulas(texts).then((found) => current && setBroken(found));
    return () => {
      current = false;
    };
  }, [text, question]);
  if (broken.length === 0) return null;
  return (
    <p className="builder-problem" role="status">
      Not a formula, shown as it is: <code>{broken.map((tex) => `$${tex}$`).join(', ')}</code>
    </p>
  );
}

const RULES: Readonly<Record<Rule, string>> = { open: 'shown', fixed: 'fixed', hidden: 'hidden' };

function Controls() {
  return (
    <fieldset>
      <legend>What students see</legend>
      {CONTROL_NAMES.map((control) => (
        <ControlRule key={control} control={control} />
      ))}
    </fieldset>
  );
}

function ControlRule({ control }: { control: Control }) {
  const hidden = useView((view) => view.hidden);
  const fixed = useView((view) => view.fixed);
  const rules = (Object.keys(RULES) as Rule[]).filter((rule) => rule !== 'fixed' || isFixable(control));
  return (
    <div className="builder-row">
      <span id={`rule-${control}`}>{CONTROLS[control].words}</span>
      <select
        aria-labelledby={`rule-${control}`}
        value={ruleOf({ hidden, fixed }, control)}
        onChange={({ target }) => setView(withRule({ hidden, fixed }, control, target.value as Rule))}
      >
        {rules.map((rule) => (
          <option key={rule} value={rule}>
            {RULES[rule]}
          </option>
        ))}
      </select>
    </div>
  );
}

function Ready({ share }: { share: () => void }) {
  // The link follows whatever is written above.
  useView((view) => view);
  useComparison((state) => state);
  const link = sharedLink();
  return (
    <>
      <p className={isShareable(link) ? 'hint' : 'builder-problem'} role="status">
        The link has {describeLength(link)}
      </p>
      <div className="builder-row">
        <button type="button" onClick={previewLesson}>
          Preview
        </button>
        <button type="button" disabled={!isShareable(link)} onClick={share}>
          Share the lesson
        </button>
      </div>
    </>
  );
}

/** While the lesson is looked at as students will see it. */
export function PreviewBar() {
  return (
    <aside className="preview-bar" aria-label="Preview">
      <span>As students see it</span>
      <button type="button" onClick={() => setView({ building: 'edit', answers: [] })}>
        Back to the builder
      </button>
    </aside>
  );
}
