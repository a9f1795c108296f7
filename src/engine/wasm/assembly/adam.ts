/** One step of Adam (Table II) on all parameters; then the gradient is 0 again. */
import { add, FLOAT, madd, mul, nmadd, read, splat, VECTOR, write, zero } from './lanes';

/** All buffers [size]. The arguments' meaning is in kernels/specs.ts. */
export function adam(
  theta: usize,
  gradient: usize,
  moment1: usize,
  moment2: usize,
  size: i32,
  rate: f32,
  vScale: f32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
  complement1: f32,
  complement2: f32,
): void {
  const bytes = <usize>size * FLOAT;
  let i: usize = 0;
  for (; i + VECTOR <= bytes; i += VECTOR) {
    update<v128>(
      theta + i,
      gradient + i,
      moment1 + i,
      moment2 + i,
      rate,
      vScale,
      beta1,
      beta2,
      epsilon,
      complement1,
      complement2,
    );
  }
  for (; i < bytes; i += FLOAT) {
    update<f32>(
      theta + i,
      gradient + i,
      moment1 + i,
      moment2 + i,
      rate,
      vScale,
      beta1,
      beta2,
      epsilon,
      complement1,
      complement2,
    );
  }
}

@inline
function update<T>(
  theta: usize,
  gradient: usize,
  moment1: usize,
  moment2: usize,
  rate: f32,
  vScale: f32,
  beta1: f32,
  beta2: f32,
  epsilon: f32,
  complement1: f32,
  complement2: f32,
): void {
  const g = read<T>(gradient);
  const m = madd(splat(beta1), read<T>(moment1), mul(splat(complement1), g));
  const v = madd(splat(beta2), read<T>(moment2), mul(mul(splat(complement2), g), g));
  const scale = add(f32x4.sqrt(mul(v, splat(vScale))), splat(epsilon));
  write<T>(theta, nmadd(splat(rate), f32x4.div(m, scale), read<T>(theta)));
  write<T>(moment1, m);
  write<T>(moment2, v);
  write<T>(gradient, zero());
}
