/** The domain of a function of one's own. */
import { NumberBox, Reason } from '../controls/NumberBox.tsx';

const INPUTS = ['x₁', 'x₂'] as const;

export function DomainInput() {
  return (
    <div className="domain-input">
      {INPUTS.map((input, i) => {
        const [lower, upper] = ['lower', 'upper'].map((end, j) => ({
          name: 'domain' as const,
          box: 2 * i + j,
          id: `domain-${2 * i + j}`,
          label: `${input}, ${end} end`,
        }));
        return (
          <div key={input} className="domain-ends">
            <span>{input}</span>
            <NumberBox {...lower} /> <span>to</span> <NumberBox {...upper} />
            <Reason {...lower} label="" />
            <Reason {...upper} label="" />
          </div>
        );
      })}
    </div>
  );
}
