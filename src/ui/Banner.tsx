/** Names each part of the link that could not be used, and what is used instead. */
import { CHECK_KEY } from '../state/link/checkValue.ts';
import { useLinkProblems } from '../state/stores/hooks.ts';
import { dismissProblems } from '../state/stores/linkStore.ts';
import { say } from '../text/speech.ts';

export function Banner() {
  const problems = useLinkProblems();
  if (problems.length === 0) return null;
  const isCut = problems.some(({ key }) => key === CHECK_KEY);
  return (
    <div className="notice banner" role="alert">
      <div>
        <strong>{isCut ? 'This link is not whole: ask for it again.' : 'Parts of this link could not be used.'}</strong>
        <ul>
          {problems.map(({ key, value, message, used }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a link may name a key twice
            <li key={i}>
              <code translate="no">
                {key.slice(0, 24)}={value.slice(0, 40)}
              </code>
              : {say(message)}
              {used === '' ? '' : say('; used instead: ') + used}
            </li>
          ))}
        </ul>
      </div>
      <button type="button" onClick={dismissProblems}>
        Dismiss
      </button>
    </div>
  );
}
