/** The domain of a function of one's own: taken over once it is valid, put back where it is not. */
import { useEffect, useState } from 'react';
import { FIELDS } from '../../config/fields.ts';
import { formatField, parseField } from '../../config/validate.ts';
import { setConfig } from '../../state/stores/configStore.ts';
import { useConfig } from '../../state/stores/hooks.ts';

const ENDS = ['x₁, lower end', 'x₁, upper end', 'x₂, lower end', 'x₂, upper end'] as const;

export function DomainInput() {
  const value = useConfig((config) => formatField('domain', config.domain));
  const [texts, setTexts] = useState(() => value.split(','));
  useEffect(() => setTexts(value.split(',')), [value]);
  const parsed = parseField('domain', texts.join(','));
  const take = () => {
    if (parsed.ok) setConfig({ domain: parsed.value });
    else setTexts(value.split(','));
  };
  const end = (i: number) => (
    <input
      className="number"
      inputMode="text"
      autoComplete="off"
      aria-label={ENDS[i]}
      aria-invalid={!parsed.ok}
      title={parsed.ok ? `${ENDS[i]}, ${FIELDS.domain.min} to ${FIELDS.domain.max}` : parsed.message}
      value={texts[i]}
      onChange={(event) => setTexts(texts.with(i, event.target.value))}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  );
  return (
    <div className="domain-input">
      <span>x₁</span>
      {end(0)} <span>to</span> {end(1)}
      <span>x₂</span>
      {end(2)} <span>to</span> {end(3)}
    </div>
  );
}
