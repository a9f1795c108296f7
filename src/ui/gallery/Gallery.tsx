/** The 18 functions of Table I by category, and the door to a function of one's own; a press chooses one. */
import { CATEGORIES, type Category, functionById, functionOf, TABLE_I } from '../../functions/index.ts';
import { setConfig } from '../../state/stores/configStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';
import { Thumbnail } from './Thumbnail.tsx';
import './gallery.css';

const SECTIONS = (Object.keys(CATEGORIES) as Category[]).map((category) => ({
  title: CATEGORIES[category],
  functions: TABLE_I.filter((fn) => fn.category === category),
}));

export function Gallery() {
  const chosen = useConfig(({ functionId }) => {
    if (functionId === 'formula' || functionId === 'data') return functionId;
    const { id, variantOf } = functionById(functionId);
    return variantOf ?? id;
  });
  return (
    <>
      <nav className="gallery" aria-label="Functions of Table I">
        {SECTIONS.map(({ title, functions }) => (
          <div key={title} className="gallery-section">
            <h2>{title}</h2>
            <div className="tiles">
              {functions.map((fn) => (
                <button
                  key={fn.id}
                  type="button"
                  className="tile"
                  title={fn.name}
                  aria-label={fn.name}
                  aria-pressed={fn.id === chosen}
                  onClick={() => setConfig({ functionId: fn.id })}
                >
                  <Thumbnail fn={fn} />
                </button>
              ))}
            </div>
          </div>
        ))}
      </nav>
      <OwnFunction chosen={chosen === 'formula'} />
      <button
        type="button"
        className="own-function"
        title="Read points from a CSV file: x1, x2, y and what partials there are"
        aria-pressed={chosen === 'data'}
        onClick={() => setConfig({ functionId: 'data' })}
      >
        <DataIcon />
        Your own data
      </button>
    </>
  );
}

/** Points over a frame, where a function has its picture. */
const DataIcon = () => (
  <svg className="thumbnail" viewBox="0 0 24 24" aria-hidden="true">
    <rect x="0.5" y="0.5" width="23" height="23" fill="none" stroke="currentColor" opacity="0.4" />
    {[
      [5, 17],
      [9, 8],
      [13, 14],
      [16, 5],
      [19, 18],
    ].map(([x, y]) => (
      <circle key={x} cx={x} cy={y} r="1.8" fill="currentColor" />
    ))}
  </svg>
);

function OwnFunction({ chosen }: { chosen: boolean }) {
  const fn = useConfig((config) => functionOf({ ...config, functionId: 'formula' }));
  return (
    <button
      type="button"
      className="own-function"
      title="Type a formula f(x₁, x₂): its partials are exact"
      aria-pressed={chosen}
      onClick={() => setConfig({ functionId: 'formula' })}
    >
      <Thumbnail fn={fn} />
      Your own function
    </button>
  );
}
