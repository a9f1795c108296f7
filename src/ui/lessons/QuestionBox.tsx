/** Predict, then see: a question whose answer is kept in the link, and what is true, once it has been given. */
import { isAnswerTo } from '../../lessons/handIns.ts';
import type { Question } from '../../lessons/lesson.ts';
import { isOwnWords } from '../../lessons/own.ts';
import { withAnswer } from '../../state/link/answers.ts';
import { useView } from '../../state/stores/hooks.ts';
import { setView, viewStore } from '../../state/stores/viewStore.ts';
import { ChoiceQuestion } from './ChoiceQuestion.tsx';
import { DrawQuestion } from './DrawQuestion.tsx';
import { GuessQuestion } from './GuessQuestion.tsx';
import { Prose } from './Prose.tsx';

/** What each kind of question gets. */
export interface AnswerProps<Q extends Question> {
  readonly question: Q;
  /** Null until an answer is given. */
  readonly given: readonly number[] | null;
  readonly give: (values: readonly number[]) => void;
}

export function QuestionBox({ question }: { question: Question }) {
  const given = useView(({ answers }) => answers.find((answer) => isAnswerTo(question, answer))?.values ?? null);
  const give = (values: readonly number[]) =>
    setView({ answers: withAnswer(viewStore.getState().answers, { question: question.id, values }) });
  return (
    <fieldset className="lesson-question">
      <legend>
        <Prose text={question.asks} own={isOwnWords(question)} />
      </legend>
      {question.kind === 'choose' && <ChoiceQuestion question={question} given={given} give={give} />}
      {question.kind === 'type' && <GuessQuestion question={question} given={given} give={give} />}
      {question.kind === 'draw' && <DrawQuestion question={question} given={given} give={give} />}
    </fieldset>
  );
}
