/** Choose one; the right one and its reason are said afterwards. */
import { useRef } from 'react';
import type { Choice } from '../../lessons/lesson.ts';
import { isOwnWords } from '../../lessons/own.ts';
import { Prose } from './Prose.tsx';
import type { AnswerProps } from './QuestionBox.tsx';

export function ChoiceQuestion({ question, given, give }: AnswerProps<Choice>) {
  const { options, right, because } = question;
  const own = isOwnWords(question);
  const reply = useRef<HTMLParagraphElement>(null);
  const choose = (option: number) => {
    give([option]);
    // The button that was pressed is disabled now and loses the focus; on a phone the reply may be out of sight.
    requestAnimationFrame(() => reply.current?.focus());
  };
  return (
    <>
      {options.map((option, i) => (
        <button
          key={option}
          type="button"
          className="lesson-option"
          aria-pressed={given?.[0] === i}
          disabled={given !== null}
          onClick={() => choose(i)}
        >
          {given !== null && right !== null && (i === right ? '✓ ' : given[0] === i ? '✗ ' : '')}
          <Prose text={option} own={own} />
        </button>
      ))}
      {given !== null && (
        <p ref={reply} role="status" tabIndex={-1}>
          {right === null ? 'Thank you. ' : given[0] === right ? 'Yes. ' : 'No. '}
          <Prose text={because} own={own} />
        </p>
      )}
    </>
  );
}
