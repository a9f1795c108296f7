/** The generated module `jets.ts` of the AssemblyScript sources: the straight-line kernels of every order. */
import { ORDERS } from '../../math/multiIndex.ts';
import { activationJetSource } from './generateActivationJet.ts';
import { firstLayerSource } from './generateFirstLayer.ts';
import { tanhJetSource } from './generateTanhJet.ts';

/** AssemblyScript text; `assembly/index.ts` exports it as './jets'. */
export function jetsSource(): string {
  const header = `import { add, FLOAT, madd, mul, nmadd, read, splat, VECTOR, write } from './lanes';
import { activationSeries } from './activation';
import { tanh4 } from './tanh';
`;
  return (
    header +
    ORDERS.map((order) => `${tanhJetSource(order)}\n${firstLayerSource(order)}\n${activationJetSource(order)}\n`).join(
      '',
    )
  );
}
