/** Names each part of the link that could not be used, and what is used instead. */
import { useLinkProblems } from '../state/hooks.ts';
import { dismissProblems } from '../state/linkStore.ts';

/** More than this many are counted, not listed. */
const LISTED = 4;

export function Banner() {
  const problems = useLinkProblems();
  if (problems.length === 0) return null;
  return (
    <div className="banner" role="alert">
      <div>
        <strong>Parts of this link could not be used.</strong>
        <ul>
          {problems.slice(0, LISTED).map(({ key, value, message, used }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a link may name a key twice
            <li key={i}>
              <code>
                {key.slice(0, 24)}={value.slice(0, 40)}
              </code>
              : {message}
              {used === '' ? '' : `; used instead: ${used}`}
            </li>
          ))}
          {problems.length > LISTED && <li>and {problems.length - LISTED} more</li>}
        </ul>
      </div>
      <button type="button" onClick={dismissProblems}>
        Dismiss
      </button>
    </div>
  );
}
