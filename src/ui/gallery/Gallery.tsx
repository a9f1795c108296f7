/** The 18 functions of Table I by category; a press chooses one. */
import { CATEGORIES, type Category, functionById, TABLE_I } from '../../functions/index.ts';
import { setConfig } from '../../state/configStore.ts';
import { useConfig } from '../../state/hooks.ts';
import { Thumbnail } from './Thumbnail.tsx';

const SECTIONS = (Object.keys(CATEGORIES) as Category[]).map((category) => ({
  title: CATEGORIES[category],
  functions: TABLE_I.filter((fn) => fn.category === category),
}));

export function Gallery() {
  const chosen = useConfig(({ functionId }) => {
    const { id, variantOf } = functionById(functionId);
    return variantOf ?? id;
  });
  return (
    <nav className="gallery" aria-label="Functions of Table I">
      {SECTIONS.map(({ title, functions }) => (
        <div key={title} className="gallery-section">
          <h2>{title}</h2>
          <div className="tiles">
            {functions.map(({ id, name }) => (
              <button
                key={id}
                type="button"
                className="tile"
                title={name}
                aria-label={name}
                aria-pressed={id === chosen}
                onClick={() => setConfig({ functionId: id })}
              >
                <Thumbnail functionId={id} />
              </button>
            ))}
          </div>
        </div>
      ))}
    </nav>
  );
}
