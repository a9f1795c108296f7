/** Five numbers, one per order 1 to 5. */
import { useEffect, useState } from 'react';
import { FIELDS, type VectorName } from '../../config/fields.ts';
import { formatField, parseField } from '../../config/validate.ts';
import { setConfig } from '../../state/stores/configStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';

export function VectorInput({ name, id }: { name: VectorName; id: string }) {
  const value = useConfig((config) => formatField(name, config[name]));
  const [texts, setTexts] = useState(() => value.split(','));
  useEffect(() => setTexts(value.split(',')), [value]);
  const parsed = parseField(name, texts.join(','));
  const take = () => {
    if (parsed.ok) setConfig({ [name]: parsed.value });
    else setTexts(value.split(','));
  };
  return (
    <div className="vector">
      {texts.map((text, i) => (
        <input
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is the order
          key={i}
          id={`${id}-${i + 1}`}
          className={`number order-${i + 1}`}
          inputMode="decimal"
          autoComplete="off"
          aria-label={`${FIELDS[name].label}, order ${i + 1}`}
          aria-invalid={!parsed.ok}
          value={text}
          onChange={(event) => setTexts(texts.with(i, event.target.value))}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && take()}
        />
      ))}
    </div>
  );
}
